internal import CICU

extension RegularExpression {
  /// A search with an expression: holds the place in a text.
  ///
  /// Not safe to share between threads at the same time; each owner makes its own. Ranges count the units of the text
  /// (`SearchText`). Every search is bounded, so that a hostile pattern cannot take all time or memory.
  @safe package final class Matcher {
    /// How much backtracking a search may need: tens of thousands of steps each, and one more for a thousand units.
    private static let steps = 100
    /// How many bytes of stack a search may need.
    private static let stack: Int32 = 8_000_000

    private let handle: OpaquePointer
    /// The text, kept since the search points into it.
    private var text: SearchText?

    /// Takes over ICU's object.
    init(owning handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe cicu_expression_close(handle) }

    /// Begins a text; nothing happens where it is the one at hand.
    package func begin(_ text: SearchText) {
      if self.text === text { return }
      self.text = text
      let steps = Int32(clamping: Self.steps + text.count / 1000)
      let outcome = unsafe cicu_expression_begin(handle, text.pointer, Int32(text.count), steps, Self.stack)
      precondition(outcome == 0, "a text of \(text.count) units cannot be searched")
    }

    /// The first match that begins at or after an offset.
    package func find(from offset: Int) throws(RegularExpressionError) -> Range<Int>? {
      var (start, end): (Int32, Int32) = (0, 0)
      let outcome = unsafe cicu_expression_find(handle, Int32(offset), &start, &end)
      return try isFound(outcome) ? Int(start)..<Int(end) : nil
    }

    /// The end of the match that begins at an offset.
    package func end(from offset: Int) throws(RegularExpressionError) -> Int? {
      var end: Int32 = 0
      return try isFound(unsafe cicu_expression_begins(handle, Int32(offset), &end)) ? Int(end) : nil
    }

    /// Whether a stretch is a match as a whole; assertions see the text around it.
    package func spans(_ range: Range<Int>) throws(RegularExpressionError) -> Bool {
      try isFound(unsafe cicu_expression_spans(handle, Int32(range.lowerBound), Int32(range.upperBound)))
    }

    /// The place of a group in the last match; `nil` where it took no part.
    package func group(_ number: Int) -> Range<Int>? {
      var (start, end): (Int32, Int32) = (0, 0)
      guard unsafe cicu_expression_group(handle, Int32(number), &start, &end) == 0, start >= 0 else { return nil }
      return Int(start)..<Int(end)
    }

    private func isFound(_ outcome: Int32) throws(RegularExpressionError) -> Bool {
      if outcome < 0 { throw RegularExpressionError(-outcome, in: "", line: 0, character: 0) }
      return outcome > 0
    }
  }
}
