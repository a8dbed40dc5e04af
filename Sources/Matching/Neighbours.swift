internal import Text

/// The segments before and after one, in the form an exact look-up compares.
public struct Neighbours: Hashable, Sendable {
  /// The segment before; `nil` at the start of the text.
  public let previous: String?
  /// The segment after; `nil` at the end of the text.
  public let next: String?

  /// Makes neighbours of two segments' texts; `nil` where the text begins or ends.
  public init(previous: String?, next: String?) {
    self.previous = previous?.exactForm
    self.next = next?.exactForm
  }

  /// Whether there is a segment on either side.
  var isKnown: Bool { previous != nil || next != nil }
}
