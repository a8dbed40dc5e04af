/// The cheapest way to give each of some rows a column of its own.
///
/// Source: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, in the form with potentials and
/// shortest augmenting paths (J. Edmonds and R. M. Karp, 1972).
enum Assignment {
  /// The column of each row; every row gets one.
  ///
  /// - Parameter costs: The rows, all of one length, no fewer columns than rows.
  /// - Complexity: O(*n*² × *m*).
  static func columns(_ costs: [[Int]]) -> [Int] {
    let (count, width) = (costs.count, costs.first?.count ?? 0)
    precondition(costs.allSatisfy { $0.count == width } && width >= count, "rows of one length, no more than columns")
    // Row 0 and column 0 are none; `owner` gives the row of each column.
    var (rowPotential, columnPotential) = (Array(repeating: 0, count: count + 1), Array(repeating: 0, count: width + 1))
    var owner = Array(repeating: 0, count: width + 1)
    for row in 0..<count {
      owner[0] = row + 1
      let path = augment(costs, &rowPotential, &columnPotential, owner)
      var column = path.end
      while column != 0 {
        owner[column] = owner[path.previous[column]]
        column = path.previous[column]
      }
    }
    var result = Array(repeating: 0, count: count)
    for column in 1..<(width + 1) where owner[column] > 0 { result[owner[column] - 1] = column - 1 }
    return result
  }

  /// The shortest path from the row that owns column 0 to a free column, and the potentials that go with it.
  private static func augment(
    _ costs: [[Int]], _ rowPotential: inout [Int], _ columnPotential: inout [Int], _ owner: [Int]
  ) -> (end: Int, previous: [Int]) {
    let width = columnPotential.count
    var (distance, previous) = (Array(repeating: Int.max, count: width), Array(repeating: 0, count: width))
    var isDone = Array(repeating: false, count: width)
    var column = 0
    repeat {
      isDone[column] = true
      let row = owner[column]
      var (step, next) = (Int.max, 0)
      for other in 1..<width where !isDone[other] {
        let cost = costs[row - 1][other - 1] - rowPotential[row] - columnPotential[other]
        if cost < distance[other] { (distance[other], previous[other]) = (cost, column) }
        if distance[other] < step { (step, next) = (distance[other], other) }
      }
      for other in 0..<width {
        if isDone[other] {
          rowPotential[owner[other]] += step
          columnPotential[other] -= step
        } else if distance[other] < Int.max {
          distance[other] -= step
        }
      }
      column = next
    } while owner[column] != 0
    return (column, previous)
  }
}
