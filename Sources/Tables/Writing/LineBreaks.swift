/// Lines and tabs in a cell's text.
enum LineBreaks {
  /// A piece of a cell's text.
  enum Piece: Hashable {
    /// Text without breaks and tabs.
    case text(String)
    /// A tab.
    case tab
    /// The end of a line, written in any of the three ways.
    case line
  }

  /// The pieces of a text.
  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var start = text.utf8.startIndex
    var index = start
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      guard byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        index = text.utf8.index(after: index)
        continue
      }
      if start < index { pieces.append(.text(String(text[start..<index]))) }
      index = text.utf8.index(after: index)
      if byte == 0x0D, index < text.utf8.endIndex, text.utf8[index] == 0x0A { index = text.utf8.index(after: index) }
      pieces.append(byte == 0x09 ? .tab : .line)
      start = index
    }
    if start < text.utf8.endIndex { pieces.append(.text(String(text[start...]))) }
    return pieces
  }
}
