import Testing

@testable import Quality

@Suite("Pairing")
struct PairingTests {
  /// The greatest number of pairs, by trying everything.
  private func most(_ source: [Set<Int>], _ target: [Set<Int>]) -> Int {
    guard let first = source.first else { return 0 }
    let rest = Array(source.dropFirst())
    var best = most(rest, target)
    for (index, other) in target.enumerated() where !first.isDisjoint(with: other) {
      var left = target
      left.remove(at: index)
      best = max(best, 1 + most(rest, left))
    }
    return best
  }

  @Test("As many pairs as possible, in all worlds of up to three values of a set of three")
  func exhaustive() {
    let values: [Set<Int>] = [[0], [1], [0, 1], [1, 2], [0, 2], []]
    let lists =
      values.map { [$0] } + values.flatMap { a in values.map { [a, $0] } }
      + values.prefix(4).flatMap { a in values.flatMap { b in values.suffix(3).map { [a, b, $0] } } } + [[]]
    for source in lists {
      for target in lists {
        let pairing = Pairing(source, target) { !$0.isDisjoint(with: $1) }
        #expect(pairing.pairs.count == most(source, target))
        #expect(pairing.pairs.allSatisfy { !source[$0.source].isDisjoint(with: target[$0.target]) })
        #expect(pairing.lost.count + pairing.pairs.count == source.count)
        #expect(pairing.added.count + pairing.pairs.count == target.count)
      }
    }
  }

  @Test("Lists too long to try everything are paired place by place")
  func long() {
    let values = Array(repeating: 1, count: 100_000)
    #expect(Pairing(values, values, agrees: ==).pairs.count == 100_000)
    #expect(Pairing(values, values + [2], agrees: ==).added == [100_000])
  }
}
