internal import Archive
internal import Files
internal import Interchange
internal import Languages
internal import Termbases
internal import Translation
internal import XLIFF

/// A file of units or concepts that is being read, packed with gzip or not.
struct ExchangeFile {
  /// Takes what comes out of a file.
  struct Sink {
    /// Takes a release that the file describes, before the units that name it where the file has it so.
    var release: (Release) throws -> Void = { _ in }
    /// Takes a unit, with its place.
    var unit: (TranslationUnit, Place) throws -> Void
    /// Takes a concept, with its place.
    var concept: (Concept, Place) throws -> Void
    /// Hears how many bytes of the file have been read.
    var progress: (Int) throws -> Void = { _ in }
  }

  /// The file's format.
  let format: ExchangeFormat
  /// Whether it holds concepts.
  let holdsConcepts: Bool
  private let head: [UInt8]
  private let bytes: UnpackedBytes

  /// Opens a file and tells its format.
  ///
  /// - Throws: A `FileError` where it cannot be read, a `MemoryError` where no format is named or told.
  init(_ path: String, _ options: ImportOptions) throws {
    bytes = try UnpackedBytes(path)
    let head = try bytes.head(ExchangeFormat.headLength)
    format = try Self.format(of: head, path, options)
    let isTable = format == .csv || format == .tsv
    holdsConcepts =
      format.holdsConcepts || (isTable && (options.readsGlossaries || GlossaryLayout.certain(of: head) != nil))
    self.head = head
  }

  private static func format(
    of head: [UInt8], _ path: String, _ options: ImportOptions
  ) throws(MemoryError) -> ExchangeFormat {
    if let format = options.format ?? ExchangeFormat(head: head, named: path) { return format }
    throw MemoryError(
      .unknownFormat, "\(path): of no format that its bytes or its name tell; name one with --as, such as --as tmx")
  }

  /// Reads the whole file.
  ///
  /// - Throws: An `InterchangeError` where the file is refused, and whatever the sink throws.
  func read(_ settings: ReadingSettings, into sink: Sink) throws -> ReadingAccount {
    if holdsConcepts {
      return try readConcepts(Self.conceptReader(of: format, settings), into: sink)
    }
    let reader = Self.unitReader(of: format, head, settings)
    if let lines = reader as? JSONLReader { lines.takeConcept = { try sink.concept($0, lines.account.unitPlace) } }
    var releaseCount = 0
    let tellReleases = {
      let releases = reader.releases
      for release in releases[releaseCount...] { try sink.release(release) }
      releaseCount = releases.count
    }
    let deliver = { (unit: TranslationUnit) in
      try tellReleases()
      try sink.unit(unit, reader.unitPlace)
    }
    try readChunks({ try reader.read($0, deliver) }, sink.progress)
    try reader.finish(deliver)
    try tellReleases()
    return reader.account
  }

  private func readConcepts(_ reader: any ConceptReader, into sink: Sink) throws -> ReadingAccount {
    var waiting: [Concept] = []
    let flush = {
      for concept in waiting { try sink.concept(concept, reader.account.unitPlace) }
      waiting = []
    }
    try readChunks(
      {
        try reader.read($0) { waiting.append($0) }
        try flush()
      }, sink.progress)
    try reader.finish { waiting.append($0) }
    try flush()
    return reader.account
  }

  private func readChunks(_ take: (Span<UInt8>) throws -> Void, _ progress: (Int) throws -> Void) throws {
    if head.isEmpty { return }
    try take(head.span)
    while true {
      let chunk = try bytes.next()
      if chunk.isEmpty { return }
      try take(chunk.span)
      try progress(bytes.packedCount)
    }
  }
}
