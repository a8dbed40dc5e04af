internal import Documents
internal import Files
public import Languages
internal import Segmentation
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
    try FileBytes.lines(of: path) { chunk in
      if chunk.contains(0) { throw MemoryError.binary(path) }
      try body(sentences(of: chunk))
    }
  }

  private func sentences(of chunk: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(chunk.count + chunk.count / 16)
    let isValid = (try? UTF8Span(validating: chunk.span)) != nil
    var start = 0
    while start < chunk.count {
      let end = Self.lineEnd(in: chunk, from: start)
      if isValid, PlainLine.isPlain(chunk, start..<end) {
        append(Array(chunk[start..<end]), to: &result)
      } else if start < end {
        appendFolded(Array(chunk[start..<end]), to: &result)
      }
      start = end + 1
    }
    return result
  }

  private static func lineEnd(in chunk: [UInt8], from start: Int) -> Int {
    var index = start
    while index < chunk.count, chunk[index] != 0x0A { index += 1 }
    return index
  }

  /// Splits a line that needs no folding.
  private func append(_ line: [UInt8], to result: inout [UInt8]) {
    var start = 0
    for end in segmenter.ends(in: line) {
      while start < end, line[start] == 0x20 { start += 1 }
      var last = end
      while last > start, line[last - 1] == 0x20 { last -= 1 }
      if last > start {
        result.append(contentsOf: line[start..<last])
        result.append(0x0A)
      }
      start = end
    }
  }

  /// Splits a line as the documents' reader folds it.
  private func appendFolded(_ line: [UInt8], to result: inout [UInt8]) {
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
  /// Whether a line has no white space but single spaces inside, no control character, and nothing that is left out.
  static func isPlain(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard !line.isEmpty, bytes[line.lowerBound] != 0x20, bytes[line.upperBound - 1] != 0x20 else { return false }
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7F || isPlainLead[Int(byte)] {
        index += 1
      } else if byte == 0x20, bytes[index + 1] != 0x20 {
        index += 1
      } else if byte == 0xE2, bytes[index + 1] != 0x81, bytes[index + 1] != 0x80 || isVisible(bytes[index + 2]) {
        index += 3
      } else if byte == 0xC2, bytes[index + 1] > 0xA0, bytes[index + 1] != 0xAD {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// The third byte of a sign of General Punctuation, U+2000 to U+203F, that is neither white space nor a mark of
  /// direction.
  private static func isVisible(_ byte: UInt8) -> Bool {
    (0x90...0xA7).contains(byte) || byte > 0xAF
  }

  /// Bytes from 0x80 on that begin no white space and nothing that is left out.
  private static let isPlainLead: [Bool] = (0..<256).map { byte in
    byte >= 0x80 && byte != 0xC2 && !(0xE1...0xE3).contains(byte) && byte != 0xEF
  }
}
