import TestSupport
import Testing
import Translation

@testable import Alignment

@Suite("Lexicon")
struct LexiconTests {
  private static let noLinks = WordLinks([[], [], []])
  private static let background: [Float] = [0.5, 0.25, 0.25]

  private func bead(_ source: [Int32], _ target: [Int32], _ weight: Float = 1) -> TrainingBead {
    TrainingBead(source: WordBag(source), target: WordBag(target), weight: weight)
  }

  @Test("One round counts what each source token accounts for, by hand")
  func oneRound() {
    // Without links and an earlier lexicon a pair is as likely as its target token is frequent, times 1/2.8: the room
    // for the unseen is 10 · 0.3 + 1 = 4. Token 0 has 0.5 from nowhere and 0.5/4 from its one source token.
    let lexicon = Lexicon([bead([0], [0])], Self.noLinks, background: Self.background, rounds: 1)
    let expected: Float = (0.5 / 4) / (0.5 + 0.5 / 4)
    #expect(abs(lexicon.counts[0] - expected) < 1e-6)
    #expect(abs(lexicon.totals[0] - expected) < 1e-6)
    #expect(abs(lexicon.probability(0, 0) - expected / (expected + 4)) < 1e-6)
  }

  @Test("A token that always goes with another is its translation; one that is everywhere is nobody's")
  func learning() {
    let beads = (0..<20).map { $0 % 2 == 0 ? bead([0, 2], [1, 0]) : bead([1, 2], [2, 0]) }
    let lexicon = Lexicon(beads, Self.noLinks, background: Self.background, rounds: 12)
    func probability(_ source: Int, _ target: Int32) -> Float {
      lexicon.row(source).first { lexicon.words[$0] == target }.map { lexicon.probability(source, $0) } ?? 0
    }
    #expect(probability(0, 1) > 3 * probability(0, 0))
    #expect(probability(1, 2) > 3 * probability(1, 0))
    #expect(probability(0, 2) == 0)
  }

  @Test("Links say something before anything is learnt")
  func links() {
    let lexicon = Lexicon([], WordLinks([[(1, 0.8)], [], []]), background: Self.background, rounds: 12)
    // 10 · 0.8 of 10 · 0.8 + 1.
    #expect(abs(lexicon.probability(0, 0) - 8 / 9) < 1e-6)
    #expect(lexicon.words == [1])
  }

  @Test("What a bead taught is what is missing when it is taken out of the counts (seed 3)")
  func leftOut() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<50 {
      let beads = (0..<6).map { _ in
        bead(
          (0...random.below(3)).map { _ in Int32(random.below(3)) },
          (0...random.below(3)).map { _ in Int32(random.below(3)) }, Float(1 + random.below(4)) / 4)
      }
      let lexicon = Lexicon(beads, Self.noLinks, background: Self.background, rounds: 3)
      // The shares of all beads are the counts.
      var sums = lexicon.counts.map { _ in Float(0) }
      for (number, bead) in beads.enumerated() {
        for (place, word) in bead.source.words.enumerated() {
          let (slots, own) = lexicon.shares(of: bead, number: number, place: place)
          for (b, slot) in slots.enumerated() {
            sums[slot.slot] += slot.share
            #expect(lexicon.words[slot.slot] == bead.target.words[b])
            #expect(lexicon.row(Int(word)).contains(slot.slot))
          }
          #expect(abs(own - slots.reduce(0) { $0 + $1.share }) < 1e-5)
        }
      }
      for (sum, count) in zip(sums, lexicon.counts) { #expect(abs(sum - count) < 1e-4) }
    }
  }

  @Test("A word that occurs once does not confirm itself")
  func hapax() {
    let beads = [bead([0], [0]), bead([1], [1]), bead([2], [2])]
    let lexicon = Lexicon(beads, Self.noLinks, background: Self.background, rounds: 12)
    let (left, right) = (TokenReader(), TokenReader())
    for text in ["ооо", "ппп", "ррр"] { _ = left.tokens(in: .init(text)) }
    for text in ["xxx", "yyy", "zzz"] { _ = right.tokens(in: .init(text)) }
    let model = WordModel(lexicon, beads, WordLinks([[], [], []]), right.vocabulary)
    let (slots, own) = lexicon.shares(of: beads[0], number: 0, place: 0)
    #expect(lexicon.probability(0, slots[0].slot) > 0)
    #expect(lexicon.probability(0, slots[0].slot, without: slots[0].share, ofAll: own) == 0)
    #expect(model.reliability(of: 0, without: 0) == 0)
  }
}
