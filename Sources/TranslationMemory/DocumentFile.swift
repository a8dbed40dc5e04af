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
  /// - Throws: A `FileError` where it cannot be read, a `MemoryError` where it is no text.
  public init(_ path: String, in language: Language?, layout: Layout) throws {
    let bytes = try FileBytes.all(path)
    var document = DocumentReader(layout: layout).read(bytes, named: path)
    if let fault = document.faults.first(where: { $0.severity == .error }) {
      throw MemoryError(.noText, "\(path): \(fault.message)")
    }
    for index in document.faults.indices {
      document.faults[index].place = document.faults[index].place ?? Place(file: path)
    }
    self.path = path
    self.document = document
    hash = SHA256.digest(bytes)
    segments = Segmenter(for: language).segments(of: document)
  }
}
