package import Languages
package import Translation

/// A text that look-up compares with a query.
package struct Candidate: Hashable, Sendable {
  /// The number of its unit.
  package var unit: Int
  /// Its language.
  package var language: Language
  /// The plain text.
  package var text: String
  /// How far it has come.
  package var status: Status
  /// Whether inline codes stand in it.
  package var hasCodes: Bool
}
