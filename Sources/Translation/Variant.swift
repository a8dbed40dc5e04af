public import Languages

/// One language's text of a translation unit (TMX `tuv`).
public struct Variant: Hashable, Sendable {
  /// The language.
  public var language: Language
  /// The text with its inline codes.
  public var content: InlineText
  /// How far it has come.
  public var status: Status
  /// How sure the alignment was, from 0 to 1; `nil` where the text was not aligned by machine.
  public var confidence: Double?
  /// When it was made, and by whom.
  public var creation: Authorship
  /// When it was last changed, and by whom.
  public var change: Authorship
  /// Facts that came with it (TMX `prop`), in their order.
  public var properties: [Property]
  /// Remarks that came with it (TMX `note`), in their order.
  public var notes: [String]

  /// Makes a variant; everything but language and text may stay empty.
  public init(_ language: Language, _ content: InlineText, status: Status = .draft, confidence: Double? = nil) {
    self.language = language
    self.content = content
    self.status = status
    self.confidence = confidence
    creation = Authorship()
    change = Authorship()
    properties = []
    notes = []
  }

  /// The text without codes.
  public var text: String { content.text }
}
