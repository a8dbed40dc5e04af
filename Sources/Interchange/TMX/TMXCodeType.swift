internal import Translation

/// How kinds of codes that TMX does not know are told apart in the `type` of a `ph`.
///
/// A footnote mark is `<ph type="fnote">12</ph>`, a line break `<ph type="lb"/>`: both types are the
/// specification's own. A mark that is not plain, or that has the source's notation as well, is written
/// `<ph type="x-concord-note 12">…</ph>`.
enum TMXCodeType {
  /// A footnote mark whose text is the content.
  static let note = "fnote"
  /// A line break.
  static let lineBreak = "lb"
  /// An obsolete `ut`.
  static let unknown = "x-ut"
  /// A footnote mark whose text stands in the type.
  static let markedNote = "x-concord-note "

  /// Whether a text looks like a footnote mark rather than markup: short, without space and brackets.
  static func isMark(_ text: String) -> Bool {
    let marks = text.utf8
    return (1...12).contains(marks.count) && marks.allSatisfy { !" \t\r\n<>{}\\&=\"'".utf8.contains($0) }
  }

  /// A placeholder as the kind that its type tells.
  static func resolved(_ placeholder: InlineCode) -> InlineCode {
    var code = placeholder
    guard let type = code.type else { return code }
    if type == lineBreak {
      code.kind = .lineBreak
    } else if type == note && isMark(code.content) {
      code.kind = .noteReference
      code.label = code.content
      code.content = ""
    } else if type.hasPrefix(markedNote) {
      code.kind = .noteReference
      code.label = String(type.dropFirst(markedNote.count))
    } else {
      return code
    }
    code.type = nil
    return code
  }
}
