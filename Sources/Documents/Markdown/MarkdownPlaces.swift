/// Finds where the texts of a Markdown document stand in its source.
///
/// The parser's lines and columns are near but not always right (in tables and after escapes they are off), so a place
/// is believed only where the very bytes stand there, escapes aside; else they are looked for behind the text before.
struct MarkdownPlaces {
  private let source: [UInt8]
  private let base: Int
  private var lines: [Int] = [0]
  private var cursor = 0
  /// How many bytes may still be compared in vain for the text at hand.
  private var patience = 0

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

  /// A text cut into pieces, each with its offset in the file; `nil` where it does not stand there.
  ///
  /// - Parameters:
  ///   - text: The text as it is read, escapes and references resolved.
  ///   - line: The line it begins about, from 1; 0 where it is not known.
  ///   - column: The byte in the line, from 1.
  mutating func pieces(
    of text: ArraySlice<UInt8>, line: Int, column: Int
  ) -> [(text: ArraySlice<UInt8>, place: Int?)] {
    guard !text.isEmpty else { return [] }
    patience = Self.window
    if let told = offset(line, column) {
      if told >= cursor, let pieces = aligned(text, at: told) { return pieces }
      if told > cursor { cursor = max(cursor, lines[line - 1]) }
    }
    let end = min(source.count, cursor + Self.window)
    for start in cursor..<max(cursor, end) where source[start] == text[text.startIndex] && patience > 0 {
      if let pieces = aligned(text, at: start) { return pieces }
    }
    return [(text, nil)]
  }

  /// The offset in the file of a stretch of lines, without the end of the last, that stands there as it is.
  mutating func place(ofLines text: ArraySlice<UInt8>, line: Int, column: Int) -> Int? {
    let text = text.last == 0x0A ? text.dropLast() : text
    guard let told = offset(line, column), source[told...].starts(with: text) else { return nil }
    cursor = max(cursor, told + text.count)
    return base + told
  }

  /// The pieces of a text that begins at a place: a new one behind each escape and reference.
  private mutating func aligned(_ text: ArraySlice<UInt8>, at start: Int) -> [(text: ArraySlice<UInt8>, place: Int?)]? {
    var pieces: [(text: ArraySlice<UInt8>, place: Int?)] = []
    var (index, place) = (text.startIndex, start)
    while index < text.endIndex {
      let count = zip(text[index...], source[min(place, source.count)...]).prefix { $0 == $1 }.count
      if count > 0 { pieces.append((text[index..<(index + count)], base + place)) }
      (index, place) = (index + count, place + count)
      patience -= count
      guard index < text.endIndex else { break }
      guard place < source.count, let next = skipped(to: text[index], from: place) else { return nil }
      place = next
    }
    cursor = place
    return pieces
  }

  /// The place behind a backslash, where it stands before the byte it escapes.
  private func skipped(to byte: UInt8, from place: Int) -> Int? {
    guard source[place] == UInt8(ascii: "\\"), place + 1 < source.count, source[place + 1] == byte else { return nil }
    return place + 1
  }

  /// The offset of a place in the source.
  private func offset(_ line: Int, _ column: Int) -> Int? {
    guard (1...lines.count).contains(line), column > 0 else { return nil }
    let offset = lines[line - 1] + column - 1
    return offset < source.count ? offset : nil
  }
}
