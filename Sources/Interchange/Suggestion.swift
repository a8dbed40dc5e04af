/// What the writer of an unknown word may have meant.
enum Suggestion {
  /// The end of a message: `; did you mean 'preferred'?` where a word is near, else the words that are allowed.
  static func text(for word: String, among words: [String]) -> String {
    let near = words.map { ($0, distance(word.lowercased(), $0)) }.min { $0.1 < $1.1 }
    if let near, near.1 <= max(1, near.0.utf8.count / 3) { return "; did you mean '\(near.0)'?" }
    return "; expected \(words.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// The number of bytes to insert, delete or replace (Levenshtein, 1966).
  static func distance(_ left: String, _ right: String) -> Int {
    let target = Array(right.utf8)
    var row = Array(0...target.count)
    for (i, byte) in left.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in target.indices {
        let replaced = diagonal + (byte == target[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[target.count]
  }
}
