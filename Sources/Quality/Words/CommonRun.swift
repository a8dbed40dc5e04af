/// The longest run of words that two texts share.
enum CommonRun {
  /// How many places of a run are tried where it recurs.
  private static let tries = 16

  /// Where the longest run of at least a number of words stands in the first text; the first of several.
  ///
  ///     CommonRun.longest(in: ["a", "b", "c", "d"], and: ["x", "b", "c"], atLeast: 2)   // 1..<3
  ///
  /// - Complexity: O(words) unless runs recur.
  static func longest<Word: Hashable>(in text: [Word], and other: [Word], atLeast shortest: Int) -> Range<Int>? {
    guard text.count >= shortest, other.count >= shortest else { return nil }
    var places: [ArraySlice<Word>: [Int]] = [:]
    for start in 0...(other.count - shortest) {
      let run = other[start..<start + shortest]
      if places[run, default: []].count < tries { places[run, default: []].append(start) }
    }
    var best: Range<Int>?
    for start in 0...(text.count - shortest) where start + (best?.count ?? 0) < text.count {
      for place in places[text[start..<start + shortest]] ?? [] {
        let count = zip(text[start...], other[place...]).prefix { $0 == $1 }.count
        if count > best?.count ?? 0 { best = start..<start + count }
      }
    }
    return best
  }
}
