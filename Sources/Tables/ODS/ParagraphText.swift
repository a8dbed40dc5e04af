/// Gathers the text of a paragraph of OpenDocument with its white space folded.
///
/// ISO/IEC 26300-1, section 6.1.2: runs of white space in the character data are one space, none at the start and the
/// end of a paragraph; spaces, tabs and line breaks that are meant are elements.
struct ParagraphText {
  private var hasSpace = false
  /// The text so far.
  private(set) var text = ""

  /// Takes character data.
  mutating func append(_ piece: String) {
    if piece.isEmpty { return }
    for part in piece.utf8.split(omittingEmptySubsequences: false, whereSeparator: Self.isSpace) {
      if part.isEmpty {
        hasSpace = true
        continue
      }
      release()
      text += String(Substring(part))
      hasSpace = true
    }
    // The last part is followed by no white space.
    hasSpace = piece.utf8.last.map(Self.isSpace) ?? hasSpace
  }

  /// Takes what an element stands for.
  mutating func insert(_ piece: String) {
    release()
    text += piece
    hasSpace = false
  }

  private mutating func release() {
    if hasSpace && !text.isEmpty { text += " " }
    hasSpace = false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
