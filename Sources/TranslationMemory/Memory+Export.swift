internal import Interchange
public import Languages
internal import Storage
internal import Text
public import Translation

/// Which units are exported, and which of their texts; by default all.
public struct ExportSelection: Hashable, Sendable {
  /// One release alone, by its slug.
  public var release: String?
  /// These languages alone, where not empty; units that lack them are left out.
  public var languages: [Language]
  /// These statuses alone; all where empty.
  public var statuses: Set<Status>
  /// Units made or changed at this moment or later.
  public var since: Timestamp?
  /// Units made and changed before this moment.
  public var until: Timestamp?
  /// Units that came from a file of this name, or with this at its end.
  public var origin: String?
  /// Units with a text that contains this, in any case.
  public var text: String?

  /// Makes a selection.
  public init(
    release: String? = nil, languages: [Language] = [], statuses: Set<Status> = [], since: Timestamp? = nil,
    until: Timestamp? = nil, origin: String? = nil, text: String? = nil
  ) {
    self.release = release
    self.languages = languages
    self.statuses = statuses
    self.since = since
    self.until = until
    self.origin = origin
    self.text = text
  }
}

extension Memory {
  /// Writes units in constant memory; the same memory gives the same bytes but for the date.
  ///
  /// - Parameters:
  ///   - selection: The units and texts to write.
  ///   - options: How to write them; languages left open are those of the selection, or all of the memory.
  ///   - sink: Takes the bytes.
  /// - Returns: The number of units written.
  /// - Throws: A `MemoryError` where the release is not there, or a bilingual format is left without its languages.
  public func export(
    _ selection: ExportSelection = ExportSelection(), _ options: ExportOptions,
    _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    var writer = try completed(options, selection).writer(releases: releases(selection), sink)
    if var lines = writer as? JSONLWriter, selection == ExportSelection(), options.languages.isEmpty {
      // A memory as a whole has a glossary too.
      for concept in try store.concepts() { try lines.write(concept) }
      writer = lines
    }
    try forEachUnit(selection) { try writer.write($0) }
    try writer.finish()
    return writer.unitCount
  }

  /// Writes units as two files of lines (Moses).
  public func exportPairs(
    _ selection: ExportSelection = ExportSelection(), _ options: ExportOptions,
    _ source: @escaping ([UInt8]) throws -> Void, _ target: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    let settings = try completed(options, selection).settings(releases: [])
    var writer = MosesWriter(settings: settings, source: source, target: target)
    try forEachUnit(selection) { try writer.write($0) }
    try writer.finish()
    return writer.unitCount
  }

  /// The two languages of a bilingual export.
  public func pair(_ selection: ExportSelection, _ options: ExportOptions) throws -> [Language] {
    try completed(options, selection).languages
  }

  private func releases(_ selection: ExportSelection) throws -> [Release] {
    let all = try store.releases().map(\.release)
    guard let slug = selection.release else { return all }
    let chosen = all.filter { $0.slug == slug }
    if chosen.isEmpty {
      throw MemoryError(.notFound, "the memory has no release '\(slug)'; 'concord stats' lists them")
    }
    return chosen
  }

  private func forEachUnit(_ selection: ExportSelection, _ body: (TranslationUnit) throws -> Void) throws {
    let units = UnitSelection(
      release: selection.release, languages: selection.languages,
      statuses: selection.statuses.isEmpty ? nil : selection.statuses, since: selection.since, until: selection.until,
      origin: selection.origin)
    let text = selection.text?.comparisonForm
    try store.forEachUnit(units) { unit in
      if let text, !unit.variants.contains(where: { $0.text.comparisonForm.contains(text) }) { return }
      try body(unit)
    }
  }

  /// The options with the languages that the format must know beforehand.
  private func completed(_ options: ExportOptions, _ selection: ExportSelection) throws -> ExportOptions {
    var options = options
    if options.languages.isEmpty { options.languages = selection.languages }
    guard options.needsLanguages else { return options }
    var known: [Language] = []
    for count in try store.statistics().variantCounts where known.last != count.language {
      known.append(count.language)
    }
    return try options.completed(with: known)
  }
}
