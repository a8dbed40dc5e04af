public import Documents
internal import Files
public import Languages
internal import Segmentation
public import Translation

/// A file that was read and split into segments.
public struct DocumentFile: Sendable {
  /// The file's name as the user gave it.
  public let path: String
  /// The blocks, and what the reader noticed.
  public let document: Document
  /// The segments, in the order of blocks.
  public let segments: [Segment]
  /// The SHA-256 of the file's bytes.
  let hash: String

  /// Reads a file; `-` is standard input.
  ///
  /// - Parameter rules: Rules of the user's that replace ours or override them.
  /// - Throws: A `FileError` where it cannot be read, a `MemoryError` where it is no text.
  public init(_ path: String, in language: Language?, layout: Layout, rules: SegmentationRules? = nil) throws {
    let bytes = try FileBytes.all(path)
    var document = PlainTextReader(layout: layout).read(bytes)
    if let fault = document.faults.first(where: { $0.severity == .error }) {
      throw MemoryError(.noText, "\(path): \(fault.message)")
    }
    for index in document.faults.indices {
      document.faults[index].place = document.faults[index].place ?? Place(file: path)
    }
    self.path = path
    hash = SHA256.digest(bytes)
    let segmenter = Segmenter(for: language, rules: rules?.custom(for: language))
    segments = segmenter.segments(of: document)
    document.faults += segmenter.rules?.faults ?? []
    self.document = document
  }
}
