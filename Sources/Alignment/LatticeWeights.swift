/// The sums over all alignments that reach or leave each cell of a lattice, by state.
///
/// All numbers are logarithms. A state says what came last: a bead with two sides, a source segment alone, a target
/// segment alone.
struct LatticeWeights {
  /// Three numbers a cell: all ways to the cell that end in each state.
  private(set) var forward: [Double]
  /// Three numbers a cell: all ways on from the cell in each state.
  private(set) var backward: [Double]
  /// All ways to the cell, with the step into a bead added.
  private(set) var entries: [Double]
  /// All ways from start to end.
  private(set) var total = 0.0

  /// Adds up a lattice.
  ///
  /// - Complexity: O(*cells*) time and memory.
  init(_ lattice: Lattice) {
    forward = Array(repeating: -.infinity, count: 3 * lattice.band.count)
    backward = forward
    entries = Array(repeating: -.infinity, count: lattice.band.count)
    goForward(lattice)
    goBackward(lattice)
    total = backward[0]
  }

  private mutating func goForward(_ lattice: Lattice) {
    let (band, steps) = (lattice.band, lattice.steps)
    var ways = Array(repeating: -Double.infinity, count: BeadShape.all.count)
    forward[0] = 0
    for (i, row) in band.rows.enumerated() {
      for j in row {
        let cell = band.cell(i, j)
        if i > 0, j > 0 {
          for (number, shape) in BeadShape.all.enumerated() {
            let start = band.cell(i - shape.source, j - shape.target)
            ways[number] = start < 0 ? -.infinity : entries[start] + lattice.score(cell, number)
          }
          forward[3 * cell] = logSum(ways[...])
        }
        let (above, left) = (band.cell(i - 1, j), band.cell(i, j - 1))
        if above >= 0 { forward[3 * cell + 1] = gap(above, same: 1, other: 2, steps) }
        if left >= 0 { forward[3 * cell + 2] = gap(left, same: 2, other: 1, steps) }
        let afterGap = logSum(forward[3 * cell + 1], forward[3 * cell + 2]) + steps.close
        entries[cell] = logSum(forward[3 * cell] + steps.go, afterGap)
      }
    }
  }

  private func gap(_ cell: Int, same: Int, other: Int, _ steps: GapSteps) -> Double {
    let stay = logSum(forward[3 * cell + same] + steps.stay, forward[3 * cell + other] + steps.change)
    return logSum(forward[3 * cell] + steps.open, stay)
  }

  private mutating func goBackward(_ lattice: Lattice) {
    let (band, steps) = (lattice.band, lattice.steps)
    var ways = Array(repeating: -Double.infinity, count: BeadShape.all.count)
    for i in band.rows.indices.reversed() {
      for j in band.rows[i].reversed() {
        let cell = band.cell(i, j)
        if cell == band.count - 1 {
          for state in 0..<3 { backward[3 * cell + state] = 0 }
          continue
        }
        for (number, shape) in BeadShape.all.enumerated() {
          let end = band.cell(i + shape.source, j + shape.target)
          ways[number] = end < 0 ? -.infinity : lattice.score(end, number) + backward[3 * end]
        }
        let bead = logSum(ways[...])
        let (below, right) = (band.cell(i + 1, j), band.cell(i, j + 1))
        let down = below < 0 ? -.infinity : backward[3 * below + 1]
        let across = right < 0 ? -.infinity : backward[3 * right + 2]
        backward[3 * cell] = logSum(bead + steps.go, logSum(down, across) + steps.open)
        backward[3 * cell + 1] = logSum(bead + steps.close, logSum(down + steps.stay, across + steps.change))
        backward[3 * cell + 2] = logSum(bead + steps.close, logSum(across + steps.stay, down + steps.change))
      }
    }
  }

  /// The probability of a bead that starts and ends at two cells and has a score.
  func probability(_ start: Int, _ end: Int, _ score: Double) -> Double {
    min(1, exponential(entries[start] + score + backward[3 * end] - total))
  }

  /// The probability that a state is passed in a cell; states 1 and 2 are a source or target segment alone.
  func probability(_ cell: Int, state: Int) -> Double {
    exponential(forward[3 * cell + state] + backward[3 * cell + state] - total)
  }
}
