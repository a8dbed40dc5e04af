/// What became of a concept that was merged into the glossary.
package enum ConceptOutcome: Hashable, Sendable {
  /// It was new.
  case added
  /// The concept was there, and something of it is new or different now.
  case changed
  /// The concept was there with all that was given.
  case unchanged
}
