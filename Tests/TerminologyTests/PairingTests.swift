import Languages
import TestSupport
import Testing
import Translation

@testable import Terminology

@Suite("Pairing terms")
struct PairingTests {
  /// A match of a concept at a place.
  private func match(_ concept: String, _ range: Range<Int>, _ evidence: TermMatch.Evidence = .exact) throws
    -> TermMatch
  {
    let language = try #require(Language("en"))
    let term = Term(concept, language)
    return TermMatch(concept: Concept(id: concept, terms: [term]), term: term, range: range, evidence: evidence)
  }

  @Test("A term of the target renders one of the source alone, and the other one takes what is left")
  func exclusive() throws {
    // 'задержание' may render both; 'арест' renders arrest alone.
    let source = [try match("arrest", 0..<6), try match("detention", 10..<19)]
    let target = [try match("arrest", 0..<10), try match("detention", 0..<10), try match("arrest", 13..<18)]
    let pairing = TermPairing(source: source, target: target)
    #expect(pairing.renderings == [2, 1])
    #expect(pairing.missingConcepts == [])
    #expect(TermPairing(source: source, target: Array(target[..<2])).missingConcepts.count == 1)
  }

  @Test("More concepts are worth more than more occurrences")
  func concepts() throws {
    let source = [try match("a", 0..<1), try match("a", 2..<3), try match("b", 4..<5)]
    let target = [try match("a", 0..<1), try match("a", 9..<10), try match("b", 9..<10)]
    #expect(TermPairing(source: source, target: target).renderings == [0, nil, 2])
  }

  @Test("What stands inside another rendering is none of its own")
  func nested() throws {
    let source = [try match("house-arrest", 0..<12), try match("arrest", 20..<26)]
    let target = [try match("house-arrest", 0..<14), try match("arrest", 9..<14)]
    #expect(TermPairing(source: source, target: target).renderings == [0, nil])
  }

  @Test("The surer evidence and the like order win")
  func order() throws {
    let source = [try match("a", 0..<1), try match("a", 5..<6)]
    let target = [try match("a", 0..<1), try match("a", 3..<4, .compound), try match("a", 8..<9)]
    #expect(TermPairing(source: source, target: target).renderings == [0, 2])
    #expect(TermPairing(source: [], target: target).renderings == [])
    #expect(TermPairing(source: source, target: []).missingConcepts == ["a"])
  }

  @Test("The assignment is the cheapest of all (seed 3)")
  func optimal() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 4...5, using: &random))
      let costs = (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...9, using: &random) } }
      let found = Assignment.columns(costs)
      #expect(Set(found).count == rows)
      #expect(zip(costs, found).reduce(0) { $0 + $1.0[$1.1] } == Self.cheapest(costs[...], free: Set(0..<columns)))
    }
  }

  /// The cost of the cheapest assignment, by trying all.
  private static func cheapest(_ costs: ArraySlice<[Int]>, free: Set<Int>) -> Int {
    guard let row = costs.first else { return 0 }
    return free.map { row[$0] + cheapest(costs.dropFirst(), free: free.subtracting([$0])) }.min() ?? .max
  }
}
