public import Translation

/// A term found in a text.
public struct TermMatch: Hashable, Sendable {
  /// How a term was recognised.
  public enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// Letter by letter, case aside.
    case exact
    /// In an inflected form.
    case inflected
    /// As part of a compound word.
    case compound
  }

  /// The concept the term names.
  public var concept: Concept
  /// The term.
  public var term: Term
  /// Where it stands, in Unicode scalars.
  public var range: Range<Int>
  /// How it was recognised.
  public var evidence: Evidence
}
