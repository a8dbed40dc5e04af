public import Languages

/// A run of words that texts use like a term, proposed for the glossary.
public struct TermProposal: Hashable, Sendable {
  /// What another language has where the source has the term, as far as can be guessed.
  public struct Translation: Hashable, Sendable {
    /// The language.
    public var language: Language
    /// The words.
    public var text: String
    /// In how many of the units with the term they stand.
    public var count: Int
    /// The units with the term that have a text in the language.
    public var units: Int
    /// How often one comes with the other, from 0 to 1 (Dice's coefficient).
    public var association: Double
  }

  /// The term, in the spelling most like a dictionary form.
  public var text: String
  /// Whether it is written as a name.
  public var isName: Bool
  /// How often it occurs.
  public var count: Int
  /// The units it occurs in, by the numbers under which they were read.
  public var units: [Int]
  /// How much like a term it is; greater is better, of one kind.
  public var score: Double
  /// By how many doublings its words are more frequent than in the reference, the least of them; `nil` without one.
  public var specificity: Double?
  /// What the other languages have for it.
  public var translations: [Translation]
}
