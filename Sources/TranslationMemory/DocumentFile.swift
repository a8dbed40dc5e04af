internal import Documents
internal import Files
public import Languages
public import PlainText
internal import Segmentation
internal import Text
public import Translation

/// A file that was read and split into segments.
public struct DocumentFile: Sendable {
  /// The file's name as the user gave it.
  public let path: String
  /// The language it was read in: the one asked for, else the one that the file names.
  public let language: Language?
  /// The blocks, and what the reader noticed.
  public let document: Document
  /// The segments, in the order of blocks.
  public let segments: [Segment]
  /// The SHA-256 of the file's bytes.
  let hash: String
  /// With layout `segments` the lines, empty ones among them, or the blocks of a marked-up file; empty otherwise.
  let lines: [String]
  /// Where the lines of the file begin, in bytes; empty for formats without lines of text.
  private let lineStarts: [Int]

  /// Reads a file; `-` is standard input.
  ///
  /// Of PO and XLIFF the source texts are read, of TMX those in the language.
  ///
  /// - Parameter rules: Rules of the user's that replace ours or override them.
  /// - Throws: A `FileError` where it cannot be read, a `MemoryError` where it is no text, or a bilingual file for
  ///   which neither the caller nor the file names a language.
  public init(_ path: String, in language: Language?, layout: Layout, rules: SegmentationRules? = nil) throws {
    try self.init(FileBytes.all(path), named: path, in: language, layout: layout, rules: rules)
  }

  /// Reads a file whose bytes are at hand.
  init(
    _ bytes: [UInt8], named path: String, in language: Language?, layout: Layout, rules: SegmentationRules? = nil
  ) throws {
    let format = DocumentFormat(of: bytes, named: path)
    var document =
      switch format {
      case .tmx: try TMXTexts.document(of: bytes, named: path, in: language, layout: layout)
      case .po, .xliff: try SourceTexts.document(of: bytes, as: format, named: path, in: language, layout: layout)
      default: DocumentReader(layout: layout).read(bytes, named: path)
      }
    if let fault = document.faults.first(where: { $0.severity == .error }) {
      throw MemoryError(.noText, "\(fault.place ?? Place(file: path)): \(fault.message)")
    }
    let language = language ?? document.language
    if language == nil, format.isBilingual, !document.blocks.isEmpty {
      throw MemoryError(
        .unknownLanguage, "\(path): does not name the language of its sources; give it, as with --lang en")
    }
    self.language = language
    for index in document.faults.indices {
      document.faults[index].place = document.faults[index].place ?? Place(file: path)
    }
    self.path = path
    hash = SHA256.digest(bytes)
    lines = layout != .segments ? [] : format == .text ? Self.lines(of: bytes) : document.blocks.map(\.content.text)
    lineStarts = format.hasLines ? [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } : []
    let segmenter = Segmenter(for: language, rules: rules?.custom(for: language))
    segments = segmenter.segments(of: document)
    document.faults += segmenter.rules?.faults ?? []
    self.document = document
  }

  /// Refuses a file whose sources are in another language than it was read in.
  func confirmLanguage() throws(MemoryError) {
    guard let language, let own = document.language, !own.matches(language) else { return }
    throw MemoryError(
      .mismatch, "\(path): its sources are in '\(own)', not in '\(language)'; only they are read of such a file")
  }

  /// Whether the file has lines of text.
  var hasLines: Bool { !lineStarts.isEmpty }

  /// The line of the file, from 1, on which a segment begins; `nil` where the file has no lines.
  func line(of segment: Segment) -> Int? {
    guard hasLines else { return nil }
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= segment.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines = DecodedText(bytes).text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String($0).spaceFolded }
  }
}
