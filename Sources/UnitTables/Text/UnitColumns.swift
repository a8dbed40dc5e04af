internal import Interchange
internal import Languages
internal import Translation

/// What the columns of a table hold, told by its header, by its first row or by the caller.
struct UnitColumns {
  /// What each column holds.
  var roles: [ColumnRole]
  /// Whether the first row is a header.
  var hasHeader: Bool
  /// What is odd with the header without being refused.
  var warnings: [String] = []

  /// Looks at the first row.
  ///
  /// - Throws: An `InterchangeError` where the row is a header that breaks a rule.
  init(_ cells: [String], settings: ReadingSettings, line: Int) throws(InterchangeError) {
    let header = Header(cells, settings: settings, line: line)
    hasHeader = header.isHeader
    if hasHeader { try header.check() }
    roles = hasHeader ? header.roles : []
    if !settings.columns.isEmpty {
      roles = Self.roles(roles, settings.columns)
    } else if !hasHeader {
      roles = Self.headless(cells, settings)
    }
    dropSecondColumns()
  }

  /// Whether units can be made of rows: two texts, or a language and its text.
  var areUsable: Bool {
    let texts = roles.count { $0.language != nil || $0 == .sourceText || $0 == .targetText }
    return texts > 1 || isLong
  }

  /// Whether each row is one language's text of a unit.
  var isLong: Bool { roles.contains(.language) && roles.contains(.rowText) }

  /// A language that has two columns is read from the first.
  private mutating func dropSecondColumns() {
    for (index, role) in roles.enumerated() {
      guard let language = role.language, roles[..<index].contains(role) else { continue }
      roles[index] = .nameless
      warnings.append("two columns are in '\(language)'; the second is passed over")
    }
  }

  private static func roles(_ roles: [ColumnRole], _ columns: [Language?]) -> [ColumnRole] {
    var roles = roles + Array(repeating: .nameless, count: max(0, columns.count - roles.count))
    for (index, language) in columns.enumerated() {
      if let language {
        roles[index] = .text(language)
      } else if roles[index].language != nil || roles[index] == .sourceText || roles[index] == .targetText {
        roles[index] = .nameless
      }
    }
    return roles
  }

  /// The columns of tables that have no header: source, target and a remark, as glossaries have; or source, target and
  /// the tags of their languages.
  private static func headless(_ cells: [String], _ settings: ReadingSettings) -> [ColumnRole] {
    if namesLanguagesInRow(cells) {
      return [.sourceText, .targetText, .sourceLanguage, .targetLanguage]
    }
    guard settings.source != nil, settings.target != nil, cells.count >= 2 else { return [] }
    return [.sourceText, .targetText, .note(nil)]
  }

  /// Whether two texts and the tags of their languages stand in a row, as in DeepL's glossaries: `cat,kot,en,pl`.
  fileprivate static func namesLanguagesInRow(_ cells: [String]) -> Bool {
    guard cells.count >= 4 else { return false }
    let areTags = cells[2...3].allSatisfy { Language($0).map { $0.primary.utf8.count == 2 } ?? false && isTag($0) }
    return areTags && !isTag(cells[0]) && !isTag(cells[1]) && cells[..<2].allSatisfy { !ColumnRole($0).isKnown }
  }

  private static func isTag(_ cell: String) -> Bool { LanguageNames.language(cell) != nil }
}

/// A first row, looked at as a header.
private struct Header {
  let cells: [String]
  let roles: [ColumnRole]
  let settings: ReadingSettings
  let line: Int

  init(_ cells: [String], settings: ReadingSettings, line: Int) {
    self.cells = cells.map { cell in
      let bytes = Array(cell.utf8)
      let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
      return String(decoding: bytes[start..<(bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start)], as: UTF8.self)
    }
    roles = self.cells.map(ColumnRole.init)
    self.settings = settings
    self.line = line
  }

  private var languages: [Language] { roles.compactMap(\.language) }
  private var hasPair: Bool { roles.contains(.sourceText) && roles.contains(.targetText) }
  private var isLong: Bool { roles.contains(.language) && roles.contains(.rowText) }
  private var knowsLanguages: Bool { !settings.columns.isEmpty || settings.source != nil && settings.target != nil }

  /// Whether the row names columns: two languages, a source and a target, or one language among names of columns.
  var isHeader: Bool {
    if UnitColumns.namesLanguagesInRow(cells) { return false }
    if languages.count > 1 || hasPair || isLong { return true }
    let names = roles.filter { $0 != .nameless }
    if languages.count == 1, names.count > 1, names.allSatisfy(\.isKnown) { return true }
    return isRowOfTags && !knowsLanguages
  }

  /// Whether all cells are shaped like tags of languages and at least one is known; of two cells, one in two letters or
  /// with a region, since words of three letters are shaped like tags as well.
  private var isRowOfTags: Bool {
    let names = zip(cells, roles).filter { $0.1 != .nameless }
    let areTags = names.allSatisfy { cell, role in
      if case .unknown = role { return Language(cell).map(LanguageNames.isPlausible) ?? false && cell.utf8.count > 1 }
      return role.language != nil && Language(cell) != nil
    }
    let isSure = languages.contains { $0.tag.utf8.count != 3 } || names.count > 2
    return areTags && !languages.isEmpty && names.count > 1 && isSure
  }

  func check() throws(InterchangeError) {
    if isRowOfTags, !hasPair, let index = roles.firstIndex(where: { !$0.isKnown }) {
      throw refusal("'\(cells[index])' is no language that is known; name it by its BCP 47 tag, such as 'de'", index)
    }
    let texts = roles.indices.filter { roles[$0].language != nil }
    if texts.count == 1, !hasPair, !roles.contains(.sourceText), !roles.contains(.targetText), settings.columns.isEmpty
    {
      throw refusal("the header names one language alone; add a column of another", texts[0])
    }
    if let first = texts.first, let last = texts.last,
      let gap = (first...last).first(where: { roles[$0] == .nameless })
    {
      throw refusal("a column between languages has no name; name it or take it out", gap)
    }
    try checkOrder()
    try checkConcept()
  }

  /// Behind a language come its notes and then its examples, as in MateCat's layout of glossaries.
  private func checkOrder() throws(InterchangeError) {
    for (index, role) in roles.enumerated() where role == .textNote {
      let group = roles[..<index].lastIndex { $0.language != nil } ?? 0
      if roles[group..<index].contains(.example) {
        throw refusal("'Example of use' stands before 'Notes'; put a language's notes before its examples", index)
      }
    }
  }

  /// In MateCat's layout of glossaries, what is about the concept comes first: forbidden, domain, subdomain, definition.
  private func checkConcept() throws(InterchangeError) {
    let fields = ["forbidden", "domain", "subdomain", "definition"]
    let ranks = roles.map { role -> Int? in
      switch role {
      case .text: fields.count
      case .fact(let name): fields.firstIndex(of: name.lowercased())
      case .textNote, .example, .nameless: fields.count
      default: nil
      }
    }
    let isLayout = ranks.contains(0) || ranks.contains(2) || roles.contains(.example)
    guard isLayout, ranks.allSatisfy({ $0 != nil }) else { return }
    let known = ranks.compactMap { $0 }
    if let index = known.indices.dropFirst().first(where: { known[$0] < known[$0 - 1] }) {
      let order = "'Forbidden', 'Domain', 'Subdomain', 'Definition', and then the languages"
      throw refusal("'\(cells[index])' stands behind '\(cells[index - 1])'; the order is \(order)", index)
    }
    if let index = known.firstIndex(of: fields.count), roles[index].language == nil {
      throw refusal("'\(cells[index])' stands behind no language", index)
    }
  }

  private func refusal(_ message: String, _ index: Int) -> InterchangeError {
    InterchangeError(.malformed, at: Place(file: settings.file, line: line, column: index + 1), message)
  }
}
