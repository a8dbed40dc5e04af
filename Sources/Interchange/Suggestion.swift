/// What the writer of an unknown word may have meant.
package enum Suggestion {
  /// The end of a message: `; did you mean 'preferred'?` where a word is near, else the words that are allowed.
  package static func text(for word: String, among words: [String]) -> String {
    let near = words.map { ($0, distance(word.lowercased(), $0)) }.min { $0.1 < $1.1 }
    if let near, near.1 <= max(1, near.0.utf8.count / 3) { return "; did you mean '\(near.0)'?" }
    return "; expected \(words.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// The number of bytes to insert, delete, replace or swap with a neighbour (Damerau, 1964; Levenshtein, 1966).
  static func distance(_ left: String, _ right: String) -> Int {
    let (source, target) = (Array(left.utf8), Array(right.utf8))
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for i in source.indices {
      var row = [i + 1]
      for j in target.indices {
        var least = min(last[j] + (source[i] == target[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0 && j > 0 && source[i] == target[j - 1] && source[i - 1] == target[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[target.count]
  }
}
