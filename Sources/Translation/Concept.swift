public import Languages

/// An idea of the glossary with its terms in each language (TBX `conceptEntry`).
public struct Concept: Hashable, Sendable {
  /// What sort of thing a concept is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A body, institution or court.
    case organisation
    /// A country, city or region.
    case place
    /// A term of law.
    case legalTerm = "legal term"
    /// A treaty, statute or other named text.
    case document
    /// A person.
    case person
    /// Anything else.
    case other
  }

  /// The stable name: `european-court-of-human-rights`.
  public var id: String
  /// What sort of thing it is.
  public var kind: Kind
  /// The field of use, such as `criminal-procedure`.
  public var domain: String
  /// Its terms, preferred ones first, in stable order.
  public var terms: [Term]
  /// Where the terms come from.
  public var source: String
  /// A remark for people; several stand on lines of their own.
  public var note: String
  /// What it is, in as many languages as somebody wrote it down.
  public var definitions: [Definition] = []
  /// Facts that have no place above, in their order.
  public var properties: [Property] = []
  /// When it came to be, and by whom.
  public var creation = Authorship()
  /// When it was last changed, and by whom.
  public var change = Authorship()

  /// Makes a concept; definitions, properties and authorship are set afterwards.
  public init(
    id: String, kind: Kind = .other, domain: String = "", terms: [Term] = [], source: String = "", note: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.domain = domain
    self.terms = terms
    self.source = source
    self.note = note
  }

  /// The terms that can serve for a language.
  public func terms(in language: Language) -> [Term] { terms.filter { $0.language.matches(language) } }
}
