package import Languages
package import Translation

/// A stored translation of a candidate, and what its unit tells about it.
package struct CandidateTarget: Hashable, Sendable {
  /// The number of its unit.
  package var unit: Int
  /// The language of the translation.
  package var language: Language
  /// The translation.
  package var content: InlineText
  /// How far it has come.
  package var status: Status
  /// The slug of the unit's release; `nil` for a free-standing unit.
  package var release: String?
  /// The name of the file that the unit came from, as far as it was asked for.
  package var origin: String?
  /// Whether nobody has seen the translation, and the alignment that paired it was in doubt.
  package var isDoubtful = false
  /// When the translation was last changed, as far as known.
  package var changed: Timestamp?

  /// Makes a target; what the unit does not tell stays `nil`.
  package init(unit: Int, language: Language, content: InlineText, status: Status) {
    self.unit = unit
    self.language = language
    self.content = content
    self.status = status
  }
}
