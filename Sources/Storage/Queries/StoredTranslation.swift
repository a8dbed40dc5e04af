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
  /// How sure the alignment was of it and of the source, the lower of both; `nil` where no machine aligned them, or
  /// people have read them.
  package var confidence: Double?
  /// The name of the file that the unit came from, without folders; `nil` where it is not known or was not asked for.
  package var origin: String?
  /// When the text was last changed, else when it was made, as far as known.
  package var changed: Timestamp?
}
