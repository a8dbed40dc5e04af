internal import Interchange
public import Languages
internal import Storage
public import Translation

/// Which units are exported, and which of their texts; by default all.
public struct ExportSelection: Hashable, Sendable {
  /// One release alone, by its slug.
  public var release: String?
  /// These languages alone, where not empty; units that lack them are left out.
  public var languages: [Language]
  /// These statuses alone; all where empty.
  public var statuses: Set<Status>

  /// Makes a selection.
  public init(release: String? = nil, languages: [Language] = [], statuses: Set<Status> = []) {
    self.release = release
    self.languages = languages
    self.statuses = statuses
  }
}

extension Memory {
  /// Writes units as TMX 1.4b in constant memory; the same memory gives the same bytes but for the date.
  ///
  /// - Parameters:
  ///   - selection: The units and texts to write.
  ///   - version: The version of the program, for the header.
  ///   - date: The moment that the header names; none where `nil`.
  ///   - sink: Takes the bytes.
  /// - Returns: The number of units written.
  public func exportTMX(
    _ selection: ExportSelection, version: String, date: Timestamp?, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    if let release = selection.release, try store.release(release) == nil {
      throw MemoryError(.notFound, "the memory has no release '\(release)'; 'concord stats' lists them")
    }
    let settings = WritingSettings(
      languages: selection.languages, toolVersion: version, date: date, releases: try releases(of: selection))
    var writer = TMXWriter(settings, sink: sink)
    let units = UnitSelection(
      release: selection.release, languages: selection.languages,
      statuses: selection.statuses.isEmpty ? nil : selection.statuses)
    try store.forEachUnit(units) { try writer.write($0) }
    try writer.finish()
    return writer.unitCount
  }
  /// The releases of which units may be exported, with the editions in the languages asked for.
  private func releases(of selection: ExportSelection) throws -> [Release] {
    try store.releases().map(\.release).filter { selection.release == nil || $0.slug == selection.release }.map {
      var release = $0
      if !selection.languages.isEmpty {
        release.editions.removeAll { edition in !selection.languages.contains { edition.language.matches($0) } }
      }
      return release
    }
  }
}
