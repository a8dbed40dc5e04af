internal import Files

/// How many texts and queries an index is held against brute force with.
package struct ExactnessSizes: Sendable {
  /// The texts.
  package var texts: Int
  /// The queries.
  package var queries: Int

  /// The sizes of `$CONCORD_EXACT`, two numbers with a comma between; else those that a test says.
  package init(orElse texts: Int, _ queries: Int) {
    let numbers = Terminal.environment("CONCORD_EXACT")?.split(separator: ",").compactMap { Int($0) } ?? []
    (self.texts, self.queries) = numbers.count == 2 ? (numbers[0], numbers[1]) : (texts, queries)
  }
}
