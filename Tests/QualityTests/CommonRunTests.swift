import Testing

@testable import Quality

@Suite("Common runs")
struct CommonRunTests {
  /// All words of up to a length over two letters.
  private func worlds(_ length: Int) -> [[String]] {
    (1...length).reduce([[[String]]]([[[]]])) { lists, _ in
      lists + [lists[lists.count - 1].flatMap { [$0 + ["a"], $0 + ["b"]] }]
    }.flatMap { $0 }
  }

  /// The first longest run, by trying all.
  private func slowest(_ text: [String], _ other: [String], _ shortest: Int) -> Range<Int>? {
    var best: Range<Int>?
    for start in text.indices {
      for end in (start + 1)...text.count where end - start >= max(shortest, (best?.count ?? 0) + 1) {
        let run = Array(text[start..<end])
        let isShared = other.indices.contains { other[$0...].starts(with: run) }
        if isShared { best = start..<end }
      }
    }
    return best
  }

  @Test("The longest run is the one found by trying all, for all texts of up to four words of two")
  func exhaustive() {
    let texts = worlds(4)
    for text in texts {
      for other in texts {
        for shortest in 1...3 {
          #expect(CommonRun.longest(in: text, and: other, atLeast: shortest) == slowest(text, other, shortest))
        }
      }
    }
  }
}
