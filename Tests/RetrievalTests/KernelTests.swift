import CRetrieval
import TestSupport
import Testing

@testable import Retrieval

@Suite("Inner loops")
struct KernelTests {
  @Test("Every pair of sequences of up to four keys out of three has the distance of the plain table")
  func smallWorld() {
    let words = EditOracle.words(upTo: 4).map { $0.map(UInt64.init) }
    var wrong = 0
    for left in words {
      let pattern = KeyPattern(left)
      for right in words where pattern.distance(to: right) != EditOracle.distance(left, right) { wrong += 1 }
    }
    #expect(words.count == 121)
    #expect(wrong == 0)
  }

  @Test("Long sequences, about the edges of machine words, have the distance of the plain table (seed 3)")
  func longSequences() {
    var random = SeededRandom(seed: 3)
    var wrong = 0
    for count in [1, 62, 63, 64, 65, 127, 128, 129, 200] {
      for other in [0, 1, 63, 64, 65, 130, 190] {
        let left = (0..<count).map { _ in UInt64(random.below(9)) << 40 }
        let right = (0..<other).map { index in
          index < count && !random.once(in: 4) ? left[index] : UInt64(random.below(9)) << 40
        }
        if KeyPattern(left).distance(to: right) != EditOracle.distance(left, right) { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }

  @Test("Letters never promise more differences than there are, over all pairs of words of up to four letters")
  func letters() {
    let words = EditOracle.words(upTo: 4)
    let outlines = words.map { Outline(keys: [1], characters: $0) }
    var (overstated, told) = (0, 0)
    for (left, query) in zip(words, outlines) {
      let order = words.indices.sorted { words[$0].count < words[$1].count }
      let memory = memory(order.map { outlines[$0] })
      var candidates: [cretrieval_candidate] = []
      memory.addCandidates(
        Array(0..<UInt32(words.count))[...], SearchQuery(query, .characters, minimum: 0), to: &candidates)
      #expect(candidates.count == words.count)
      for candidate in candidates {
        let distance = EditOracle.distance(left, words[order[Int(candidate.document)]])
        if Int(candidate.letters) > distance { overstated += 1 }
        if Int(candidate.letters) == distance { told += 1 }
      }
    }
    #expect(overstated == 0)
    #expect(told > words.count * words.count / 2)
  }

  @Test("Counts that begin anew at 16 do not overstate either", arguments: [0, 7, 8, 15, 16, 17, 30, 100])
  func manyLetters(_ count: Int) {
    for other in [0, 1, 8, 15, 16, 31, 99, 116] {
      let memory = memory([Outline(keys: [1], characters: Array(repeating: 0x65, count: other))])
      let query = Outline(keys: [1], characters: Array(repeating: 0x65, count: count))
      var candidates: [cretrieval_candidate] = []
      memory.addCandidates([0], SearchQuery(query, .characters, minimum: 0), to: &candidates)
      #expect(candidates.count == 1)
      #expect(Int(candidates[0].letters) <= abs(count - other))
      #expect(2 * Int(candidates[0].letters) >= abs(count - other))
    }
  }

  /// Signatures of outlines in the order of their lengths.
  private func memory(_ outlines: [Outline]) -> SignatureMemory {
    var pending = Pending()
    for (document, outline) in outlines.enumerated() { pending[UInt32(document)] = outline }
    return pending.inOrder().signatures
  }

  @Test("The loops that use the processor's own instructions find what the portable ones find (seed 5)")
  func portable() throws {
    var random = SeededRandom(seed: 5)
    let count = 700
    let words = (0..<2 * count).map { _ in random.next() & random.next() & random.next() }
    let wordCounts = (0..<count).map { _ in UInt8(random.below(256)) }
    let letters = (0..<16 * count).map { _ in UInt8(random.below(256)) }
    let firsts = [0, 100, 101, 400] as [UInt32]
    let lengths = [3, 40, 41, 200] as [UInt32]
    let ids = (0..<UInt32(count)).filter { _ in random.below(3) > 0 }
    var (found, sweptAway, leftOver) = (0, 0, 0)
    for minimum in [0, 30, 50, 70, 90] {
      let keys = (0..<random.below(40)).map { _ in random.next() }
      let outline = Outline(keys: keys, characters: (0..<random.below(90)).map { _ in 97 + UInt32(random.below(26)) })
      var query = SearchQuery(outline, .mean, minimum: minimum).values
      let shared = (0..<count).map { _ in UInt8(random.below(12)) }
      var swept = [[cretrieval_candidate]](
        repeating: Array(repeating: cretrieval_candidate(), count: count), count: 2)
      var sweptCounts: [Int] = []
      var kept = [[UInt32]](repeating: Array(repeating: 0, count: ids.count), count: 2)
      var candidates = [[cretrieval_candidate]](
        repeating: Array(repeating: cretrieval_candidate(), count: ids.count), count: 2)
      var seen = [[UInt64]](repeating: Array(repeating: 0, count: count / 64 + 1), count: 2)
      var (keptCounts, counts): ([Int], [Int]) = ([], [])
      unsafe words.withUnsafeBufferPointer { words in
        unsafe wordCounts.withUnsafeBufferPointer { wordCounts in
          unsafe letters.withUnsafeBufferPointer { letters in
            unsafe firsts.withUnsafeBufferPointer { firsts in
              unsafe lengths.withUnsafeBufferPointer { lengths in
                var documents = unsafe cretrieval_documents(
                  words: words.baseAddress, word_counts: wordCounts.baseAddress, letters: letters.baseAddress,
                  firsts: firsts.baseAddress, lengths: lengths.baseAddress, length_count: 4)
                let size = Int64(ids.count)
                unsafe keptCounts = [
                  Int(cretrieval_filter(&query, &documents, ids, size, &seen[0], &kept[0])),
                  Int(cretrieval_filter_portable(&query, &documents, ids, size, &seen[1], &kept[1])),
                ]
                let (from, to) = (UInt32(90), UInt32(690))
                unsafe sweptCounts = [
                  Int(cretrieval_sweep(&query, &documents, shared, from, to, &swept[0])),
                  Int(cretrieval_sweep_portable(&query, &documents, shared, from, to, &swept[1])),
                ]
                unsafe counts = [
                  Int(cretrieval_bounds(&query, &documents, ids, size, &candidates[0])),
                  Int(cretrieval_bounds_portable(&query, &documents, ids, size, &candidates[1])),
                ]
              }
            }
          }
        }
      }
      #expect(kept[0].prefix(keptCounts[0]) == kept[1].prefix(keptCounts[1]))
      #expect(seen[0] == seen[1])
      func table(_ candidates: ArraySlice<cretrieval_candidate>) -> [[Int]] {
        candidates.map { [Int($0.document), Int($0.letters), Int($0.length), Int($0.bound)] }
      }
      #expect(table(candidates[0].prefix(counts[0])) == table(candidates[1].prefix(counts[1])))
      #expect(table(swept[0].prefix(sweptCounts[0])) == table(swept[1].prefix(sweptCounts[1])))
      found += counts[0] + keptCounts[0]
      sweptAway += 600 - sweptCounts[0]
      leftOver += sweptCounts[0]
    }
    #expect(found > ids.count)
    #expect(min(sweptAway, leftOver) > 100)
  }

  @Test("The k-th occurrence of a word is another element than the others, and the same in every text")
  func occurrences() {
    let first = Outline(keys: [7, 9, 7, 7], characters: []).elements
    #expect(first[0] == 7 && first[1] == 9)
    #expect(Set(first).count == 4)
    #expect(Outline(keys: [9, 9, 7, 7], characters: []).elements[3] == first[2])
    let many = Outline(keys: Array(repeating: 5, count: 300), characters: []).elements
    #expect(Set(many).count == 300)
  }
}
