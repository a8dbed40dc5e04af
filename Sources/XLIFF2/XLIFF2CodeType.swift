/// What the sorts of codes are called here and in TMX, and what XLIFF calls them.
///
/// XLIFF has six types and a `subType` with a prefix. What has a name in TMX (section "Attributes", `type`) gets it;
/// other pairs are joined by a slash (`fmt/html:q`), and what XLIFF has no word for becomes `concord:` and the word.
enum XLIFF2CodeType {
  /// The `subType` of a line break.
  static let lineBreak = "xlf:lb"
  /// The `subType` of a footnote mark, whose text stands in `disp`.
  static let note = "concord:note"
  /// The type of a code that stands for a character which XML does not allow; its content is the hexadecimal number.
  static let character = "x-cp"

  private static let styles = ["xlf:b": "bold", "xlf:i": "italic", "xlf:u": "ulined"]
  private static let own = "concord:"

  /// The sort of a code or annotation with that `type` and `subType`.
  static func read(_ type: String?, _ subtype: String?) -> String? {
    guard let type else { return nil }
    if type.hasPrefix(own) { return decoded(type.dropFirst(own.utf8.count)) }
    guard let subtype else { return type }
    if let style = styles[subtype] { return style }
    if type == "other" && subtype.hasPrefix(own) { return decoded(subtype.dropFirst(own.utf8.count)) }
    return "\(type)/\(subtype)"
  }

  /// The `type` and `subType` of a code.
  static func written(_ sort: String?) -> (type: String?, subtype: String?) {
    guard let sort, !sort.isEmpty else { return (nil, nil) }
    if let style = styles.first(where: { $0.value == sort }) { return ("fmt", style.key) }
    let types = XLIFF2ValueType.codeType.words
    if types.contains(sort) { return (sort, nil) }
    let parts = sort.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, types.contains(parts[0]), XLIFF2Syntax.isPrefixed(parts[1]), !parts[1].hasPrefix("xlf:") {
      return (parts[0], parts[1])
    }
    if ["fmt/xlf:pb", "ui/xlf:var"].contains(sort) { return (parts[0], parts[1]) }
    return ("other", own + encoded(sort))
  }

  /// The `type` of an annotation.
  static func written(annotation sort: String?) -> String? {
    guard let sort, !sort.isEmpty else { return nil }
    let isKnown = XLIFF2ValueType.markType.accepts(sort) && !sort.hasPrefix(own) && !sort.hasPrefix("mtc:")
    return isKnown ? sort : own + encoded(sort)
  }

  /// White space, colons and percent signs, which `subType` may not have, as percent signs and hexadecimal digits.
  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20 && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "%") {
        bytes.append(byte)
      } else {
        bytes += Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
