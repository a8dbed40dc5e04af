/// The sums over all alignments of a lattice: how probable each bead is, and each segment without a partner.
///
/// All sums are logarithms, so that no text is too long. A state says what came last: a bead with two sides, a source
/// segment alone, a target segment alone.
struct LatticeWeights {
  /// The beads that are not quite improbable.
  private(set) var beads: [Bead] = []
  /// For each source segment the probability that it has no partner.
  private(set) var sourceAlone: [Double]
  /// For each target segment the probability that it has no partner.
  private(set) var targetAlone: [Double]
  /// How many gaps open after beads on each side, as expected.
  private(set) var openings = (source: 0.0, target: 0.0)
  /// All ways from start to end.
  private(set) var total = 0.0

  /// Three numbers a cell: all ways to the cell that end in each state.
  private var forward: [Double]

  /// Beads less probable are left out.
  private static let leastProbability = 0.001

  /// Adds up a lattice.
  ///
  /// - Complexity: O(*cells*) time and memory.
  init(_ lattice: Lattice) {
    forward = Array(repeating: -.infinity, count: 3 * lattice.band.count)
    sourceAlone = Array(repeating: 0, count: lattice.band.rows.count - 1)
    targetAlone = Array(repeating: 0, count: lattice.band.rows[lattice.band.rows.count - 1].upperBound)
    goForward(lattice)
    let end = 3 * (lattice.band.count - 1)
    total = logSum(forward[end..<(end + 3)])
    goBackward(lattice)
    sourceAlone = sourceAlone.map { min(1, $0) }
    targetAlone = targetAlone.map { min(1, $0) }
    beads.reverse()
  }

  private mutating func goForward(_ lattice: Lattice) {
    let (band, steps) = (lattice.band, Steps(lattice.steps))
    var entries = Array(repeating: -Double.infinity, count: band.count)
    var ways = Array(repeating: -Double.infinity, count: BeadShape.all.count)
    forward[0] = 0
    for (i, row) in band.rows.enumerated() {
      for j in row {
        let cell = band.cell(i, j)
        if i > 0, j > 0 {
          for number in 0..<BeadShape.all.count {
            let shape = BeadShape.all[number]
            let start = band.cell(i - shape.source, j - shape.target)
            ways[number] = start < 0 ? -.infinity : entries[start] + lattice.score(cell, number)
          }
          forward[3 * cell] = logSum(ways[...])
        }
        let (above, left) = (band.cell(i - 1, j), band.cell(i, j - 1))
        if above >= 0 {
          let ways = (forward[3 * above] + steps.openSource, forward[3 * above + 1] + steps.stay)
          forward[3 * cell + 1] = logSum(logSum(ways.0, ways.1), forward[3 * above + 2] + steps.change)
        }
        if left >= 0 {
          let ways = (forward[3 * left] + steps.openTarget, forward[3 * left + 2] + steps.stay)
          forward[3 * cell + 2] = logSum(logSum(ways.0, ways.1), forward[3 * left + 1] + steps.change)
        }
        entries[cell] = entry(cell, steps)
      }
    }
  }

  /// All ways to a cell with the step into a bead added.
  private func entry(_ cell: Int, _ steps: Steps) -> Double {
    let afterGap = logSum(forward[3 * cell + 1], forward[3 * cell + 2]) + steps.close
    return logSum(forward[3 * cell] + steps.go, afterGap)
  }

  /// Goes back with the last five rows in mind, and notes what is probable on the way.
  private mutating func goBackward(_ lattice: Lattice) {
    let (band, steps) = (lattice.band, Steps(lattice.steps))
    let height = BeadShape.largest + 1
    var rows = Array(repeating: [Double](), count: height)
    var ways = Array(repeating: -Double.infinity, count: BeadShape.all.count)
    for i in band.rows.indices.reversed() {
      let row = band.rows[i]
      rows[i % height] = Array(repeating: -.infinity, count: 3 * row.count)
      for j in row.reversed() {
        let cell = band.cell(i, j)
        let place = 3 * (j - row.lowerBound)
        if cell == band.count - 1 {
          for state in 0..<3 { rows[i % height][place + state] = 0 }
        } else {
          let entry = entry(cell, steps)
          for number in 0..<BeadShape.all.count {
            let shape = BeadShape.all[number]
            let end = band.cell(i + shape.source, j + shape.target)
            ways[number] = -.infinity
            guard end >= 0 else { continue }
            let after = 3 * (j + shape.target - band.rows[i + shape.source].lowerBound)
            ways[number] = lattice.score(end, number) + rows[(i + shape.source) % height][after]
            note(shape, i, j, entry + ways[number])
          }
          let bead = logSum(ways[...])
          let isBelow = band.cell(i + 1, j) >= 0
          let down = isBelow ? rows[(i + 1) % height][3 * (j - band.rows[i + 1].lowerBound) + 1] : -.infinity
          let across = j < row.upperBound ? rows[i % height][place + 5] : -.infinity
          openings.source += exponential(forward[3 * cell] + steps.openSource + down - total)
          openings.target += exponential(forward[3 * cell] + steps.openTarget + across - total)
          rows[i % height][place] = logSum(
            bead + steps.go, logSum(down + steps.openSource, across + steps.openTarget))
          rows[i % height][place + 1] = logSum(bead + steps.close, logSum(down + steps.stay, across + steps.change))
          rows[i % height][place + 2] = logSum(bead + steps.close, logSum(across + steps.stay, down + steps.change))
        }
        let (source, target) = (forward[3 * cell + 1], forward[3 * cell + 2])
        if i > 0 { sourceAlone[i - 1] += exponential(source + rows[i % height][place + 1] - total) }
        if j > 0 { targetAlone[j - 1] += exponential(target + rows[i % height][place + 2] - total) }
      }
    }
  }

  private mutating func note(_ shape: BeadShape, _ i: Int, _ j: Int, _ weight: Double) {
    guard weight - total > -7 else { return }
    let probability = min(1, exponential(weight - total))
    guard probability >= Self.leastProbability else { return }
    beads.append(Bead(source: i..<(i + shape.source), target: j..<(j + shape.target), confidence: probability))
  }

  /// The steps, worked out once.
  private struct Steps {
    let openSource, openTarget, go, stay, change, close: Double

    init(_ steps: GapSteps) {
      (openSource, openTarget, go) = (steps.openSource, steps.openTarget, steps.go)
      (stay, change, close) = (steps.stay, steps.change, steps.close)
    }
  }
}
