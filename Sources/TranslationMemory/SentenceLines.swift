internal import Files
public import Languages
internal import PlainText
internal import Segmentation
internal import Text
internal import Translation

/// The sentences of a document of lines, as UTF-8 with a line feed after each, in constant memory.
///
/// What `LineByLine` says in segments, this says in bytes: lines that need no folding are split where they are, without
/// a string or a map being made of them; the others take the long way.
public struct SentenceLines {
  private let path: String
  private let language: Language?
  private let segmenter: Segmenter

  /// Describes a document; `-` is standard input.
  public init(_ path: String, in language: Language?) {
    self.path = path
    self.language = language
    segmenter = Segmenter(for: language)
  }

  /// Hands out the sentences, many at a time.
  public func forEachBatch(_ body: ([UInt8]) throws -> Void) throws {
    // Chunks that stay in the processor's cache while they are split.
    try FileBytes.lines(of: path, chunk: 1 << 16) { try body(sentences(of: $0)) }
  }

  private func sentences(of chunk: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(chunk.count + chunk.count / 16)
    let isValid = ByteSearch.isUTF8(chunk)
    var start = 0
    while start < chunk.count {
      let (end, isPlain) = PlainLine.end(in: chunk, from: start)
      if isPlain, isValid {
        append(Array(chunk[start..<end]), to: &result)
      } else if start < end {
        try appendFolded(Array(chunk[start..<end]), to: &result)
      }
      start = end + 1
    }
    return result
  }

  /// Splits a line that needs no folding.
  private func append(_ line: [UInt8], to result: inout [UInt8]) {
    var start = 0
    for end in segmenter.ends(in: line) {
      while start < end, case let count = PlainLine.spaceCount(line, at: start), count > 0 { start += count }
      var last = end
      while last > start, case let count = PlainLine.spaceCount(line, before: last), count > 0 { last -= count }
      if last > start {
        result.append(contentsOf: line[start..<last])
        result.append(0x0A)
      }
      start = end
    }
  }

  /// Splits a line as the documents' reader folds it.
  private func appendFolded(_ line: [UInt8], to result: inout [UInt8]) throws {
    if line.contains(0) { throw MemoryError.binary(path) }
    var stream = LineStream(layout: .lines)
    for block in stream.read(line) + stream.finish() {
      for segment in segmenter.segments(of: block, number: 0) {
        result.append(contentsOf: segment.text.utf8)
        result.append(0x0A)
      }
    }
  }
}

/// Lines that reading leaves as they are.
private enum PlainLine {
  /// The end of a line, and whether it has no white space but single spaces inside, no control character, and nothing
  /// that is left out.
  static func end(in bytes: [UInt8], from start: Int) -> (end: Int, isPlain: Bool) {
    var (index, isPlain) = (start, true)
    while true {
      index = ByteSearch.unplain(in: bytes, from: index)
      guard index < bytes.count, bytes[index] != 0x0A else { break }
      // A search that begins behind a sign takes a space there for the second of two.
      let isSingleSpace = bytes[index] == 0x20 && index > start && bytes[index - 1] != 0x20
      if !isSingleSpace, !isVisible(bytes, index) { isPlain = false }
      index += 1
      if isSingleSpace, index < bytes.count, bytes[index] == 0x20 { isPlain = false }
    }
    return (index, isPlain && index > start && bytes[index - 1] != 0x20)
  }

  /// Whether a sign that begins with such a byte stays what it is: it is neither white space nor left out, or it is a
  /// no-break space alone between two signs.
  private static func isVisible(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 3 < bytes.count else { return false }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch bytes[index] {
    case 0xC2: return second > 0xA0 && second != 0xAD || isAlone(bytes, index)
    // General Punctuation: U+2010 to U+2027, and from U+2030 on; then U+205F, a space.
    case 0xE2:
      // Segmentation takes the empty Braille pattern, U+2800, for a space.
      if second != 0x80 { return second == 0x81 ? third < 0x9F : second != 0xA0 || third != 0x80 }
      return (0x90...0xA7).contains(third) || third >= 0xB0 || isAlone(bytes, index)
    case 0xE1: return second != 0x9A
    case 0xE3: return second != 0x80
    default: return false
    }
  }

  /// Whether a no-break space has signs on both sides that are surely visible.
  private static func isAlone(_ bytes: [UInt8], _ index: Int) -> Bool {
    let next = index + spaceCount(bytes, at: index)
    guard next > index, next < bytes.count, index > 0, bytes[index - 1] > 0x20 else { return false }
    return bytes[next] > 0x20 && bytes[next] < 0x7F || (0xC3...0xDF).contains(bytes[next])
  }

  /// The bytes of a space, no-break space or narrow no-break space at an index.
  static func spaceCount(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x20: 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF: 3
    default: 0
    }
  }

  /// The bytes of such a space that ends before an index.
  static func spaceCount(_ bytes: [UInt8], before end: Int) -> Int {
    switch bytes[end - 1] {
    case 0x20: 1
    case 0xA0 where end > 1 && bytes[end - 2] == 0xC2: 2
    case 0xAF where end > 2 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: 3
    default: 0
    }
  }
}
