package import Languages
package import Translation

/// A source that came near a query, with all units that have it.
package struct RankedSource {
  /// The source.
  package let source: InlineText
  /// Its language.
  package let language: Language
  /// How near it came.
  package let comparison: Comparison
  /// The numbers of the units, in the order in which they came.
  package var units: [Int]
}
