package import Translation

/// Reads lines as blocks from a stream of any length, in memory for one line.
///
///     var stream = LineStream(layout: .segments)
///     for chunk in chunks { use(stream.read(chunk)) }
///     use(stream.finish())
///
/// A line ends at LF, CR LF or CR; other line ends of Unicode count as white space here, so that line *n* of one file
/// stays line *n* of another. Lines without text give no block. Bytes that are not valid UTF-8 become U+FFFD.
package struct LineStream: Sendable {
  /// Whether lines are paragraphs (`lines`) or segments (`segments`).
  package let layout: Layout
  /// The number of bytes that could not be read.
  package private(set) var replaced = 0
  /// The offset in the file of the first byte not yet read as a line.
  package private(set) var offset: Int
  /// The number of blocks given so far.
  package private(set) var blockCount: Int
  /// The number of the paragraph that the next line belongs to.
  package private(set) var paragraph: Int
  private var pending: [UInt8] = []
  private var isValid = false
  private var isParagraphOpen = false

  /// Begins a stream, in the middle of a file where an offset, block and paragraph number are given.
  ///
  /// A byte order mark at offset 0 is passed over.
  package init(layout: Layout, offset: Int = 0, blockCount: Int = 0, paragraph: Int = 0) {
    self.layout = layout
    self.offset = offset
    self.blockCount = blockCount
    self.paragraph = paragraph
  }

  /// Reads a text that is known to be valid UTF-8.
  init(layout: Layout, validFrom offset: Int) {
    self.init(layout: layout, offset: offset)
    isValid = true
  }

  /// The blocks of the lines that a chunk completes; chunks may be cut anywhere.
  ///
  /// - Complexity: O(*n*).
  package mutating func read(_ chunk: [UInt8]) -> [Block] {
    let searched = pending.last == 0x0D ? pending.count - 1 : pending.count
    pending.append(contentsOf: chunk)
    return takeLines(from: searched, isEnd: false)
  }

  /// The blocks of the last line, which needs no line end.
  package mutating func finish() -> [Block] {
    var blocks = takeLines(from: pending.last == 0x0D ? pending.count - 1 : pending.count, isEnd: true)
    if !pending.isEmpty, let block = block(of: 0..<pending.count) { blocks.append(block) }
    offset += pending.count
    pending = []
    return blocks
  }

  private mutating func takeLines(from searched: Int, isEnd: Bool) -> [Block] {
    var blocks: [Block] = []
    var (start, index) = (0, searched)
    while index < pending.count {
      let byte = pending[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      if byte == 0x0D, index + 1 == pending.count, !isEnd { break }
      if let block = block(of: start..<index) { blocks.append(block) }
      index += byte == 0x0D && index + 1 < pending.count && pending[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    pending.removeFirst(start)
    offset += start
    return blocks
  }

  /// The block of one line; `nil` for a line without text, which ends a paragraph of segments.
  private mutating func block(of range: Range<Int>) -> Block? {
    var range = range
    if offset == 0, range.lowerBound == 0, pending.starts(with: [0xEF, 0xBB, 0xBF]) { range = 3..<range.upperBound }
    var flow = Flow(base: offset)
    flow.append(pending, range)
    let (whole, bad) = isValid ? (flow, 0) : flow.repaired()
    replaced += bad
    guard !whole.bytes.isEmpty else {
      if isParagraphOpen { paragraph += 1 }
      isParagraphOpen = false
      return nil
    }
    blockCount += 1
    isParagraphOpen = layout == .segments
    var block = whole.block(.paragraph)
    block.isSegment = layout == .segments
    block.paragraph = layout == .segments ? paragraph : nil
    return block
  }
}
