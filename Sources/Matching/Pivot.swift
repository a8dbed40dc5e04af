public import Languages

/// A text in a third language that two units share: one has the source, the other the translation.
public struct Pivot: Hashable, Sendable {
  /// Its language.
  public let language: Language
  /// The text.
  public let text: String
  /// The number of the unit that has the source.
  public let unit: Int

  /// Names a text.
  package init(_ text: String, in language: Language, ofUnit unit: Int) {
    self.language = language
    self.text = text
    self.unit = unit
  }
}
