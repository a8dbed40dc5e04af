package import Interchange
internal import Languages
package import Translation

/// Makes concepts of the rows of a glossary, whatever kind of file the rows come from.
///
/// The first row tells the layout and what the columns hold. A row is a concept, except that rows of the same concept
/// name, or in a list of pairs of the same source term, that follow each other are one; our own layout may have the
/// rows of a concept anywhere, so its concepts come at the end.
package struct GlossarySheet {
  /// What was found so far.
  package private(set) var account: ReadingAccount
  private let settings: ReadingSettings
  private var header: GlossaryHeader?
  /// The rows of a table in our own layout.
  private var rows: GlossaryRows?
  private var naming = ConceptNaming()
  private var pending: Concept?
  private var pendingPlace = 0
  private var hasPendingName = false

  /// Makes a sheet of which nothing is known.
  package init(settings: ReadingSettings) {
    self.settings = settings
    account = ReadingAccount(file: settings.file)
    account.sourceLanguage = settings.source
  }

  /// Makes a sheet whose columns are known.
  init(settings: ReadingSettings, header: GlossaryHeader) {
    self.init(settings: settings)
    self.header = header
  }

  /// The layout; `nil` until the first row told it.
  package var layout: GlossaryLayout? { header?.layout }

  /// Takes the next row.
  ///
  /// - Parameters:
  ///   - cells: Its cells.
  ///   - line: Its number, or the line of the file where it begins.
  /// - Throws: `InterchangeError` where the first row is no glossary's, and whatever `deliver` throws.
  package mutating func take(_ cells: [String], line: Int, _ deliver: (Concept) throws -> Void) throws {
    if rows != nil {
      rows?.take(CSVRecord(cells, line: line))
    } else if let header {
      try take(cells, header, line: line, deliver)
    } else if cells.contains(where: { !$0.folded.isEmpty }) {
      try open(cells, line: line)
      guard let header else { return }
      if header.layout == .own {
        rows = GlossaryRows(file: settings.file)
        rows?.take(CSVRecord(cells, line: line))
      } else if header.isRow {
        try take(cells, header, line: line, deliver)
      }
    }
  }

  /// Ends the sheet.
  package mutating func finish(_ deliver: (Concept) throws -> Void) throws {
    if header == nil {
      throw InterchangeError(
        .empty, at: Place(file: settings.file, line: 1, column: 1), "the table is empty; expected rows of terms")
    }
    if var rows {
      rows.finish()
      account.unitCount = rows.concepts.count
      for fault in rows.log.faults {
        account.report(fault.severity, fault.message, line: fault.place?.line ?? 1, column: fault.place?.column ?? 0)
      }
      for concept in rows.concepts { try deliver(concept) }
    }
    try release(deliver)
  }

  private mutating func open(_ cells: [String], line: Int) throws {
    do throws(GlossaryHeader.Refusal) {
      let header = try GlossaryHeader(cells, settings)
      for warning in header.warnings { account.report(.warning, warning, line: line, column: 1) }
      self.header = header
    } catch {
      throw InterchangeError(
        .otherFormat, at: Place(file: settings.file, line: line, column: 1), error.message)
    }
  }

  private mutating func take(
    _ cells: [String], _ header: GlossaryHeader, line: Int, _ deliver: (Concept) throws -> Void
  ) throws {
    var row = GlossaryRow(cells, header)
    if row.isEmpty { return }
    let concept = row.concept()
    for warning in row.warnings { account.report(.warning, warning, line: line, column: 1) }
    if let reason = row.skip {
      try release(deliver)
      account.unitCount += 1
      return account.skip(reason, line: line, column: 1)
    }
    if let last = pending, belongs(concept, to: last, header.layout) {
      pending?.join(concept)
      return
    }
    try release(deliver)
    pending = concept
    pendingPlace = line
    hasPendingName = !concept.id.isEmpty
  }

  private func belongs(_ concept: Concept, to last: Concept, _ layout: GlossaryLayout) -> Bool {
    if !concept.id.isEmpty || hasPendingName { return concept.id == last.id }
    guard layout.isPairs, let term = concept.terms.first, let other = last.terms.first else { return false }
    return term.text == other.text && term.language == other.language && concept.domain == last.domain
      && concept.definitions == last.definitions
  }

  /// Hands over the concept that waits for more rows.
  private mutating func release(_ deliver: (Concept) throws -> Void) throws {
    guard var concept = pending else { return }
    pending = nil
    let wanted = hasPendingName ? concept.id : ConceptNaming.name(of: concept.terms.first?.text ?? "")
    concept.id = naming.unique(wanted)
    if hasPendingName && concept.id != wanted {
      let message = "concept '\(wanted)' was closed above; this one is called '\(concept.id)'"
      account.report(.warning, message, line: pendingPlace, column: 1)
    }
    account.unitCount += 1
    account.unitPlace = Place(file: settings.file, line: pendingPlace, column: 1)
    try deliver(concept)
  }
}

extension Concept {
  /// Adds what another row says of the same concept.
  fileprivate mutating func join(_ other: Concept) {
    for var term in other.terms where !terms.contains(where: { $0.language == term.language && $0.text == term.text }) {
      let isTaken = terms.contains { $0.language == term.language && $0.standing == .preferred }
      if term.standing == .preferred && isTaken { term.standing = .admitted }
      terms.append(term)
    }
    if domain.isEmpty { domain = other.domain }
    if source.isEmpty { source = other.source }
    let lines = note.split(separator: "\n").map(String.init)
    if !other.note.isEmpty && !lines.contains(other.note) { note += note.isEmpty ? other.note : "\n\(other.note)" }
    definitions += other.definitions.filter { !definitions.contains($0) }
    properties += other.properties.filter { !properties.contains($0) }
  }
}
