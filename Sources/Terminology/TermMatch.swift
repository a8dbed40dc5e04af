public import Translation

/// A term found in a text.
public struct TermMatch: Hashable, Sendable {
  /// How a term was recognised, the surest first.
  public enum Evidence: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Letter by letter, case aside.
    case exact
    /// In a form that the glossary lists.
    case listed
    /// In an inflected form.
    case inflected
    /// As part of a compound word.
    case compound
    /// As a name that sounds the same.
    case name

    /// The surer one is the lesser.
    public static func < (left: Evidence, right: Evidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .exact: 0
      case .listed: 1
      case .inflected: 2
      case .compound: 3
      case .name: 4
      }
    }
  }

  /// The concept the term names.
  public var concept: Concept
  /// The term.
  public var term: Term
  /// Where it stands, in Unicode scalars.
  public var range: Range<Int>
  /// How it was recognised.
  public var evidence: Evidence

  /// Makes a match.
  package init(concept: Concept, term: Term, range: Range<Int>, evidence: Evidence) {
    (self.concept, self.term, self.range, self.evidence) = (concept, term, range, evidence)
  }
}
