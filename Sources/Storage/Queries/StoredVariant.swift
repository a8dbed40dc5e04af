package import Languages
package import Translation

/// One text of a unit, with where it stands.
package struct StoredVariant: Hashable, Sendable {
  /// The number of the text; texts stored later have greater ones.
  package var id: Int
  /// The number of its unit.
  package var unit: Int
  /// The release of the unit, by its slug; `nil` for a free-standing unit.
  package var release: String?
  /// The unit's place in the release.
  package var position: Int?
  /// The language.
  package var language: Language
  /// The plain text.
  package var text: String
  /// How far it has come.
  package var status: Status
  /// How sure the alignment was, from 0 to 1.
  package var confidence: Double?
}
