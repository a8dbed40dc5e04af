package import Translation

/// One stretch of a release in all its languages.
package struct ReleaseRow: Sendable {
  /// The segments of the source it covers.
  package var segments: Range<Int>
  /// Where it stands, in the words of a reader: `paragraph 4`, `unit 12`.
  package var place: String
  /// The texts, in the order of the languages, the source first; `nil` where a language lacks it.
  package var versions: [InlineText?]

  /// Makes a row.
  package init(_ versions: [InlineText?], segments: Range<Int>, place: String) {
    self.versions = versions
    self.segments = segments
    self.place = place
  }
}
