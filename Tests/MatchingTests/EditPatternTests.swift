import TestSupport
import Testing

@testable import Matching

@Suite("Edit distance")
struct EditPatternTests {
  /// The textbook table, row by row.
  ///
  /// Source: R. Wagner, M. Fischer, "The String-to-String Correction Problem", 1974.
  private func plainDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var row = Array(0...right.count)
    for (i, symbol) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (symbol == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// All words over three letters up to a length.
  private func words(upTo length: Int) -> [[UInt32]] {
    var result: [[UInt32]] = [[]]
    var last = result
    for _ in 0..<length {
      last = last.flatMap { word in [97, 98, 99].map { word + [$0] } }
      result += last
    }
    return result
  }

  @Test("Every pair of words of up to four letters over a, b, c has the distance of the plain table")
  func smallWorld() {
    let words = words(upTo: 4)
    #expect(words.count == 121)
    var wrong = 0
    for left in words {
      let pattern = EditPattern(left)
      for right in words where pattern.distance(to: right) != plainDistance(left, right) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test("A limit hides exactly the distances above it, for every pair of words of up to three letters")
  func limits() {
    let words = words(upTo: 3)
    var wrong = 0
    for left in words {
      let pattern = EditPattern(left)
      for right in words {
        let distance = plainDistance(left, right)
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
        let distance = plainDistance(left, right)
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
    #expect(pattern.distance(to: symbols.reversed()) == plainDistance(symbols, symbols.reversed()))
  }
}
