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
    fatalError("to be joined with the line reader")
  }
}
