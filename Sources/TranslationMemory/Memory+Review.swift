public import Languages
internal import Storage
public import Translation

/// Which texts are to be reviewed; by default all.
public struct ReviewSelection: Hashable, Sendable {
  /// One release alone, by its slug.
  public var release: String?
  /// One language alone, with its regions.
  public var language: Language?
  /// These statuses alone; all where empty.
  public var statuses: Set<Status>

  /// Makes a selection.
  public init(release: String? = nil, language: Language? = nil, statuses: Set<Status> = []) {
    self.release = release
    self.language = language
    self.statuses = statuses
  }
}

extension Memory {
  /// The units that have a text of a selection, with these texts alone, in the order of releases and positions.
  public func forEachUnit(toReview selection: ReviewSelection, _ body: (TranslationUnit) throws -> Void) throws {
    try check(release: selection.release)
    let units = UnitSelection(
      release: selection.release, languages: selection.language.map { [$0] } ?? [],
      statuses: selection.statuses.isEmpty ? nil : selection.statuses)
    try store.forEachUnit(units, body)
  }

  /// A unit with all its texts.
  public func unit(_ id: Int) throws -> TranslationUnit {
    guard let unit = try store.unit(id) else { throw StorageError(.noSuchUnit(id), path: path) }
    return unit
  }

  /// Sets the status of some units' texts: in one language, or in all.
  ///
  /// - Returns: How many texts had another status before.
  /// - Throws: An error where a unit or its text in the language is not there; nothing is changed then.
  public func setStatus(
    _ status: Status, ofUnits ids: [Int], in language: Language?, _ signature: Signature
  ) throws -> Int {
    try store.change(by: signature.author, at: signature.time) { changes in
      try ids.reduce(0) { try $0 + changes.setStatus(status, ofUnit: $1, in: language) }
    }
  }

  /// Sets the status of all texts of a selection.
  ///
  /// - Returns: How many texts had another status before.
  public func setStatus(_ status: Status, of selection: ReviewSelection, _ signature: Signature) throws -> Int {
    try check(release: selection.release)
    return try store.change(by: signature.author, at: signature.time) { changes in
      var texts: [(unit: Int, language: Language)] = []
      try forEachUnit(toReview: selection) { unit in
        guard let id = unit.id else { return }
        texts += unit.variants.map { (id, $0.language) }
      }
      return try texts.reduce(0) { try $0 + changes.setStatus(status, ofUnit: $1.unit, in: $1.language) }
    }
  }

  /// Puts another text in the place of a unit's text in a language.
  ///
  /// - Returns: Whether anything changed.
  public func edit(
    unit id: Int, in language: Language, to text: String, status: Status?, _ signature: Signature
  ) throws -> Bool {
    try store.change(by: signature.author, at: signature.time) { changes in
      try changes.edit(unit: id, in: language, to: InlineText(text), status: status)
    }
  }

  /// Refuses a release that is not there.
  func check(release: String?) throws {
    guard let release, try store.release(release) == nil else { return }
    throw MemoryError(.notFound, "the memory has no release '\(release)'; 'concord stats' lists them")
  }
}
