internal import Interchange
internal import Languages
internal import Tables
internal import Translation

/// Turns the rows of a review table into units.
struct ReviewRows {
  private let settings: ReadingSettings
  private var header: ReviewHeader?
  private var titles: [String] = []
  private var languages: [Language] = []
  /// What was found so far.
  private(set) var account: ReadingAccount

  /// Makes a reader of rows.
  init(_ settings: ReadingSettings) {
    self.settings = settings
    account = ReadingAccount(file: settings.file)
  }

  /// Takes a row, and gives the unit that it holds.
  mutating func take(_ row: TableRow) throws -> TranslationUnit? {
    guard let header else {
      try open(row)
      return nil
    }
    // The next table, or the next page, may begin with the titles again.
    if row.cells == titles { return nil }
    account.unitPlace = Place(file: settings.file, line: row.number)
    let pair = rowLanguages(header.text(.languages, in: row.cells), row.number)
    if header.text(.source, in: row.cells).isEmpty {
      account.unitCount += 1
      account.skip("the row has no source text", line: row.number)
      return nil
    }
    if header.text(.target, in: row.cells).isEmpty {
      account.untranslatedCount += 1
      return nil
    }
    account.unitCount += 1
    return unit(row, header, pair)
  }

  /// Ends the table: one without titles is none for reviewers.
  func finish() throws(InterchangeError) {
    if header != nil { return }
    throw InterchangeError(
      .otherFormat, at: Place(file: settings.file, line: 1),
      "no row has the titles of a review table; expected 'source (en)' and 'target (ru)' or the like")
  }

  private mutating func open(_ row: TableRow) throws(InterchangeError) {
    guard let found = ReviewHeader(row.cells) else { return }
    let place = Place(file: settings.file, line: row.number)
    guard let source = found.source ?? settings.source, let target = found.target ?? settings.target else {
      let title = found.source ?? settings.source == nil ? "source" : "target"
      let message = "the title '\(title)' names no language; write '\(title) (en)' with the tag of its language"
      throw InterchangeError(.malformed, at: place, message)
    }
    (header, titles, languages) = (found, row.cells, [source, target])
    account.sourceLanguage = source
    for title in found.strange {
      account.report(.warning, "the column '\(title)' is not known; it is passed over", line: row.number)
    }
  }

  /// The languages of a row: those of the titles unless it names its own.
  private mutating func rowLanguages(_ cell: String, _ line: Int) -> [Language] {
    let tags = cell.split { $0 == "," || $0.isWhitespace }.map { Language(String($0)) }
    if tags.isEmpty { return languages }
    if let source = tags[0], tags.count == 2, let target = tags[1] { return [source, target] }
    account.report(.warning, "languages '\(cell)' are not understood; those of the titles are taken", line: line)
    return languages
  }

  private mutating func unit(_ row: TableRow, _ header: ReviewHeader, _ pair: [Language]) -> TranslationUnit {
    func cell(_ column: ReviewColumn) -> String { header.text(column, in: row.cells) }
    let (source, target) = contents(cell(.source), cell(.target), cell(.codes), row.number)
    let status = status(cell(.status), row.number)
    var sourceStatus = ReviewRow.sourceStatus(status) ?? settings.status
    if !cell(.sourceStatus).isEmpty { sourceStatus = self.status(cell(.sourceStatus), row.number) }
    var translation = Variant(pair[1], target, status: status)
    translation.notes = ReviewRow.notes(cell(.comment))
    var unit = TranslationUnit([Variant(pair[0], source, status: sourceStatus), translation])
    unit.id = number(cell(.unit), .unit, row.number)
    unit.externalID = cell(.id).isEmpty ? nil : cell(.id)
    unit.release = cell(.release).isEmpty ? nil : cell(.release)
    unit.position = number(cell(.position), .position, row.number).map { $0 - 1 }
    unit.notes = ReviewRow.notes(cell(.note))
    if !cell(.context).isEmpty { unit.properties = [Property(type: ReviewRow.contextType, value: cell(.context))] }
    if !cell(.kind).isEmpty { unit.kind = kind(cell(.kind), row.number) }
    return unit
  }

  /// Both texts with their codes; a code that the translation lost is reported.
  private mutating func contents(
    _ source: String, _ target: String, _ column: String, _ line: Int
  ) -> (InlineText, InlineText) {
    guard let codes = ReviewCodes(column) else {
      account.report(.warning, "the column 'codes' is damaged; tags such as '{1}' stay text", line: line)
      return (InlineText(source), InlineText(target))
    }
    let translation = codes.resolved(target)
    for tag in codes.target where !translation.tags.contains(tag) {
      account.report(.warning, "the translation has lost '{\(tag)}'; put it back where it belongs", line: line)
    }
    for tag in translation.repeated {
      account.report(.warning, "'{\(tag)}' stands twice in the translation; the second is left out", line: line)
    }
    return (codes.resolved(source).text, translation.text)
  }

  private mutating func status(_ cell: String, _ line: Int) -> Status {
    let word = cell.split { $0.isWhitespace }.joined(separator: " ").lowercased()
    if word.isEmpty { return settings.status }
    if let status = Status(rawValue: word) { return status }
    let suggestion = Suggestion.text(for: word, among: Status.allCases.map(\.rawValue))
    account.report(
      .error, "status '\(cell)' is not known; '\(settings.status.rawValue)' is taken\(suggestion)", line: line)
    return settings.status
  }

  private mutating func kind(_ cell: String, _ line: Int) -> BlockKind {
    if let kind = BlockKind(rawValue: cell) { return kind }
    account.report(.warning, "kind '\(cell)' is not known; 'paragraph' is taken", line: line)
    return .paragraph
  }

  private mutating func number(_ cell: String, _ column: ReviewColumn, _ line: Int) -> Int? {
    if cell.isEmpty { return nil }
    if let number = Int(cell), number > 0 { return number }
    account.report(.warning, "\(column.rawValue) '\(cell)' is no number from 1; it is passed over", line: line)
    return nil
  }
}
