import TestSupport
import Testing
import Translation

@testable import Alignment

@Suite("Lattice")
struct LatticeTests {
  /// All ways through the table, one by one: the beads and the logarithm of their weight.
  private func allPaths(_ scorer: BeadScorer, _ lattice: Lattice, _ n: Int, _ m: Int) -> [(
    beads: [Bead], weight: Double
  )] {
    var result: [(beads: [Bead], weight: Double)] = []
    let steps = lattice.steps
    func go(_ i: Int, _ j: Int, _ state: Int, _ beads: [Bead], _ weight: Double) {
      if i == n, j == m { result.append((beads, weight)) }
      for (number, shape) in BeadShape.all.enumerated() where i + shape.source <= n && j + shape.target <= m {
        let (a, b) = (i + shape.source, j + shape.target)
        let score = lattice.score(lattice.band.cell(a, b), number)
        let bead = Bead(source: i..<a, target: j..<b, confidence: 0)
        go(a, b, 0, beads + [bead], weight + score + (state == 0 ? steps.go : steps.close))
      }
      for next in [1, 2] where next == 1 ? i < n : j < m {
        let (a, b) = next == 1 ? (i + 1, j) : (i, j + 1)
        let step = state == 0 ? steps.open : state == next ? steps.stay : steps.change
        go(a, b, next, beads + [Bead(source: i..<a, target: j..<b, confidence: 0)], weight + step)
      }
    }
    go(0, 0, 0, [], 0)
    return result
  }

  @Test("Sums, best path and probabilities are those of counting every path, for tables up to 4 by 3")
  func everyPath() throws {
    let left = segments(
      ["One court of 12.", "Two.", "Three judges 77 sat there for long.", "Four."], blocks: [0, 0, 1, 1])
    let right = segments(["Один суд 12.", "Два и три судьи 77 сидели там.", "Четыре."], blocks: [0, 1, 1])
    for n in 0...4 {
      for m in 0...3 where n + m > 0 {
        let reader = EvidenceReader()
        let source = TextFeatures(Array(left.prefix(n)), reader)
        let target = TextFeatures(Array(right.prefix(m)), reader)
        let scorer = BeadScorer(source, target, reader.table)
        let lattice = Lattice(scorer, Band(n, m, along: [], most: 1000), GapSteps())
        let paths = allPaths(scorer, lattice, n, m)
        let total = logSum(paths.map(\.weight)[...])
        let weights = LatticeWeights(lattice)
        #expect(abs(weights.total - total) < 1e-9)
        let best = try #require(paths.max { $0.weight < $1.weight })
        let steps = LatticePath(lattice).steps
        #expect(steps.map(\.i) == best.beads.map(\.source.upperBound))
        #expect(steps.map(\.j) == best.beads.map(\.target.upperBound))
        for step in steps where step.state == 0 {
          let shape = BeadShape.all[step.shape]
          let bead = Bead(
            source: (step.i - shape.source)..<step.i, target: (step.j - shape.target)..<step.j, confidence: 0)
          let share = logSum(paths.filter { $0.beads.contains(bead) }.map(\.weight)[...]) - total
          let end = lattice.band.cell(step.i, step.j)
          let start = lattice.band.cell(bead.source.lowerBound, bead.target.lowerBound)
          let found = weights.probability(start, end, lattice.score(end, step.shape))
          #expect(abs(found - exponential(share)) < 1e-9)
        }
      }
    }
  }

  @Test("The longest rising chain is that of trying every subset (seed 5)")
  func chains() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<100 {
      let anchors = (0..<8).map { _ in Anchor(source: random.below(6), target: random.below(6)) }
      var longest = 0
      for subset in 0..<256 {
        let chosen = anchors.indices.filter { subset >> $0 & 1 == 1 }.map { anchors[$0] }
          .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        let rises = zip(chosen, chosen.dropFirst()).allSatisfy { $0.source < $1.source && $0.target < $1.target }
        if rises { longest = max(longest, chosen.count) }
      }
      #expect(Anchor.longestChain(anchors).count == longest)
    }
  }

  @Test("A band reaches from corner to corner and holds its anchors, whatever the anchors")
  func bands() {
    let anchorSets: [[Anchor]] = [
      [], [Anchor(source: 0, target: 0)], [Anchor(source: 1000, target: 5)], [Anchor(source: 3, target: 1900)],
      [Anchor(source: 500, target: 900), Anchor(source: 999, target: 1999)],
    ]
    for anchors in anchorSets {
      let band = Band(1200, 2000, along: anchors, most: 2_000_000)
      #expect(band.rows.count == 1201)
      #expect(band.cell(0, 0) == 0)
      #expect(band.cell(1200, 2000) == band.count - 1)
      for (row, next) in zip(band.rows, band.rows.dropFirst()) { #expect(next.lowerBound <= row.upperBound) }
      for anchor in anchors where anchor.source > 0 { #expect(band.cell(anchor.source, anchor.target) >= 0) }
      #expect(band.count <= 2_000_000)
    }
  }
}
