package import Languages
package import Translation

/// A text of a unit as the answer to a look-up.
package struct StoredTranslation: Hashable, Sendable {
  /// The number of its unit.
  package var unit: Int
  /// The language.
  package var language: Language
  /// The text with its inline codes.
  package var content: InlineText
  /// How far it has come.
  package var status: Status
  /// The release of the unit, by its slug; `nil` for a free-standing unit.
  package var release: String?
  /// When the text was last changed, else when it was made, as far as known.
  package var changed: Timestamp?
}
