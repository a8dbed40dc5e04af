import TestSupport
import Testing

@testable import Matching

@Suite("Edit distance")
struct EditPatternTests {
  @Test("Every pair of words of up to four letters over a, b, c has the distance of the plain table")
  func smallWorld() {
    let words = EditOracle.words(upTo: 4)
    #expect(words.count == 121)
    var wrong = 0
    for left in words {
      let pattern = EditPattern(left)
      for right in words where pattern.distance(to: right) != EditOracle.distance(left, right) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test("A limit hides exactly the distances above it, for every pair of words of up to three letters")
  func limits() {
    let words = EditOracle.words(upTo: 3)
    var wrong = 0
    for left in words {
      let pattern = EditPattern(left)
      for right in words {
        let distance = EditOracle.distance(left, right)
        for limit in 0...3 where pattern.distance(to: right, limit: limit) != (distance <= limit ? distance : nil) {
          wrong += 1
        }
      }
    }
    #expect(wrong == 0)
  }

  @Test("Lengths around one, two and three machine words agree with the plain table (seed 7)")
  func blockBorders() {
    var random = SeededRandom(seed: 7)
    let lengths = [1, 62, 63, 64, 65, 66, 126, 127, 128, 129, 191, 192, 193]
    let alphabet: [UInt32] = [0x61, 0x62, 0x43F, 0x4D9, 0x1F600]
    for length in lengths {
      let left = (0..<length).map { _ in alphabet[random.below(alphabet.count)] }
      let pattern = EditPattern(left)
      for other in [0, 1, length - 1, length, length + 1, 64, 128] {
        let right = (0..<other).map { index in
          // Mostly a copy, so that long diagonals and carries between blocks occur.
          index < length && random.below(10) < 8 ? left[index] : alphabet[random.below(alphabet.count)]
        }
        let distance = EditOracle.distance(left, right)
        #expect(pattern.distance(to: right) == distance, "lengths \(length) and \(other)")
        #expect(pattern.distance(to: right, limit: distance) == distance)
        #expect(pattern.distance(to: right, limit: distance - 1) == nil)
      }
    }
  }

  @Test("Symbols that share a place in the table stay apart")
  func collisions() {
    let symbols = (0..<200).map { UInt32($0) &* 0x0100_0000 }
    let pattern = EditPattern(symbols)
    #expect(pattern.distance(to: symbols) == 0)
    #expect(pattern.distance(to: symbols.reversed()) == EditOracle.distance(symbols, symbols.reversed()))
  }
}
