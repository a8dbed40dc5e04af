internal import Interchange
internal import Languages
internal import Termbases
internal import Translation

/// A file of units or concepts that is written in another format, without a memory.
public struct Conversion {
  private let path: String
  private let reading: ImportOptions
  private let writing: ExportOptions

  /// Describes a conversion; `-` is standard input.
  public init(_ path: String, _ reading: ImportOptions, to writing: ExportOptions) {
    self.path = path
    self.reading = reading
    self.writing = writing
  }

  /// Reads the file and writes it anew, in constant memory.
  ///
  /// A format that must know its languages or releases beforehand makes the file be read twice, which standard input
  /// cannot be; then they must be given.
  ///
  /// - Returns: An account in which `added` counts what was written.
  /// - Throws: An error with its place where the file is refused.
  public func callAsFunction(_ sink: @escaping ([UInt8]) throws -> Void) throws -> ImportAccount {
    var file = try ExchangeFile(path, as: reading.format)
    if file.holdsConcepts { return try convertConcepts(&file, sink) }
    let foreknown = try foreknowledge()
    let options = writing.needsLanguages ? try writing.completed(with: foreknown.languages) : writing
    var writer = try options.writer(releases: foreknown.releases, sink)
    var account = ImportAccount(file: path)
    let found = try file.read(
      reading.settings(for: path),
      into: ExchangeFile.Sink(
        unit: { unit, place in
          guard let unit = reading.chosen(of: unit) else {
            return account.skip("not in the languages asked for", at: place, isWished: true)
          }
          if try writer.write(unit) { account.added += 1 } else {
            account.skip("lacks the languages that are written", at: place)
          }
        },
        concept: { _, _ in }))
    try writer.finish()
    account.take(found)
    return account
  }

  private func convertConcepts(
    _ file: inout ExchangeFile, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> ImportAccount {
    var account = ImportAccount(file: path)
    account.holdsConcepts = true
    var concepts: [Concept] = []
    let found = try file.read(
      reading.settings(for: path),
      into: ExchangeFile.Sink(
        unit: { _, _ in },
        concept: { concept, place in
          guard let concept = reading.chosen(of: concept) else {
            return account.skip("not in the languages asked for", at: place, isWished: true)
          }
          concepts.append(concept)
        }))
    account.added = concepts.count
    try writing.write(concepts, sink)
    account.take(found)
    return account
  }

  /// What a writer must know before the first unit.
  private func foreknowledge() throws -> (languages: [Language], releases: [Release]) {
    guard path != "-", writing.needsLanguages || [.tmx, .jsonl].contains(writing.format) else { return ([], []) }
    var (languages, releases): ([Language], [Release]) = ([], [])
    var file = try ExchangeFile(path, as: reading.format)
    _ = try file.read(
      reading.settings(for: path),
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
