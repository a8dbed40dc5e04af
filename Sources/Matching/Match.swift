public import Languages
public import Translation

/// A translation from the memory that can serve for a text.
public struct Match: Hashable, Sendable {
  /// How a match was found.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same text between the same neighbours.
    case context
    /// The same text.
    case exact
    /// A similar text.
    case fuzzy
  }

  /// How near the source is to the text that was asked for, with its parts.
  public var parts: Score
  /// The source that was found.
  public var source: InlineText
  /// The language of the source.
  public var sourceLanguage: Language
  /// Its translation.
  public var target: InlineText
  /// The language of the translation.
  public var targetLanguage: Language
  /// How far the translation has come.
  public var status: Status
  /// The number of the unit in its memory.
  public var unit: Int
  /// The slug of the release it belongs to; `nil` for a free-standing unit.
  public var release: String?
  /// When the translation was last changed, as far as known.
  public var changed: Timestamp?
  /// What differs between the found source and the text, in the order of `Difference`.
  public var differences: [Difference]
  /// Whether the same source has several approved translations, none of which the neighbours choose.
  public var isAmbiguous: Bool
  /// The text in a third language that leads from the source to the translation; `nil` where one unit has both.
  public var pivot: Pivot?

  /// The figure, from 0 to 101.
  public var score: Int { parts.value }

  /// How the match was found.
  public var kind: Kind { parts.isExact ? (score == 101 ? .context : .exact) : .fuzzy }

  /// Whether a person must look before the translation is filled in.
  public var stopsFilling: Bool { isAmbiguous || differences.contains(where: \.stopsFilling) }
}
