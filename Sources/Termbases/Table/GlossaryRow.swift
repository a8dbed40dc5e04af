internal import Interchange
internal import Languages
internal import Translation

/// One row of a glossary, read by what its columns hold.
struct GlossaryRow {
  /// What was read in spite of something.
  private(set) var warnings: [String] = []
  /// Why the row is left out.
  private(set) var skip: String?
  private let cells: [String]
  private let header: GlossaryHeader
  private var made = Concept(id: "")
  /// The terms by the columns they stand in.
  private var places: [Int: Int] = [:]

  /// Prepares a row.
  init(_ cells: [String], _ header: GlossaryHeader) {
    self.cells = cells.map(\.folded)
    self.header = header
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  /// The concept of the row, without terms where it has none.
  mutating func concept() -> Concept {
    let fields = zip(header.columns, cells).map { (column: $0, text: $1) }
    takeTerms(fields)
    for (column, text) in fields where !text.isEmpty { take(column.field, text) }
    if cells.dropFirst(header.columns.count).contains(where: { !$0.isEmpty }) {
      warnings.append("row has more cells than the header; the last are passed over")
    }
    if made.terms.isEmpty && skip == nil { skip = "row has no term" }
    return made
  }

  private mutating func takeTerms(_ fields: [(column: GlossaryColumn, text: String)]) {
    var languages: [Int: Language] = [:]
    for (column, text) in fields {
      guard case .language(let side) = column.field else { continue }
      guard let language = Language(text) else {
        skip = "language of the row is no BCP 47 tag"
        return
      }
      languages[side] = language
    }
    var side = 0
    for (index, (column, text)) in fields.enumerated() {
      guard case .term(let fixed) = column.field else { continue }
      defer { side += 1 }
      if text.isEmpty { continue }
      guard let language = fixed ?? languages[side] else {
        skip = "row has no language"
        return
      }
      if let twin = made.terms.firstIndex(where: { $0.language == language && $0.text == text }) {
        places[index] = twin
        continue
      }
      let isFirst = !made.terms.contains { $0.language == language }
      places[index] = made.terms.count
      made.terms.append(Term(text, language, isFirst ? .preferred : .admitted))
    }
  }

  private mutating func take(_ field: GlossaryColumn.Field, _ text: String) {
    switch field {
    case .id: made.id = text
    case .domain: made.domain = made.domain.isEmpty ? text : "\(made.domain), \(text)"
    case .definition(let language): made.definitions.append(Definition(text, language))
    case .source: made.source = text
    case .note: made.note += made.note.isEmpty ? text : "\n\(text)"
    case .property(let type): made.properties.append(Property(type: type, value: text))
    case .forbidden:
      guard let isForbidden = GlossaryWords.isYes(text) else {
        return warnings.append("'\(text)' under 'Forbidden' says neither yes nor no; it is passed over")
      }
      if isForbidden { forbid() }
    case .fact(let fact, let column?): if let place = places[column] { take(fact, text, of: place) }
    case .fact(.standing, nil): for place in made.terms.indices.dropFirst() { take(.standing, text, of: place) }
    case .fact(.example, nil): if !made.terms.isEmpty { take(.example, text, of: 0) }
    case .fact(let fact, nil): for place in made.terms.indices { take(fact, text, of: place) }
    case .term, .language, .nothing: break
    }
  }

  /// The first term is what is spoken of; the others are how it is not to be said.
  private mutating func forbid() {
    for place in made.terms.indices.dropFirst() { made.terms[place].standing = .forbidden }
  }

  private mutating func take(_ fact: GlossaryColumn.TermFact, _ text: String, of place: Int) {
    switch fact {
    case .note: made.terms[place].note = text
    case .example: made.terms[place].example = text
    case .partOfSpeech:
      made.terms[place].partOfSpeech = TBXVocabulary.word(text, of: TBXVocabulary.partsOfSpeech) ?? text
    case .gender: made.terms[place].gender = TBXVocabulary.word(text, of: TBXVocabulary.genders) ?? text
    case .source: made.terms[place].source = text
    case .standing:
      guard let standing = GlossaryWords.standing(text) else {
        return warnings.append("status '\(text)' is not known; it is passed over")
      }
      made.terms[place].standing = standing
    case .property(let type):
      made.terms[place].properties.append(Property(type: type, value: text))
      let words = text.lowercased().split { $0 == ";" || $0 == " " || $0 == "," }
      if type == "memoq:Term_Info" && words.contains("forbidden") { made.terms[place].standing = .forbidden }
    }
  }
}
