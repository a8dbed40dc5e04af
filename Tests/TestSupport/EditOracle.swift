/// The slow way to edit distances, against which the fast ones are held.
package enum EditOracle {
  /// The textbook table, row by row.
  ///
  /// Source: R. Wagner, M. Fischer, "The String-to-String Correction Problem", 1974.
  package static func distance<Symbol: Equatable>(_ left: [Symbol], _ right: [Symbol]) -> Int {
    var row = Array(0...right.count)
    for (i, symbol) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (symbol == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// All words over three letters up to a length.
  package static func words(upTo length: Int) -> [[UInt32]] {
    var result: [[UInt32]] = [[]]
    var last = result
    for _ in 0..<length {
      last = last.flatMap { word in [97, 98, 99].map { word + [$0] } }
      result += last
    }
    return result
  }
}
