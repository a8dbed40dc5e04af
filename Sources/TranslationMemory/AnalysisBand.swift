/// How much of a segment's work is done already, by the best that is known of it.
public enum AnalysisBand: String, Hashable, Sendable, CaseIterable {
  /// The segment stood earlier in the same file.
  case repetition
  /// The segment stood in an earlier file.
  case crossFile = "repetition in other files"
  /// A match of 101.
  case context = "101"
  /// A match of 100.
  case exact = "100"
  /// A match of 95 to 99.
  case from95 = "95-99"
  /// A match of 85 to 94.
  case from85 = "85-94"
  /// A match of 75 to 84.
  case from75 = "75-84"
  /// A match of 50 to 74.
  case from50 = "50-74"
  /// Nothing.
  case new

  /// The lowest score that is looked for.
  static let lowestScore = 50

  /// The band of a score.
  init(score: Int) {
    switch score {
    case 101...: self = .context
    case 100: self = .exact
    case 95...: self = .from95
    case 85...: self = .from85
    case 75...: self = .from75
    case Self.lowestScore...: self = .from50
    default: self = .new
    }
  }
}

/// How much text there is.
public struct TextCount: Hashable, Sendable {
  /// Segments.
  public var segments = 0
  /// Words, by ICU's word boundaries.
  public var words = 0
  /// Unicode scalars that are no white space.
  public var characters = 0

  /// Counts nothing yet.
  public init() {}

  /// The sum of two counts.
  public static func + (left: TextCount, right: TextCount) -> TextCount {
    var sum = left
    sum.segments += right.segments
    sum.words += right.words
    sum.characters += right.characters
    return sum
  }
}
