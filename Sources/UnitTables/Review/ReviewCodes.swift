internal import Interchange
internal import Translation

/// What the tags of a row stand for, as the column for the program keeps it.
///
///     {"codes":{"1":{"kind":"opening","content":"<b>"},"/1":{"kind":"closing","content":"</b>"}},"target":["1","/1"]}
struct ReviewCodes {
  /// The code of each tag, without its place.
  private(set) var codes: [String: InlineCode] = [:]
  /// The tags that the translation had.
  private(set) var target: [String] = []

  /// No codes.
  init() {}

  /// Reads the column's text; `nil` where it is damaged.
  init?(_ text: String) {
    if text.isEmpty { return }
    guard let value = try? JSONValue(parsing: text), let members = value["codes"]?.members else { return nil }
    for member in members {
      guard let code = Self.code(member.value) else { return nil }
      codes[member.name] = code
    }
    target = value["target"]?.array?.compactMap(\.string) ?? []
  }

  /// The column's text for the tags of a row; empty where it has none.
  static func text(_ tags: ReviewTags) -> String {
    if tags.order.isEmpty { return "" }
    let members = tags.order.compactMap { tag in tags.codes[tag].map { JSONValue.Member(tag, value($0)) } }
    return JSONValue.object([
      .init("codes", .object(members)), .init("target", .array(tags.targetTags.map(JSONValue.string))),
    ]).compact
  }

  private static func value(_ code: InlineCode) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(code.kind.rawValue))]
    if !code.label.isEmpty { members.append(.init("label", .string(code.label))) }
    if !code.content.isEmpty { members.append(.init("content", .string(code.content))) }
    if let type = code.type { members.append(.init("type", .string(type))) }
    if let partner = code.partner { members.append(.init("partner", .int(partner))) }
    return .object(members)
  }

  private static func code(_ value: JSONValue) -> InlineCode? {
    guard let kind = value["kind"]?.string.flatMap(InlineCode.Kind.init) else { return nil }
    return InlineCode(
      kind, label: value["label"]?.string ?? "", at: 0, content: value["content"]?.string ?? "",
      type: value["type"]?.string, partner: value["partner"]?.int)
  }
}

extension ReviewCodes {
  /// The text of a cell with its tags turned back into codes, and the tags that stood there twice.
  ///
  /// A tag that stands for nothing is text. Of a tag that is half of a pair only the first counts.
  func resolved(_ cell: String) -> (text: InlineText, tags: [String], repeated: [String]) {
    if codes.isEmpty { return (InlineText(cell), [], []) }
    let scalars = Array(cell.unicodeScalars)
    var (text, codes, tags, repeated) = (String.UnicodeScalarView(), [InlineCode](), [String](), [String]())
    var (index, count) = (0, 0)
    while index < scalars.count {
      guard let (tag, length) = tag(scalars, index), var code = self.codes[tag] else {
        text.append(scalars[index])
        (index, count) = (index + 1, count + 1)
        continue
      }
      index += length
      if tags.contains(tag) && isHalf(tag) {
        repeated.append(tag)
        continue
      }
      code.at = count
      codes.append(code)
      tags.append(tag)
    }
    return (InlineText(String(text), codes: codes), tags, repeated)
  }

  /// Whether a tag is one of two around a stretch.
  private func isHalf(_ tag: String) -> Bool {
    tag.hasPrefix("/") ? codes[String(tag.dropFirst())] != nil : codes["/" + tag] != nil
  }

  /// The tag that begins at a place: `{`, perhaps `/`, digits, `}`.
  private func tag(_ scalars: [Unicode.Scalar], _ start: Int) -> (String, Int)? {
    guard scalars[start] == "{", let end = scalars[start...].prefix(12).firstIndex(of: "}") else { return nil }
    return (String(String.UnicodeScalarView(scalars[(start + 1)..<end])), end + 1 - start)
  }
}
