public import Documents
internal import Files
public import Languages
internal import Segmentation
public import Translation

/// A document of lines, read and split as it comes, in constant memory.
public struct LineByLine {
  private let path: String
  private let segmenter: Segmenter
  private let layout: Layout
  /// What the reader noticed, complete when all segments were handed out.
  public private(set) var faults: [Fault] = []

  /// Describes a document; `-` is standard input.
  ///
  /// - Parameters:
  ///   - layout: `lines` or `segments`.
  public init(_ path: String, in language: Language?, layout: Layout) {
    self.path = path
    self.layout = layout
    segmenter = Segmenter(for: language)
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
  }
}
