public import Languages
internal import Segmentation
internal import Text

/// Why a text is split where it is: each place that might end a sentence, with what was decided.
public struct SegmentationTrace: Sendable {
  /// A place that might end a sentence.
  public struct Step: Hashable, Sendable {
    /// The place, in Unicode scalars.
    public var place: Int
    /// Whether a segment ends there.
    public var isBreak: Bool
    /// The rule that decided, such as `title` or `lowerCase`.
    public var rule: String
    /// The lexicon's entry that the rule went by; `nil` where it needed none.
    public var entry: String?
  }

  /// The places, in order.
  public let steps: [Step]

  /// Splits a text and keeps the reasons.
  public init(_ text: String, in language: Language?) {
    let places = ScalarPlaces(text)
    steps = Segmenter(for: language).decisions(in: Array(text.utf8)).map { decision in
      Step(
        place: places.scalar(at: decision.place), isBreak: decision.isBreak, rule: decision.rule.rawValue,
        entry: decision.entry)
    }
  }
}
