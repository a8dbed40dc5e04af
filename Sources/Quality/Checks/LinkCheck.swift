package import Languages
internal import Text
internal import Translation

/// Compares the web and mail addresses of source and target.
///
/// The language versions of one page are the same link: `en.example.org/a` and `ru.example.org/a`,
/// `example.org/en/a` and `example.org/ru/a`.
package struct LinkCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "link-mismatch", .error, "A web or mail address of the source became another, is missing, or was added.",
      reason: "The versions of one page in two languages, `en.example.org` and `ru.example.org`, are the same link.",
      example: "see www.example.org/2024 → см. www.example.org/2025")
  ]

  private let codes: Set<String>

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) { self.init(among: [source, target]) }

  /// Prepares the reading of links in some languages.
  init(among languages: [Language]) {
    // Ukrainian sites often say `ua`, Kazakh ones `kz`.
    let custom = ["uk": "ua", "kk": "kz"]
    codes = Set(languages.map(\.primary).flatMap { [$0, custom[$0] ?? $0] })
  }

  package func findings(in checked: CheckedPair) -> [Finding] {
    let pair = checked.pair
    guard !checked.source.addresses.isEmpty || !checked.target.addresses.isEmpty else { return [] }
    var lost = links(in: pair.source.text)
    var added: [Link] = []
    for link in links(in: pair.target.text) {
      if let index = lost.firstIndex(where: { $0.key == link.key }) {
        lost.remove(at: index)
      } else {
        added.append(link)
      }
    }
    let changed = zip(lost, added).map { lost, added in
      Finding(
        "link-mismatch", .error, in: pair, "'\(lost.text)' became '\(added.text)'", suggestion: lost.text,
        at: Finding.Span(.target, added.range))
    }
    let missing = lost.dropFirst(added.count).map { link in
      Finding(
        "link-mismatch", .error, in: pair, "'\(link.text)' is missing in the target", suggestion: link.text,
        at: Finding.Span(.source, link.range))
    }
    let extra = added.dropFirst(lost.count).map { link in
      Finding(
        "link-mismatch", .error, in: pair, "'\(link.text)' is not in the source", at: Finding.Span(.target, link.range))
    }
    return changed + missing + extra
  }

  /// A link of a text.
  struct Link {
    /// As it is written.
    var text: String
    /// Its parts, the same for the versions of one page.
    var key: [String]
    /// Its place, in Unicode scalars.
    var range: Range<Int>
  }

  /// The links of a text, in order.
  func links(in text: String) -> [Link] {
    let bytes = Array(text.utf8)
    let ranges = Addresses.ranges(in: bytes)
    guard !ranges.isEmpty else { return [] }
    let places = ScalarPlaces(text)
    return ranges.map { range in
      let address = String(decoding: bytes[range], as: UTF8.self)
      return Link(text: address, key: key(of: address), range: places.scalars(of: range))
    }
  }

  /// The parts of an address: without `http://` or `https://` and a final slash, in lower case up to the path, language
  /// codes made alike.
  private func key(of address: String) -> [String] {
    var rest = Substring(address)
    if let scheme = address.firstRange(of: "://"), address[..<scheme.lowerBound].lowercased().hasPrefix("http") {
      rest = address[scheme.upperBound...]
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let host = rest.prefix { $0 != "/" }
    let parts = (host.lowercased() + rest[host.endIndex...]).split(omittingEmptySubsequences: false) {
      "/.?=&".contains($0)
    }
    return parts.map { codes.contains($0.lowercased()) ? "*" : String($0) }
  }
}
