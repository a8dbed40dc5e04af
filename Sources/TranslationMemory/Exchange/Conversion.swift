internal import Interchange
public import Languages
internal import Termbases
internal import Translation

/// A file of units or concepts that is written in another format, without a memory.
public struct Conversion {
  private let source: ExchangeSource
  private let reading: ImportOptions
  private let writing: ExportOptions

  /// Describes a conversion.
  ///
  /// - Parameters:
  ///   - path: The file, `-` for standard input; for Moses the name that both files have before their languages.
  ///   - reading: What to take of it, and how.
  ///   - writing: The format to write.
  public init(_ path: String, _ reading: ImportOptions, to writing: ExportOptions) throws {
    source = reading.format == .moses ? .pair(try MosesPair(named: path, reading)) : .file(path)
    self.reading = reading
    self.writing = writing
  }

  /// Reads the file and writes it anew, units in constant memory.
  ///
  /// A format that must know its languages or releases beforehand makes the file be read twice, which standard input
  /// cannot be; then the languages must be given.
  ///
  /// - Returns: An account in which `added` counts what was written.
  /// - Throws: An error with its place where the file is refused.
  public func callAsFunction(_ sink: @escaping ([UInt8]) throws -> Void) throws -> ImportAccount {
    let foreknown = try foreknowledge()
    let options = try completed(with: foreknown.languages)
    if options.format.holdsConcepts {
      return try convert({ _ in throw unsuitable(for: "units") }, finish: {}, conceptSink: sink)
    }
    var writer = try options.writer(releases: foreknown.releases, sink)
    return try convert({ try writer.write($0) }, finish: { try writer.finish() }, conceptSink: sink)
  }

  /// The same into the two files of Moses.
  public func callAsFunction(
    _ source: @escaping ([UInt8]) throws -> Void, _ target: @escaping ([UInt8]) throws -> Void
  ) throws -> ImportAccount {
    let settings = try completed(with: foreknowledge().languages).settings(releases: [])
    var writer = MosesWriter(settings: settings, source: source, target: target)
    return try convert({ try writer.write($0) }, finish: { try writer.finish() }, conceptSink: source)
  }

  /// The languages that a bilingual format is written in.
  public func languages() throws -> [Language] { try completed(with: foreknowledge().languages).languages }

  private func unsuitable(for content: String) -> MemoryError {
    let others = content == "terms" ? "tbx, csv, tsv and utx" : "tmx, xliff, csv and others"
    return MemoryError(
      .unknownFormat, "\(source.path): holds \(content), which \(writing.format.rawValue) cannot; \(others) can")
  }

  private func completed(with languages: [Language]) throws(MemoryError) -> ExportOptions {
    writing.needsLanguages ? try writing.completed(with: languages) : writing
  }

  private func convert(
    _ write: @escaping (TranslationUnit) throws -> Bool, finish: () throws -> Void,
    conceptSink: @escaping ([UInt8]) throws -> Void
  ) throws -> ImportAccount {
    var (account, concepts) = (ImportAccount(file: source.path), [Concept]())
    let sink = ExchangeFile.Sink(
      unit: { unit, place in
        guard let unit = reading.chosen(of: unit) else { return account.leaveOut(place) }
        if try write(unit) {
          account.added += 1
        } else {
          account.skip("lacks the languages that are written", at: place)
        }
      },
      concept: { concept, place in
        guard let concept = reading.chosen(of: concept) else { return account.leaveOut(place) }
        concepts.append(concept)
      })
    let (found, holdsConcepts) = try source.read(reading, into: sink)
    if holdsConcepts {
      guard let format = GlossaryFormat(writing.format) else {
        throw unsuitable(for: "terms")
      }
      account.added = try format.write(concepts, writing.settings(releases: []), conceptSink)
    } else {
      try finish()
    }
    account.take(found)
    account.holdsConcepts = holdsConcepts
    return account
  }

  /// What a writer must know before the first unit.
  private func foreknowledge() throws -> (languages: [Language], releases: [Release]) {
    guard source.path != "-", writing.needsLanguages || [.tmx, .jsonl].contains(writing.format) else { return ([], []) }
    var (languages, releases): ([Language], [Release]) = ([], [])
    _ = try source.read(
      reading,
      into: ExchangeFile.Sink(
        release: { releases.append($0) },
        unit: { unit, _ in
          for variant in reading.chosen(of: unit)?.variants ?? [] where !languages.contains(variant.language) {
            languages.append(variant.language)
          }
        },
        concept: { _, _ in }))
    return (languages, releases)
  }
}
