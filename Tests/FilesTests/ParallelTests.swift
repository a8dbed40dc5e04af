import Testing

@testable import Files

@Suite("Parallel work")
struct ParallelTests {
  @Test("Results come in order, whatever is ready first", arguments: [0, 1, 2, 3, 17, 200])
  func order(_ count: Int) throws {
    var results: [Int] = []
    let work = { @Sendable (number: Int) in (0...(number % 7) * 1_000).reduce(number) { sum, _ in sum } }
    try Parallel.forEach(count, work) { results.append($0) }
    #expect(results == Array(0..<count))
  }

  @Test("The first failure in order is thrown, after the results before it")
  func failure() {
    struct Failure: Error, Equatable { var number: Int }
    var results: [Int] = []
    let work = { @Sendable (number: Int) throws in
      if number == 5 || number == 9 { throw Failure(number: number) }
      return number
    }
    #expect(throws: Failure(number: 5)) { try Parallel.forEach(20, work) { results.append($0) } }
    #expect(results == [0, 1, 2, 3, 4])
  }
}
