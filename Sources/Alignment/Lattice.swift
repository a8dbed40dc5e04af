/// All alignments of two texts in a band, with their weights, and what follows from them.
///
/// A pair hidden Markov model of three states: after a bead with two sides, after a source segment without a partner,
/// after a target segment without one. That a second segment without a partner is likelier after a first makes whole
/// blocks that are missing cheap. Source: R. Durbin, S. Eddy, A. Krogh, G. Mitchison, "Biological Sequence Analysis",
/// 1998, chapters 4 (pair HMM, forward and backward) and 2 (affine gaps).
struct Lattice {
  /// The part of the table that is looked at.
  let band: Band
  /// The steps between states.
  let steps: GapSteps
  /// For each cell and shape the score of the bead that ends there; minus infinity where there is none.
  private(set) var scores: [Float]

  /// Scores all beads in a band.
  ///
  /// - Complexity: O(*cells*) time and memory.
  init(_ scorer: BeadScorer, _ steps: GapSteps) {
    band = scorer.band
    self.steps = steps
    scores = Array(repeating: -.infinity, count: band.count * BeadShape.all.count)
    for (i, row) in band.rows.enumerated() where i > 0 {
      for j in row where j > 0 {
        let place = band.cell(i, j) * BeadShape.all.count
        for number in 0..<BeadShape.all.count {
          let shape = BeadShape.all[number]
          guard band.cell(i - shape.source, j - shape.target) >= 0 else { continue }
          scores[place + number] = scorer.parts(number, endingAt: i, j).sum
        }
      }
    }
  }

  /// The score of a bead by its last cell and the number of its shape.
  func score(_ cell: Int, _ shape: Int) -> Double { Double(scores[cell * BeadShape.all.count + shape]) }
}
