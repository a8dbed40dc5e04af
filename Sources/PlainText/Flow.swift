internal import Translation

/// A text that grows line by line, white space folded, with the place of every byte.
struct Flow: Hashable, Sendable {
  /// A stretch to be taken out, with the code that stands for it.
  struct Cut: Hashable, Sendable {
    /// Its bytes in the text.
    var range: Range<Int>
    /// The footnote's label.
    var label: String
  }

  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where its stretches stood.
  private(set) var runs: [SourceMap.Run] = []
  /// The marks that were taken out.
  private(set) var codes: [InlineCode] = []
  /// Where the last word begins.
  private(set) var wordStart = 0
  /// What is added to an offset in the decoded text to give one in the file.
  let base: Int

  /// Begins an empty text.
  init(base: Int = 0) { self.base = base }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a stretch of the source, with one space for each run of white space in it and none at its ends.
  ///
  /// A no-break space that stands alone stays what it is.
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    var (index, start, word) = (range.lowerBound, range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      let byte = source[index]
      if byte > 0x20, byte < 0x7F || Self.isPlainLead(byte) {
        index += 1
      } else if byte == 0x20, start < index, index + 1 < range.upperBound, Self.isPlain(source[index + 1]) {
        index += 1
        word = index
      } else if source.whiteCount(at: index) > 0 {
        copy(source, start..<index, word: word)
        start = space(source, at: index, in: range)
        (index, word) = (start, start)
      } else {
        let ignorable = source.ignorableCount(at: index)
        if ignorable > 0 {
          copy(source, start..<index, word: word)
          start = index + ignorable
        }
        index += max(1, ignorable)
      }
    }
    copy(source, start..<index, word: word)
  }

  /// Whether a byte is a letter, digit or sign by itself: neither white space nor the first byte of any.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && (byte < 0x7F || byte >= 0x80 && isPlainLead(byte))
  }

  /// Whether a byte from 0x80 on begins neither white space nor a sign that is left out.
  private static func isPlainLead(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xC2 && !(0xE1...0xE3).contains(byte) && byte != 0xEF
  }

  /// Folds the white space at an index, and gives the index behind it.
  private mutating func space(_ source: [UInt8], at index: Int, in range: Range<Int>) -> Int {
    var end = index
    var scalars = 0
    while end < range.upperBound {
      let count = source.whiteCount(at: end) + source.ignorableCount(at: end)
      guard count > 0 else { break }
      end += count
      scalars += 1
    }
    guard index > range.lowerBound, end < range.upperBound else { return end }
    let first = source.scalar(at: index).scalar
    let isKept = scalars == 1 && (first == " " || first == "\u{A0}" || first == "\u{202F}")
    guard !bytes.isEmpty else { return end }
    if isKept, !endsBlank { copy(source, index..<end) } else { space() }
    wordStart = bytes.count
    return end
  }

  /// Whether the text ends with white space.
  private var endsBlank: Bool { bytes.scalar(before: bytes.count).map { $0.scalar.isBlank } ?? false }

  /// Adds a space that stands nowhere in the source, unless there is one.
  mutating func space() {
    if !endsBlank { bytes.append(0x20) }
    wordStart = bytes.count
  }

  /// Adds U+FFFD for a byte that cannot be read.
  mutating func replacement() { bytes.append(contentsOf: [0xEF, 0xBF, 0xBD]) }

  /// Takes the last scalar off, such as a hyphen at a line's end.
  mutating func dropLast() {
    guard let (_, count) = bytes.scalar(before: bytes.count) else { return }
    bytes.removeLast(count)
    while let last = runs.last, last.text + last.count > bytes.count {
      runs[runs.count - 1].count = bytes.count - last.text
      if runs[runs.count - 1].count <= 0 { runs.removeLast() }
    }
  }

  /// Copies a stretch, whose last word begins at an index if that lies in it.
  private mutating func copy(_ source: [UInt8], _ range: Range<Int>, word: Int = 0) {
    guard !range.isEmpty else { return }
    if word > range.lowerBound { wordStart = bytes.count + word - range.lowerBound }
    add(run: SourceMap.Run(text: bytes.count, source: range.lowerBound + base, count: range.count))
    bytes.append(contentsOf: source[range])
  }

  private mutating func add(run: SourceMap.Run) {
    if let last = runs.last, last.text + last.count == run.text, last.source + last.count == run.source {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// The text without some stretches, which become codes; they are ordered and do not overlap.
  func cutting(_ cuts: [Cut]) -> Flow {
    guard !cuts.isEmpty else { return self }
    var result = Flow(base: base)
    var (start, run, scalars) = (0, 0, 0)
    for cut in cuts + [Cut(range: bytes.count..<bytes.count, label: "")] {
      scalars += result.take(self, start..<cut.range.lowerBound, run: &run)
      start = cut.range.upperBound
      if !cut.range.isEmpty { result.codes.append(InlineCode(.noteReference, label: cut.label, at: scalars)) }
    }
    return result
  }

  /// Takes over a stretch of another text, and counts its scalars.
  mutating func take(_ other: Flow, _ range: Range<Int>, run: inout Int) -> Int {
    while run < other.runs.count, other.runs[run].text < range.upperBound {
      let old = other.runs[run]
      let (low, high) = (max(old.text, range.lowerBound), min(old.text + old.count, range.upperBound))
      if low < high {
        let text = bytes.count + low - range.lowerBound
        add(run: SourceMap.Run(text: text, source: old.source + low - old.text, count: high - low))
      }
      if old.text + old.count > range.upperBound { break }
      run += 1
    }
    bytes.append(contentsOf: other.bytes[range])
    return other.bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  /// The text as the content and map of a block.
  func block(_ kind: BlockKind, label: String? = nil) -> Block {
    var flow = self
    while flow.endsBlank { flow.dropLast() }
    let length = codes.isEmpty ? 0 : flow.bytes.count { $0 & 0xC0 != 0x80 }
    for index in flow.codes.indices { flow.codes[index].at = min(flow.codes[index].at, length) }
    return Block(kind, InlineText(flow.text, codes: flow.codes), map: SourceMap(flow.runs), label: label)
  }
}
