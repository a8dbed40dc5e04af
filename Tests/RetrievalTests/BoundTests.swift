import Testing

@testable import Retrieval

@Suite("Bound")
struct BoundTests {
  @Test("The lengths that can reach a minimum are those whose bound reaches it, for all small numbers (slow oracle)")
  func lengths() {
    var (wrong, nothing) = (0, 0)
    for minimum in [30, 50, 51, 70, 85, 100] {
      for length in 1...12 {
        for count in 1...6 {
          for shared in 0...count {
            let range = Bound.mean.lengths(of: length, sharing: shared, of: count, minimum: minimum)
            if range == nil { nothing += 1 }
            for other in 0...40 {
              // In whole numbers: 50 · shared/count + 50 · shorter/longer ≥ minimum.
              let (shorter, longer) = (min(length, other), max(length, other))
              let reaches = 50 * shared * longer + 50 * shorter * count >= minimum * count * longer
              if reaches != (range?.contains(other) ?? false) { wrong += 1 }
            }
          }
        }
      }
    }
    #expect(wrong == 0)
    #expect(nothing > 0)
  }

  @Test("A percentage is rounded down as the score rounds it")
  func percent() {
    // 50 · (4/5 + 16/20) = 80; 50 · (4/5 + 19/20) = 87.5
    #expect(Bound.mean.percent(words: 5, differing: 1, characters: 20, differing: 4) == 80)
    #expect(Bound.mean.percent(words: 5, differing: 1, characters: 20, differing: 1) == 87)
    #expect(Bound.characters.percent(words: 5, differing: 5, characters: 20, differing: 1) == 95)
    #expect(Bound.mean.percent(words: 0, differing: 0, characters: 0, differing: 0) == 100)
  }

  @Test("Keys: digits count as 0, a cut word as its first letters, and placeholders as themselves")
  func keys() {
    let (whole, cut) = (WordKey(), WordKey(letters: 5))
    #expect(whole("covid-19".utf8) == whole("covid-20".utf8))
    #expect(whole("суда".utf8) != whole("суды".utf8))
    #expect(cut("правами".utf8) == cut("правах".utf8))
    #expect(cut("право".utf8) != cut("прав".utf8))
    #expect(whole(placeholder: 2) != whole(placeholder: 3))
  }
}
