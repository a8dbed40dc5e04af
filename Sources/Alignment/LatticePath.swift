/// The best single alignment in a lattice.
struct LatticePath {
  /// One step of the path.
  struct Step {
    /// The boundaries at its end.
    var i: Int
    var j: Int
    /// The state it ends in: 0 a bead, 1 a source segment alone, 2 a target segment alone.
    var state: Int
    /// The number of the bead's shape.
    var shape: Int
  }

  /// The steps from the start to the end.
  private(set) var steps: [Step] = []

  /// The steps as beads, without confidence.
  var beads: [Bead] {
    steps.map { step in
      let shape = BeadShape.all[step.shape]
      let (down, across) = step.state == 0 ? (shape.source, shape.target) : (2 - step.state, step.state - 1)
      return Bead(source: (step.i - down)..<step.i, target: (step.j - across)..<step.j, confidence: 0)
    }
  }

  private var best: [Double]
  private var shapes: [UInt8]
  private var origins: [UInt8]
  private var entries: [Double]
  private var entryStates: [UInt8]

  /// Finds the best path.
  ///
  /// Source: A. Viterbi, "Error Bounds for Convolutional Codes", 1967.
  ///
  /// - Complexity: O(*cells*) time and memory.
  init(_ lattice: Lattice) {
    let count = lattice.band.count
    best = Array(repeating: -.infinity, count: 3 * count)
    origins = Array(repeating: 0, count: 3 * count)
    shapes = Array(repeating: 0, count: count)
    entries = Array(repeating: -.infinity, count: count)
    entryStates = Array(repeating: 0, count: count)
    fill(lattice)
    trace(lattice)
  }

  private mutating func fill(_ lattice: Lattice) {
    let band = lattice.band
    let steps = lattice.steps
    let (stay, change, close) = (steps.stay, steps.change, steps.close)
    let (down, across) = ([steps.openSource, stay, change], [steps.openTarget, change, stay])
    let leave = [steps.go, close, close]
    best[0] = 0
    for (i, row) in band.rows.enumerated() {
      for j in row {
        let cell = band.cell(i, j)
        for number in 0..<BeadShape.all.count {
          let shape = BeadShape.all[number]
          let start = band.cell(i - shape.source, j - shape.target)
          guard start >= 0 else { continue }
          let way = entries[start] + lattice.score(cell, number)
          if way > best[3 * cell] {
            best[3 * cell] = way
            shapes[cell] = UInt8(number)
          }
        }
        improve(cell, 1, from: band.cell(i - 1, j), down)
        improve(cell, 2, from: band.cell(i, j - 1), across)
        for (state, step) in leave.enumerated() where best[3 * cell + state] + step > entries[cell] {
          entries[cell] = best[3 * cell + state] + step
          entryStates[cell] = UInt8(state)
        }
      }
    }
  }

  private mutating func improve(_ cell: Int, _ state: Int, from other: Int, _ steps: [Double]) {
    guard other >= 0 else { return }
    for origin in 0..<3 where best[3 * other + origin] + steps[origin] > best[3 * cell + state] {
      best[3 * cell + state] = best[3 * other + origin] + steps[origin]
      origins[3 * cell + state] = UInt8(origin)
    }
  }

  private mutating func trace(_ lattice: Lattice) {
    let band = lattice.band
    var i = band.rows.count - 1
    var j = band.rows[i].upperBound
    var cell = band.cell(i, j)
    var state = (0..<3).max { best[3 * cell + $0] < best[3 * cell + $1] } ?? 0
    while i > 0 || j > 0 {
      let step = Step(i: i, j: j, state: state, shape: Int(shapes[cell]))
      steps.append(step)
      let origin = Int(origins[3 * cell + state])
      switch state {
      case 1: i -= 1
      case 2: j -= 1
      default:
        i -= BeadShape.all[step.shape].source
        j -= BeadShape.all[step.shape].target
      }
      cell = band.cell(i, j)
      state = step.state == 0 ? Int(entryStates[cell]) : origin
    }
    steps.reverse()
  }
}
