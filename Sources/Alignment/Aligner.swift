package import Translation

/// Finds which segments of two texts translate each other.
///
/// Lengths, evidence that both texts share (numbers, addresses, note marks, words that sound alike), block boundaries
/// and wrong cuts are weighed in one pair hidden Markov model. Each text pair is aligned twice: the first time with
/// general figures, the second with figures fitted to the beads that were sure. Long texts are aligned in a strip
/// along evidence that occurs once on each side, in time and memory that grow with the length and not its square.
package struct Aligner: Sendable {
  /// The most cells of a table: about 130 bytes of memory each.
  private static let mostCells = 2_000_000

  /// Makes an aligner.
  package init() {}

  /// The beads of two texts, in order.
  ///
  /// - Complexity: O(*n* · *m*) for short texts, O(*n* + *m*) for long ones.
  package func align(_ source: [Segment], _ target: [Segment]) -> [Bead] {
    let reader = EvidenceReader()
    return align(TextFeatures(source, reader), TextFeatures(target, reader), reader)
  }

  /// The beads of several text pairs of the same two languages.
  ///
  /// Each pair is aligned by itself; a caller that has many should hand them over together, because texts can be
  /// learnt from together.
  package func align(_ pairs: [(source: [Segment], target: [Segment])]) -> [[Bead]] {
    pairs.map { align($0.source, $0.target) }
  }

  func align(_ source: TextFeatures, _ target: TextFeatures, _ reader: EvidenceReader) -> [Bead] {
    guard source.count > 0, target.count > 0 else { return Self.oneSided(source.count, target.count) }
    var scorer = BeadScorer(source, target, reader.table)
    let band = Band(source.count, target.count, along: Anchor.chain(scorer.links.anchors), most: Self.mostCells)
    let first = beads(Lattice(scorer, band, GapSteps()))
    scorer.lengths.fit(Self.surePairs(first, source, target))
    let isStrip = band.count < (source.count + 1) * (target.count + 1)
    let narrow = isStrip ? Band(around: Self.path(first, source.count), target: target.count, width: 30) : band
    return beads(Lattice(scorer, narrow, GapSteps(opening: Self.opening(first))))
  }

  /// The best path's beads with the share of all alignments that have them.
  private func beads(_ lattice: Lattice) -> [Bead] {
    let weights = LatticeWeights(lattice)
    let alone = Self.probabilitiesAlone(lattice, weights)
    return LatticePath(lattice).steps.map { step in
      switch step.state {
      case 1: return Bead(source: (step.i - 1)..<step.i, target: step.j..<step.j, confidence: alone.source[step.i - 1])
      case 2: return Bead(source: step.i..<step.i, target: (step.j - 1)..<step.j, confidence: alone.target[step.j - 1])
      default:
        let shape = BeadShape.all[step.shape]
        let (i, j) = (step.i - shape.source, step.j - shape.target)
        let end = lattice.band.cell(step.i, step.j)
        let share = weights.probability(lattice.band.cell(i, j), end, lattice.score(end, step.shape))
        return Bead(source: i..<step.i, target: j..<step.j, confidence: share)
      }
    }
  }

  /// For each segment of both sides the probability that it has no partner.
  private static func probabilitiesAlone(
    _ lattice: Lattice, _ weights: LatticeWeights
  ) -> (source: [Double], target: [Double]) {
    let rows = lattice.band.rows
    var source = Array(repeating: 0.0, count: rows.count - 1)
    var target = Array(repeating: 0.0, count: rows[rows.count - 1].upperBound)
    for (i, row) in rows.enumerated() {
      for j in row {
        let cell = lattice.band.cell(i, j)
        if i > 0 { source[i - 1] += weights.probability(cell, state: 1) }
        if j > 0 { target[j - 1] += weights.probability(cell, state: 2) }
      }
    }
    return (source.map { min(1, $0) }, target.map { min(1, $0) })
  }

  /// The lengths of beads of one segment each that are surely right.
  private static func surePairs(
    _ beads: [Bead], _ source: TextFeatures, _ target: TextFeatures
  ) -> [(source: Double, target: Double)] {
    beads.filter { $0.source.count == 1 && $0.target.count == 1 && $0.confidence > 0.8 }
      .map { (source.lengths[$0.source.lowerBound], target.lengths[$0.target.lowerBound]) }
  }

  /// How often a gap opens on one side after a bead.
  private static func opening(_ beads: [Bead]) -> Double {
    var openings = 0
    for (before, bead) in zip(beads, beads.dropFirst()) where bead.isOneSided && !before.isOneSided { openings += 1 }
    let pairs = beads.count { !$0.isOneSided }
    return min(max((Double(openings) + 2) / Double(2 * pairs + 100), 0.004), 0.12)
  }

  /// The target boundaries that the beads pass at each source boundary.
  private static func path(_ beads: [Bead], _ count: Int) -> [ClosedRange<Int>] {
    var result = Array(repeating: 0...0, count: count + 1)
    for bead in beads {
      let reached = bead.target.upperBound
      for boundary in bead.source { result[boundary + 1] = reached...reached }
      let row = bead.source.upperBound
      if bead.source.isEmpty { result[row] = result[row].lowerBound...reached }
    }
    return result
  }

  /// Beads of two texts of which at least one is empty.
  private static func oneSided(_ source: Int, _ target: Int) -> [Bead] {
    (0..<source).map { Bead(source: $0..<($0 + 1), target: 0..<0, confidence: 1) }
      + (0..<target).map { Bead(source: source..<source, target: $0..<($0 + 1), confidence: 1) }
  }
}
