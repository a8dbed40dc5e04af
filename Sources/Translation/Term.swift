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
  /// A remark for people.
  public var note: String

  /// Makes a term.
  public init(_ text: String, _ language: Language, _ standing: Standing = .preferred, note: String = "") {
    self.text = text
    self.language = language
    self.standing = standing
    self.note = note
  }
}
