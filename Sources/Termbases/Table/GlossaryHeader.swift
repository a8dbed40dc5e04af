internal import Interchange
internal import Languages
internal import Translation

/// The header of a glossary, or the first row of one without: which layout it has and what its columns hold.
struct GlossaryHeader {
  /// The layout.
  let layout: GlossaryLayout
  /// The columns.
  private(set) var columns: [GlossaryColumn]
  /// Whether the row is a term's already.
  var isRow = false
  /// What is worth knowing about it.
  private(set) var warnings: [String] = []

  /// Makes the header of a table whose layout is known.
  init(_ layout: GlossaryLayout, _ columns: [GlossaryColumn], isRow: Bool = false) {
    self.layout = layout
    self.columns = columns
    self.isRow = isRow
  }

  /// Reads the first row of a table.
  ///
  /// - Throws: A sentence where it cannot be a glossary's.
  init(_ cells: [String], _ settings: ReadingSettings) throws(Refusal) {
    let names = cells.map(\.folded)
    let words = names.map { $0.lowercased() }
    if !settings.columns.isEmpty {
      let columns = settings.columns.map { $0.map { GlossaryColumn(.term($0)) } ?? GlossaryColumn(.nothing) }
      self.init(.wide, columns, isRow: names.allSatisfy { GlossaryWords.language($0) == nil })
    } else if words.contains("concept") && words.contains("status") {
      self.init(.own, [])
    } else if words.contains(where: { $0.hasPrefix("entry_") }) {
      try self.init(memoQ: names)
    } else if words.contains("source") && words.contains("target") {
      try self.init(pairs: names, settings)
    } else if let pairs = Self.pairs(names, settings) {
      self = pairs
    } else {
      try self.init(wide: names)
    }
  }

  /// Why a table is no glossary.
  struct Refusal: Error {
    /// The reason.
    var message: String
  }

  /// A table without header: two or three columns of languages that the settings name, or pairs with their languages.
  private static func pairs(_ names: [String], _ settings: ReadingSettings) -> GlossaryHeader? {
    let languages = names.map(GlossaryWords.language)
    let isLong = (4...5).contains(names.count) && languages[0] == nil && languages[1] == nil
    if isLong, languages[2] != nil, languages[3] != nil {
      let last = names.count == 5 ? [GlossaryColumn(.property("deepl:relevance"))] : []
      let pair = [GlossaryColumn(.term(nil)), GlossaryColumn(.term(nil))]
      return GlossaryHeader(
        .deepL, pair + [GlossaryColumn(.language(of: 0)), GlossaryColumn(.language(of: 1))] + last, isRow: true)
    }
    guard (2...3).contains(names.count), let source = settings.source, let target = settings.target else { return nil }
    let named = languages.compactMap(\.self)
    let isHeader = named.count == names.count && named.contains { $0.matches(source) || $0.matches(target) }
    let hasColumn = names.contains { GlossaryWords.columns[$0.lowercased()] != nil && !$0.isEmpty }
    if isHeader || (hasColumn && !named.isEmpty) { return nil }
    let columns = [GlossaryColumn(.term(source)), GlossaryColumn(.term(target)), GlossaryColumn(.note)]
    return GlossaryHeader(names.count == 2 ? .deepL : .omegaT, Array(columns.prefix(names.count)), isRow: true)
  }

  /// memoQ: what is said of an entry, then each language with what is said of its term.
  private init(memoQ names: [String]) throws(Refusal) {
    var columns: [GlossaryColumn] = []
    var last: Int?
    for (index, name) in names.enumerated() {
      let word = name.lowercased()
      if word.hasSuffix("_def"), let language = GlossaryWords.language(String(name.dropLast(4))) {
        columns.append(GlossaryColumn(.definition(language), name: name))
      } else if word == "term_example" {
        columns.append(GlossaryColumn(.fact(.example, last), name: name))
      } else if word.hasPrefix("term_") {
        columns.append(GlossaryColumn(.fact(.property("memoq:\(name)"), last), name: name))
      } else if let field = GlossaryWords.columns[word] {
        columns.append(GlossaryColumn(field, name: name))
      } else if word.hasPrefix("entry_") {
        columns.append(GlossaryColumn(.property("memoq:\(name)"), name: name))
      } else if let language = GlossaryWords.language(name) {
        last = index
        columns.append(GlossaryColumn(.term(language), name: name))
      } else {
        columns.append(GlossaryColumn(.nothing, name: name))
      }
    }
    self.init(.memoQ, columns)
    noticeUnknown()
    try requireLanguages()
  }

  /// Weblate: `source` and `target` in whatever company.
  private init(pairs names: [String], _ settings: ReadingSettings) throws(Refusal) {
    let words = names.map { $0.lowercased() }
    let hasTags = ["source_lang", "source-lang", "source_language", "source language"].contains(where: words.contains)
    guard hasTags || (settings.source != nil && settings.target != nil) else {
      throw Refusal(
        message: "the columns 'source' and 'target' name no languages; say which they are, such as 'en' and 'pl'")
    }
    let target = words.firstIndex(of: "target")
    var columns: [GlossaryColumn] = []
    for (name, word) in zip(names, words) {
      let field: GlossaryColumn.Field
      switch word {
      case "source": field = .term(hasTags ? nil : settings.source)
      case "target": field = .term(hasTags ? nil : settings.target)
      case "source_lang", "source-lang", "source_language", "source language": field = .language(of: 0)
      case "target_lang", "target-lang", "target_language", "target language": field = .language(of: 1)
      case "translator_comments": field = .fact(.note, target)
      case "developer_comments": field = .note
      case "pos", "part of speech": field = .fact(.partOfSpeech, nil)
      case "": field = .nothing
      case "id", "context", "location", "fuzzy": field = .property("weblate:\(word)")
      default: field = GlossaryWords.columns[word] ?? .nothing
      }
      columns.append(GlossaryColumn(field, name: name))
    }
    self.init(.weblate, columns)
    noticeUnknown()
  }

  /// A column a language, in MateCat's order where it has MateCat's columns.
  private init(wide names: [String]) throws(Refusal) {
    let words = names.map { $0.lowercased() }
    let hasHeader = words.contains { GlossaryWords.language($0) != nil }
    let isMateCat = ["forbidden", "subdomain", "example of use"].contains(where: words.contains)
    let notes = words.count { $0 == "notes" }
    let lastName = names.lastIndex { !$0.isEmpty } ?? 0
    var columns: [GlossaryColumn] = []
    var last: Int?
    for (index, name) in names.enumerated() {
      let word = words[index]
      var field = GlossaryWords.columns[word]
      if word.isEmpty {
        if index < lastName {
          throw Refusal(message: "column \(index + 1) of the header has no name; name it or take it out")
        }
        field = .nothing
      } else if word == "notes", let last, isMateCat || notes > 1 || index < lastName {
        field = .fact(.note, last)
      } else if word == "example of use", let last {
        field = .fact(.example, last)
      } else if field == nil, let language = GlossaryWords.language(name) {
        last = index
        field = .term(language)
      } else if field == nil, hasHeader, GlossaryWords.isStrangeTag(name) {
        throw Refusal(message: "'\(name)' in the header is no language that is known; expected one such as 'en'")
      }
      columns.append(GlossaryColumn(field ?? .nothing, name: name))
    }
    self.init(isMateCat || notes > 1 ? .mateCat : .wide, columns)
    try requireLanguages()
    if layout == .mateCat { try checkOrder(words) }
    noticeUnknown()
  }

  private func requireLanguages() throws(Refusal) {
    var languages = Set<Language>()
    for column in columns { if case .term(let language?) = column.field { languages.insert(language) } }
    if languages.count >= 2 { return }
    let found = languages.first.map { "names one language alone, '\($0)'" } ?? "names no languages"
    throw Refusal(message: "the header \(found); expected at least two, such as 'en' and 'pl'")
  }

  /// MateCat's order: forbidden, domain, subdomain, definition, then each language with notes and example of use.
  private func checkOrder(_ words: [String]) throws(Refusal) {
    let order = ["forbidden", "domain", "subdomain", "definition"]
    var rank = -1
    var isInTerms = false
    for (column, word) in zip(columns, words) where !word.isEmpty {
      if let place = order.firstIndex(of: word) {
        guard !isInTerms && place > rank else { throw Self.misplaced(column, "before the languages, in this order") }
        rank = place
      } else if column.isTerm {
        (isInTerms, rank) = (true, -1)
      } else if let place = ["notes", "example of use"].firstIndex(of: word) {
        guard isInTerms && place > rank else { throw Self.misplaced(column, "behind its language, notes first") }
        rank = place
      }
    }
  }

  private static func misplaced(_ column: GlossaryColumn, _ expected: String) -> Refusal {
    Refusal(message: "column '\(column.name)' stands in a wrong place; expected it \(expected)")
  }

  private mutating func noticeUnknown() {
    for column in columns where column.field == .nothing && !column.name.isEmpty {
      warnings.append("column '\(column.name)' is neither known nor a language; it is passed over")
    }
    let languages = columns.compactMap { column -> Language? in
      if case .term(let language) = column.field { language } else { nil }
    }
    // memoQ heads every synonym with its language.
    for (index, language) in languages.enumerated() where layout != .memoQ && languages[..<index].contains(language) {
      warnings.append("two columns have the language '\(language)'; the terms of the second are other terms for it")
    }
  }
}
