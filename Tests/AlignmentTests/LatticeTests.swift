import TestSupport
import Testing
import Translation

@testable import Alignment

@Suite("Lattice")
struct LatticeTests {
  /// All ways through the table, one by one: the beads and the logarithm of their weight.
  private func allPaths(_ lattice: Lattice, _ n: Int, _ m: Int) -> [(
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
        let open = next == 1 ? steps.openSource : steps.openTarget
        let step = state == 0 ? open : state == next ? steps.stay : steps.change
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
        let (source, target) = (TokenReader(), TokenReader())
        let pair = TextPair(
          TextFeatures(Array(left.prefix(n)), source), TextFeatures(Array(right.prefix(m)), target))
        let model = PairModel(
          PairModel.Words(source.vocabulary, target.vocabulary),
          LengthModel(pair.source.lengths, pair.target.lengths), given: [])
        let lattice = Lattice(BeadScorer(pair, model, Band(n, m, along: [], most: 1000)), GapSteps())
        let paths = allPaths(lattice, n, m)
        let total = logSum(paths.map(\.weight)[...])
        let weights = LatticeWeights(lattice)
        #expect(abs(weights.total - total) < 1e-9)
        let best = try #require(paths.max { $0.weight < $1.weight })
        let steps = LatticePath(lattice).steps
        #expect(steps.map(\.i) == best.beads.map(\.source.upperBound))
        #expect(steps.map(\.j) == best.beads.map(\.target.upperBound))
        for bead in weights.beads {
          let share = logSum(paths.filter { $0.beads.contains { $0.place == bead.place } }.map(\.weight)[...]) - total
          #expect(abs(bead.confidence - exponential(share)) < 1e-9)
        }
        for i in 0..<n {
          let alone = paths.filter { $0.beads.contains { $0.source == i..<(i + 1) && $0.target.isEmpty } }
          #expect(abs(weights.sourceAlone[i] - exponential(logSum(alone.map(\.weight)[...]) - total)) < 1e-9)
        }
        for j in 0..<m {
          let alone = paths.filter { $0.beads.contains { $0.target == j..<(j + 1) && $0.source.isEmpty } }
          #expect(abs(weights.targetAlone[j] - exponential(logSum(alone.map(\.weight)[...]) - total)) < 1e-9)
        }
      }
    }
  }

  @Test("The heaviest rising chain is that of trying every subset (seed 5)")
  func chains() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<100 {
      let anchors = (0..<8).map { _ in
        Anchor(source: random.below(6), target: random.below(6), weight: Float(1 + random.below(4)))
      }
      var heaviest: Float = 0
      for subset in 0..<256 {
        let chosen = anchors.indices.filter { subset >> $0 & 1 == 1 }.map { anchors[$0] }
          .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        let rises = zip(chosen, chosen.dropFirst()).allSatisfy { $0.source < $1.source && $0.target < $1.target }
        if rises { heaviest = max(heaviest, chosen.reduce(0) { $0 + $1.weight }) }
      }
      let chain = Anchor.heaviestChain(anchors)
      #expect(chain.reduce(0) { $0 + $1.weight } == heaviest)
      #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.source < $1.source && $0.target < $1.target })
    }
  }

  @Test("A transposed band has the same cells")
  func transposed() {
    let band = Band(around: [0...1, 1...1, 2...4, 5...5], target: 5, width: 1)
    for i in 0...3 {
      for j in 0...5 { #expect((band.cell(i, j) >= 0) == (band.transposed.cell(j, i) >= 0), "\(i) \(j)") }
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
