/// A fragment identifier (XLIFF 2.1, section "Fragment identification"): `#/f=f1/u=1/n=n1`.
struct XLIFF2Fragment {
  /// The parts between the slashes; a code, segment or span of the source has no prefix.
  let selectors: [(prefix: String, id: String)]

  /// Reads a reference that begins with `#`; `nil` where it breaks the syntax.
  ///
  /// "<expression> ::= "#" ["/"] <selector> {<selectorSeparator> <selector>}; <selector> ::= [<prefix> "="] <id>".
  /// Prefix and id are `NMTOKEN`s, no prefix occurs twice, files stand before groups, these before units, and
  /// anything else stands last. Prefixes of one letter are those of the core.
  init?(_ reference: String) {
    guard reference.hasPrefix("#") else { return nil }
    var rest = reference.dropFirst()
    if rest.first == "/" { rest = rest.dropFirst() }
    var found: [(prefix: String, id: String)] = []
    for selector in rest.split(separator: "/", omittingEmptySubsequences: false) {
      let parts = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let (prefix, id) = parts.count == 2 ? (parts[0], parts[1]) : ("", parts[0])
      guard XLIFF2Syntax.isToken(id), parts.count == 1 || Self.isPrefix(prefix) else { return nil }
      if let last = found.last, Self.rank(last.prefix) >= Self.rank(prefix) { return nil }
      found.append((prefix, id))
    }
    selectors = found
  }

  private static func isPrefix(_ text: String) -> Bool {
    text.utf8.count == 1 ? ["f", "g", "u", "n", "d", "t"].contains(text) : XLIFF2Syntax.isToken(text)
  }

  private static func rank(_ prefix: String) -> Int {
    switch prefix {
    case "f": 0
    case "g": 1
    case "u": 2
    default: 3
    }
  }

  /// The identifier behind a prefix, where the reference stays within that file and unit.
  func id(behind prefix: String, file: String, unit: String) -> String? {
    guard let last = selectors.last, last.prefix == prefix else { return nil }
    for selector in selectors.dropLast() {
      guard (selector.prefix == "f" && selector.id == file) || (selector.prefix == "u" && selector.id == unit) else {
        return nil
      }
    }
    // A file alone does not lead into a unit.
    let prefixes = selectors.dropLast().map(\.prefix)
    return prefixes.isEmpty || prefixes.contains("u") ? last.id : nil
  }
}
