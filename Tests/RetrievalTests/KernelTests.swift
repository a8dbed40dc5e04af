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
      let prepared = SearchQuery(query, .characters, minimum: 0)
      memory.letters.sweep(0..<UInt32(words.count), prepared, memory.counts, uncounted: 1, into: &candidates)
      memory.letters.filter(&candidates, prepared)
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
      let prepared = SearchQuery(query, .characters, minimum: 0)
      memory.letters.sweep(0..<1, prepared, memory.counts, uncounted: 1, into: &candidates)
      memory.letters.filter(&candidates, prepared)
      #expect(candidates.count == 1)
      #expect(Int(candidates[0].letters) <= abs(count - other))
      #expect(2 * Int(candidates[0].letters) >= abs(count - other))
    }
  }

  /// Outlines in the order of their lengths.
  private func memory(_ outlines: [Outline]) -> Pending.Arranged {
    var pending = Pending()
    for (document, outline) in outlines.enumerated() { pending[UInt32(document)] = outline }
    return pending.inOrder()
  }

  @Test("The loops that use the processor's own instructions find what the portable ones find (seed 5)")
  func portable() throws {
    var random = SeededRandom(seed: 5)
    let count = 700
    let wordCounts = (0..<count).map { _ in UInt8(random.below(random.once(in: 2) ? 20 : 256)) }
    let letters = (0..<16 * count).map { _ in UInt8(random.below(256)) }
    let firsts = [0, 100, 101, 400] as [UInt32]
    let lengths = [3, 40, 41, 200] as [UInt32]
    var (sweptAway, kept) = (0, 0)
    for minimum in [0, 30, 50, 70, 90] {
      let keys = (0..<random.below(40)).map { _ in random.next() }
      let outline = Outline(keys: keys, characters: (0..<random.below(90)).map { _ in 97 + UInt32(random.below(26)) })
      var query = SearchQuery(outline, .mean, minimum: minimum).values
      let shared = (0..<count).map { _ in UInt8(random.below(12)) }
      let uncounted = Int64(random.below(4))
      var found = [[cretrieval_candidate]](
        repeating: Array(repeating: cretrieval_candidate(), count: count), count: 2)
      unsafe wordCounts.withUnsafeBufferPointer { wordCounts in
        unsafe letters.withUnsafeBufferPointer { letters in
          unsafe firsts.withUnsafeBufferPointer { firsts in
            unsafe lengths.withUnsafeBufferPointer { lengths in
              var documents = unsafe cretrieval_documents(
                word_counts: wordCounts.baseAddress, letters: letters.baseAddress, firsts: firsts.baseAddress,
                lengths: lengths.baseAddress, length_count: 4)
              let (from, to) = (UInt32(90), UInt32(690))
              let swept = unsafe [
                cretrieval_sweep(&query, &documents, shared, uncounted, from, to, &found[0]),
                cretrieval_sweep_portable(&query, &documents, shared, uncounted, from, to, &found[1]),
              ]
              let rest = unsafe [
                cretrieval_bounds(&query, &documents, &found[0], swept[0]),
                cretrieval_bounds_portable(&query, &documents, &found[1], swept[1]),
              ]
              for index in 0..<2 { found[index] = Array(found[index].prefix(Int(rest[index]))) }
              sweptAway += 600 - Int(swept[0])
              kept += Int(rest[0])
              #expect(swept[0] == swept[1])
            }
          }
        }
      }
      func table(_ candidates: [cretrieval_candidate]) -> [[Int]] {
        candidates.map { [Int($0.document), Int($0.letters), Int($0.length), Int($0.bound)] }
      }
      #expect(table(found[0]) == table(found[1]))
    }
    #expect(min(sweptAway, kept) > 100)
  }

  @Test(
    "Bits are counted where they are set, one by one and many at a time (seed 6)", arguments: [0, 1, 3, 4, 5, 64, 77])
  func bits(_ size: Int) {
    var random = SeededRandom(seed: 6)
    let bits = (0..<size).map { _ in random.once(in: 3) ? 0 : UInt8(random.below(256)) }
    let before = (0..<8 * size).map { _ in UInt8(random.below(200)) }
    let expected = before.enumerated().map { $1 + (bits[$0 / 8] >> UInt8($0 % 8) & 1) }
    var counts = [before, before]
    unsafe cretrieval_count_bits(bits, Int64(size), &counts[0])
    unsafe cretrieval_count_bits_portable(bits, Int64(size), &counts[1])
    #expect(counts[0] == expected)
    #expect(counts[1] == expected)
  }

  @Test("A list is counted in a range alone, and what is no list of segments of a run is noticed")
  func lists() {
    // 3, 3 + 200, 203 + 5
    let list = [3, 200 | 0x80, 1, 5] as [UInt8]
    var numbers = Array(repeating: 0 as UInt32, count: 4)
    #expect(unsafe cretrieval_read_list(list, 4, 209, &numbers) == 3)
    #expect(numbers == [3, 203, 208, 0])
    #expect(unsafe cretrieval_read_list(list, 4, 208, &numbers) < 0)
    #expect(unsafe cretrieval_read_list(list, 2, 209, &numbers) < 0)
    for (low, high, expected) in [(0, 209, [3, 203, 208]), (3, 208, [3, 203]), (4, 203, []), (203, 204, [203])] {
      var counts = Array(repeating: 0 as UInt8, count: 209)
      #expect(unsafe cretrieval_count_list(list, 4, UInt32(low), UInt32(high), 209, &counts) >= 0)
      #expect(counts.indices.filter { counts[$0] == 1 } == expected)
      #expect(counts.allSatisfy { $0 < 2 })
    }
  }

  @Test("Blocks are counted in a range alone, and what are no blocks of segments of a run is noticed")
  func blocks() {
    // 3, 3 + 200, 3 + 260; 70,000
    let blocks = [3, 0, 3, 0, 0, 0, 0, 0, 200, 0, 4, 1] + [1, 0, 0x70, 0x11, 1, 0, 0, 0] as [UInt8]
    var numbers = Array(repeating: 0 as UInt32, count: 10)
    #expect(unsafe cretrieval_read_blocks(blocks, 20, 70_001, &numbers) == 4)
    #expect(numbers.prefix(5) == [3, 203, 263, 70_000, 0])
    for (size, limit) in [(20, 70_000), (20, 263), (19, 70_001), (11, 70_001), (5, 70_001)] {
      #expect(unsafe cretrieval_read_blocks(blocks, Int64(size), UInt32(limit), &numbers) < 0)
    }
    let ranges = [
      (0, 70_001, [3, 203, 263, 70_000]), (0, 70_000, [3, 203, 263]), (4, 263, [203]), (264, 70_001, [70_000]),
      (3, 4, [3]), (66_000, 66_001, []),
    ]
    for (low, high, expected) in ranges {
      var counts = Array(repeating: 0 as UInt8, count: 70_001)
      #expect(unsafe cretrieval_count_blocks(blocks, 20, UInt32(low), UInt32(high), 70_001, &counts) >= 0)
      #expect(counts.indices.filter { counts[$0] == 1 } == expected)
      #expect(counts.allSatisfy { $0 < 2 })
    }
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
