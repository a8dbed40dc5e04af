/// Finds where the texts of a Markdown document stand in its source.
///
/// The parser's lines and columns are near but not always right (in tables and after escapes they are off), so a place
/// is believed only where the very bytes stand there; else they are looked for behind the text before.
struct MarkdownPlaces {
  private let source: [UInt8]
  private let base: Int
  private var lines: [Int] = [0]
  private var cursor = 0

  /// How far a text is looked for.
  private static let window = 4096

  /// Looks at a source.
  ///
  /// - Parameters:
  ///   - source: The text that is parsed.
  ///   - base: The offset of its first byte in the file.
  init(_ source: [UInt8], base: Int) {
    self.source = source
    self.base = base
    for (index, byte) in source.enumerated() where byte == 0x0A { lines.append(index + 1) }
  }

  /// The offset in the file of a text that begins about a line and column; `nil` where it does not stand there.
  ///
  /// - Parameters:
  ///   - line: The line, from 1; 0 where it is not known.
  ///   - column: The byte in the line, from 1.
  mutating func place(of text: ArraySlice<UInt8>, line: Int, column: Int) -> Int? {
    guard let first = text.first else { return nil }
    if let told = offset(line, column) {
      if told >= cursor, source[told...].starts(with: text) { return found(told, text.count) }
      if told > cursor { cursor = lines[line - 1] > cursor ? lines[line - 1] : cursor }
    }
    let end = min(source.count - text.count, cursor + Self.window)
    guard cursor <= end else { return nil }
    for start in cursor...end where source[start] == first && source[start...].starts(with: text) {
      return found(start, text.count)
    }
    return nil
  }

  private mutating func found(_ start: Int, _ count: Int) -> Int {
    cursor = start + count
    return base + start
  }

  private func offset(_ line: Int, _ column: Int) -> Int? {
    guard (1...lines.count).contains(line), column > 0 else { return nil }
    let offset = lines[line - 1] + column - 1
    return offset < source.count ? offset : nil
  }
}
