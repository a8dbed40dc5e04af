/// The fields that are open at a place of a DOCX document (ECMA-376, part 1, section 17.16).
///
/// A field has an instruction, which is not shown, and a result, which is text of the document unless the field
/// writes page numbers or a table of contents.
struct DOCXFields {
  /// A field between its first and last character.
  private struct Field {
    var instruction = ""
    var isResult = false
    var isShown = true
    var link: InlineFormat?
  }

  private var fields: [Field] = []
  private var count = 0

  /// Whether text at this place is text of the document.
  var isTextShown: Bool { fields.allSatisfy { $0.isResult && $0.isShown } }
  /// The links that the open fields make.
  var links: [InlineFormat] { fields.compactMap(\.link) }

  /// Takes a field character.
  mutating func take(_ type: String?) {
    switch type {
    case "begin": fields.append(Field())
    case "separate" where !fields.isEmpty: separate()
    case "end": _ = fields.popLast()
    default: break
    }
  }

  /// Takes a piece of an instruction.
  mutating func instruct(_ text: [UInt8]) {
    guard !fields.isEmpty else { return }
    fields[fields.count - 1].instruction += String(decoding: text, as: UTF8.self)
  }

  /// Whether the result of a field is text of the document.
  static func isShown(_ instruction: String) -> Bool {
    let word = instruction.split { $0.isWhitespace }.first.map { $0.uppercased() } ?? ""
    return !["TOC", "INDEX", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES", "XE", "TC", "RD"].contains(word)
  }

  private mutating func separate() {
    let instruction = fields[fields.count - 1].instruction
    fields[fields.count - 1].isResult = true
    fields[fields.count - 1].isShown = Self.isShown(instruction)
    let words = instruction.split { $0.isWhitespace }
    guard words.first?.uppercased() == "HYPERLINK", words.count > 1 else { return }
    count += 1
    let isInside = words[1] == "\\l"
    let address = words[isInside && words.count > 2 ? 2 : 1].split(separator: "\"").joined()
    fields[fields.count - 1].link = .link(to: (isInside ? "#" : "") + address, element: -count)
  }
}
