/// How many slips turn one word into another: a byte left out, put in, replaced, or two neighbours swapped.
///
/// This is the restricted form of the distance of F. Damerau, "A technique for computer detection and correction of
/// spelling errors" (1964): no byte is edited twice.
struct EditDistance {
  /// The slips to the whole of the other word.
  let whole: Int

  /// The slips to the beginning of the other word that is nearest.
  let beginning: Int

  /// Compares two words.
  ///
  /// - Complexity: the product of the lengths in time, the length of `target` in space.
  init(from source: String, to target: String) {
    let source = Array(source.utf8)
    let target = Array(target.utf8)
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for i in source.indices {
      var row = [i + 1]
      for j in target.indices {
        let replaced = last[j] + (source[i] == target[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    whole = last[target.count]
    beginning = last.min() ?? whole
  }
}
