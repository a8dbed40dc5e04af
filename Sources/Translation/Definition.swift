public import Languages

/// What a concept is, said in one language (TBX `definition`).
public struct Definition: Hashable, Sendable {
  /// The sentence or sentences.
  public var text: String
  /// The language it is written in, or the language whose terms it is about; `nil` where it is about all of them.
  public var language: Language?
  /// Where it comes from.
  public var source: String

  /// Makes a definition.
  public init(_ text: String, _ language: Language? = nil, source: String = "") {
    self.text = text
    self.language = language
    self.source = source
  }
}
