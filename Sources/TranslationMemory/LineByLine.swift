internal import Files
public import Languages
public import PlainText
internal import Segmentation
public import Translation

/// A document of lines, read and split as it comes, in constant memory.
public struct LineByLine {
  private let path: String
  private let segmenter: Segmenter
  private let layout: Layout
  /// What the reader noticed, complete when all segments were handed out.
  public private(set) var faults: [Fault] = []

  /// Describes a document; `-` is standard input, and the layout is `lines` or `segments`.
  ///
  /// - Parameter rules: Rules of the user's that replace ours or override them.
  public init(_ path: String, in language: Language?, layout: Layout, rules: SegmentationRules? = nil) {
    self.path = path
    self.layout = layout
    segmenter = Segmenter(for: language, rules: rules?.custom(for: language))
  }

  /// Hands out the segments in order.
  public mutating func forEachSegment(_ body: (Segment) throws -> Void) throws {
    var file = try FileBytes(path)
    var (lines, number) = (LineStream(layout: layout), 0)
    while true {
      let chunk = try file.next()
      if chunk.contains(0) { throw MemoryError.binary(path) }
      for block in chunk.isEmpty ? lines.finish() : lines.read(chunk) {
        for segment in segmenter.segments(of: block, number: number) { try body(segment) }
        number += 1
      }
      if chunk.isEmpty { break }
    }
    if lines.replaced > 0 {
      faults = [Fault(.warning, "\(lines.replaced) bytes are not valid UTF-8 and became U+FFFD", at: Place(file: path))]
    }
    faults += segmenter.rules?.faults ?? []
  }
}
