internal import XML

/// The original notation of a unit's codes (section "originalData"): each content once, in the order of first use.
struct XLIFF2OriginalData {
  private(set) var contents: [String] = []
  private var numbers: [String: Int] = [:]

  /// Takes the contents of one code; empty ones only beside others, for the official Schematron asks for both or none.
  mutating func take(_ pieces: [String]) {
    if pieces.allSatisfy(\.isEmpty) { return }
    for piece in pieces where numbers[piece] == nil {
      contents.append(piece)
      numbers[piece] = contents.count
    }
  }

  /// The identifier of a content; `nil` for an empty one that stands beside nothing.
  func reference(to content: String, beside other: String = "") -> String? {
    if content.isEmpty && other.isEmpty { return nil }
    return numbers[content].map { "d\($0)" }
  }

  /// Writes the list; nothing where it is empty.
  func write(to xml: inout XMLWriter) throws {
    if contents.isEmpty { return }
    try xml.start("originalData")
    for (index, content) in contents.enumerated() {
      try xml.start("data", [("id", "d\(index + 1)"), ("xml:space", "preserve")], inline: true)
      try Self.write(content, to: &xml)
      try xml.end()
    }
    try xml.end()
  }

  /// Writes text, with `cp` for characters that XML does not allow (section "cp").
  static func write(_ text: String, to xml: inout XMLWriter) throws {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return try xml.text(text) }
    var piece = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...: piece.unicodeScalars.append(scalar)
      default:
        try xml.text(piece)
        piece = ""
        try xml.empty("cp", [("hex", XLIFF2Syntax.hexadecimal(scalar.value))])
      }
    }
    try xml.text(piece)
  }
}
