public import Translation

/// Something a check found in a translation.
public struct Finding: Hashable, Sendable {
  /// A stretch of the source or the target.
  public struct Span: Hashable, Sendable {
    /// One of the two texts of a pair.
    public enum Side: String, Hashable, Sendable {
      /// The text that was translated.
      case source
      /// The translation.
      case target
    }

    /// The text it is in.
    public var side: Side
    /// Its place, in Unicode scalars.
    public var range: Range<Int>

    /// Makes a span.
    public init(_ side: Side, _ range: Range<Int>) {
      self.side = side
      self.range = range
    }
  }

  /// The check's identifier, such as `number-mismatch`.
  public var check: String
  /// How bad it is.
  public var severity: Fault.Severity
  /// The number of the source segment, from 0; -1 for the whole document.
  public var segment: Int
  /// The source text.
  public var source: String
  /// The target text.
  public var target: String
  /// The line of the target's file, from 1; `nil` where it has none.
  public var line: Int?
  /// What is wrong, in plain English.
  public var message: String
  /// What could stand instead, where that is known.
  public var suggestion: String?
  /// The place, where there is one.
  public var span: Span?
  /// Whether the suggestion may take the place of the span without anybody looking at it.
  public var isSafe = false

  /// Makes a finding about a pair.
  public init(
    _ check: String, _ severity: Fault.Severity, in pair: SegmentPair, _ message: String, suggestion: String? = nil,
    at span: Span? = nil
  ) {
    self.check = check
    self.severity = severity
    segment = pair.index
    source = pair.source.text
    target = pair.target.text
    self.message = message
    self.suggestion = suggestion
    self.span = span
  }
}
