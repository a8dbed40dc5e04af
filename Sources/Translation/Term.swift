public import Languages

/// A word or phrase that names a concept in one language.
public struct Term: Hashable, Sendable {
  /// What may be done with a term (TBX `administrativeStatus`).
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The one to use.
    case preferred
    /// Allowed.
    case admitted
    /// No longer used.
    case deprecated
    /// Never to be used.
    case forbidden
  }

  /// The language.
  public var language: Language
  /// The dictionary form.
  public var text: String
  /// What may be done with it.
  public var standing: Standing
  /// A remark for people; several stand on lines of their own.
  public var note: String
  /// The part of speech, in TBX's words: `noun`, `properNoun`, `verb`, `adjective`, `adverb`; empty where unknown.
  public var partOfSpeech = ""
  /// The grammatical gender, in TBX's words: `masculine`, `feminine`, `neuter`; empty where unknown.
  public var gender = ""
  /// What sort of form it is, in TBX's words: `fullForm`, `acronym`, `abbreviation`, `shortForm`, `variant`,
  /// `phrase`; empty where unknown.
  public var type = ""
  /// Where it comes from; empty where that is the source of its concept.
  public var source = ""
  /// A sentence that shows its use.
  public var example = ""
  /// The first day on which it holds, as `2022-09-17`; `nil` for always.
  public var validFrom: String?
  /// The last day on which it holds, as `2022-09-16`; `nil` for ever.
  public var validUntil: String?
  /// Facts that have no place above, in their order.
  public var properties: [Property] = []
  /// When it came to be, and by whom.
  public var creation = Authorship()
  /// When it was last changed, and by whom.
  public var change = Authorship()

  /// Makes a term; everything but standing and note is set afterwards.
  public init(_ text: String, _ language: Language, _ standing: Standing = .preferred, note: String = "") {
    self.text = text
    self.language = language
    self.standing = standing
    self.note = note
  }

  /// Whether the term holds on a day given as `2022-09-17`.
  public func isValid(on day: String) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
  }
}
