public import Translation

/// A run of words of a text that a memory knows, though it knows no text like the whole.
public struct Fragment: Hashable, Sendable {
  /// A unit that has the run.
  public struct Example: Hashable, Sendable {
    /// The number of the unit in its memory.
    public var unit: Int
    /// The slug of its release; `nil` for a free-standing unit.
    public var release: String?
    /// The source and its translation.
    public var source: String, target: String
    /// How far the translation has come.
    public var status: Status
    /// Where the run stands in the source, in Unicode scalars.
    public var sourceRange: Range<Int>
    /// Where its translation stands in the target, in Unicode scalars; `nil` where that is not sure.
    public var targetRange: Range<Int>?
  }

  /// Where the run stands in the text that was asked for, in Unicode scalars.
  public var range: Range<Int>
  /// The run.
  public var text: String
  /// How many units of those looked at have it.
  public var count: Int
  /// What stands for it in their translations, in the form that is most frequent; `nil` where that is not sure.
  public var translation: String?
  /// How many translations of those looked at have that, in any form.
  public var translationCount: Int
  /// The newest unit that has it, one with a known place of the translation where there is such a one.
  public var example: Example
}
