internal import Languages

/// What a column of a glossary holds.
struct GlossaryColumn: Hashable {
  /// A fact about a term.
  enum TermFact: Hashable {
    case note
    case example
    case partOfSpeech
    case gender
    case source
    case standing
    case property(String)
  }

  /// What it holds.
  enum Field: Hashable {
    /// The concept's name.
    case id
    case domain
    case definition(Language?)
    case source
    case note
    case property(String)
    /// Whether the terms behind the first are forbidden.
    case forbidden
    /// A term; its language is that of the row where none is given.
    case term(Language?)
    /// The language of the row's first or second term.
    case language(of: Int)
    /// A fact about the term in the column of that number; about every term where there is none.
    case fact(TermFact, Int?)
    case nothing
  }

  /// What it holds.
  var field: Field
  /// Its name as written.
  var name: String

  /// Makes a column.
  init(_ field: Field, name: String = "") {
    self.field = field
    self.name = name
  }

  /// Whether it holds terms.
  var isTerm: Bool { if case .term = field { true } else { false } }
}
