internal import Interchange
internal import Languages
internal import Translation

/// Reads one row of a table by what its columns hold.
struct UnitRow {
  /// What the columns hold.
  let roles: [ColumnRole]
  /// What the caller knows.
  let settings: ReadingSettings
  /// What goes before the types of properties: the format's name and a colon.
  let prefix: String
  /// The unit, its variants in the order of the columns.
  private(set) var unit = TranslationUnit([])
  /// What is odd with the row.
  private(set) var warnings: [String] = []
  /// What the rows of one unit share in a long table.
  private(set) var key: String?

  private var status: Status?
  private var source: Language?
  private var target: Language?
  private var rowLanguage: Language?
  private var last: Language?

  /// Reads the cells; those beyond the columns are passed over.
  init(_ cells: [String], roles: [ColumnRole], settings: ReadingSettings, prefix: String) {
    (self.roles, self.settings, self.prefix) = (roles, settings, prefix)
    (source, target) = (settings.source, settings.target)
    let texts = zip(roles, cells).map { ($0, SafeCell.text($1)) }
    // What tells the languages may stand behind the texts.
    for (role, text) in texts { readLanguage(role, text) }
    for (role, text) in texts where Self.isText(role) && Self.hasText(text) {
      guard let language = role.language ?? named(role) else { continue }
      unit.variants.append(Variant(language, InlineText(text), status: settings.status))
    }
    for (role, text) in texts {
      if let language = role.language ?? named(role) { last = language }
      if Self.hasText(text) { read(role, text) }
    }
    if let status {
      for index in unit.variants.indices { unit.variants[index].status = status }
    }
    for (role, text) in texts {
      guard case .status(let language?) = role, let status = word(text) else { continue }
      change(language) { $0.status = status }
    }
  }

  private static func isText(_ role: ColumnRole) -> Bool {
    switch role {
    case .text, .sourceText, .targetText, .rowText: true
    default: false
    }
  }

  private static func hasText(_ cell: String) -> Bool { cell.utf8.contains { $0 > 0x20 } }

  private mutating func readLanguage(_ role: ColumnRole, _ text: String) {
    switch role {
    case .sourceLanguage: source = LanguageNames.language(text) ?? source
    case .targetLanguage: target = LanguageNames.language(text) ?? target
    case .language:
      rowLanguage = LanguageNames.language(text)
      if rowLanguage == nil { warnings.append("'\(text)' is no language that is known; name it by its tag") }
    default: break
    }
  }

  /// The language of a column that the header does not name.
  private func named(_ role: ColumnRole) -> Language? {
    switch role {
    case .sourceText: source
    case .targetText: target
    case .rowText: rowLanguage
    default: nil
    }
  }

  private mutating func read(_ role: ColumnRole, _ text: String) {
    switch role {
    case .unit: key = text
    case .id: unit.externalID = text
    case .status(nil): status = word(text)
    case .fuzzy: if ["true", "1", "yes"].contains(text.lowercased()) { status = .draft }
    case .note(nil): unit.notes.append(text)
    case .note(let language?): change(language) { $0.notes.append(text) }
    case .textNote:
      if let last { change(last) { $0.notes.append(text) } } else { unit.notes.append(text) }
    case .example:
      let example = Property(type: prefix + "example", value: text)
      if let last { change(last) { $0.properties.append(example) } } else { unit.properties.append(example) }
    case .creationDate, .changeDate, .creationAuthor, .changeAuthor: readAuthorship(role, text)
    case .release: unit.release = text
    case .position:
      unit.position = Int(text)
      if unit.position == nil { warnings.append("position '\(text)' is no number") }
    case .kind: unit.kind = BlockKind(rawValue: text) ?? .paragraph
    case .context: add("context", text)
    case .fact(let name), .unknown(let name): add(name.lowercased(), text)
    case .text, .sourceText, .targetText, .rowText, .sourceLanguage, .targetLanguage, .language, .status, .nameless:
      break
    }
  }

  private mutating func readAuthorship(_ role: ColumnRole, _ text: String) {
    switch role {
    case .creationAuthor: unit.creation.author = text
    case .changeAuthor: unit.change.author = text
    default:
      guard let date = Timestamp(text) else {
        add(role == .creationDate ? "creation-date" : "change-date", text)
        return
      }
      if role == .creationDate { unit.creation.date = date } else { unit.change.date = date }
    }
  }

  private mutating func add(_ name: String, _ text: String) {
    unit.properties.append(Property(type: prefix + name, value: text))
  }

  private mutating func change(_ language: Language, _ body: (inout Variant) -> Void) {
    if let index = unit.variants.firstIndex(where: { $0.language == language }) { body(&unit.variants[index]) }
  }

  private mutating func word(_ text: String) -> Status? {
    if text.isEmpty { return nil }
    let status = StatusWord.status(text)
    if status == nil {
      let hint = Suggestion.text(for: text, among: Status.allCases.map(\.rawValue))
      warnings.append("status '\(text)' is not known\(hint)")
    }
    return status
  }
}
