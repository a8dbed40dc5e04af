public import Documents
internal import Files
public import Languages
internal import Segmentation
internal import Text
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
  /// With layout `segments` the lines, empty ones among them, or the blocks of a marked-up file; empty otherwise.
  let lines: [String]

  /// Reads a file; `-` is standard input.
  ///
  /// - Parameter rules: Rules of the user's that replace ours or override them.
  /// - Throws: A `FileError` where it cannot be read, a `MemoryError` where it is no text.
  public init(_ path: String, in language: Language?, layout: Layout, rules: SegmentationRules? = nil) throws {
    let bytes = try FileBytes.all(path)
    var document = DocumentReader(layout: layout).read(bytes, named: path)
    if let fault = document.faults.first(where: { $0.severity == .error }) {
      throw MemoryError(.noText, "\(path): \(fault.message)")
    }
    for index in document.faults.indices {
      document.faults[index].place = document.faults[index].place ?? Place(file: path)
    }
    self.path = path
    hash = SHA256.digest(bytes)
    let isPlain = DocumentFormat(of: bytes, named: path) == .text
    lines = layout != .segments ? [] : isPlain ? Self.lines(of: bytes) : document.blocks.map(\.content.text)
    let segmenter = Segmenter(for: language, rules: rules?.custom(for: language))
    segments = segmenter.segments(of: document)
    document.faults += segmenter.rules?.faults ?? []
    self.document = document
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = DecodedText(bytes).text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String($0).spaceFolded }
  }
}
