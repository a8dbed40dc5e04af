import Dispatch
import Synchronization
import Testing

@testable import Files

/// Every case has a limit of time, so that a wait that never ends is a failure and no standstill.
@Suite("Work that is taken while it goes on", .timeLimit(.minutes(5)))
struct StreamTests {
  struct Failure: Error, Equatable { var number: Int }

  @Test("All values come, in order, and then what the work gives back", arguments: [0, 1, 2, 5, 1000], [1, 2, 7])
  func order(_ count: Int, _ ahead: Int) throws {
    var taken: [Int] = []
    let outcome = try Parallel.stream(ahead: ahead) { put in
      for number in 0..<count { try put(number) }
      return "done"
    } to: {
      taken.append($0)
    }
    #expect(taken == Array(0..<count))
    #expect(outcome == "done")
  }

  @Test("What was made before the work failed is taken first", arguments: [0, 1, 3, 100])
  func failingWork(_ count: Int) {
    var taken: [Int] = []
    #expect(throws: Failure(number: count)) {
      try Parallel.stream(ahead: 2) { put in
        for number in 0..<count { try put(number) }
        throw Failure(number: count)
      } to: { (number: Int) in
        taken.append(number)
      }
    }
    #expect(taken == Array(0..<count))
  }

  @Test("Where the taking fails, the work ends at its next value", arguments: [0, 1, 10])
  func failingBody(_ last: Int) {
    let ended = DispatchSemaphore(value: 0)
    let made = Mutex(0)
    #expect(throws: Failure(number: last)) {
      try Parallel.stream(ahead: 3) { put in
        defer { ended.signal() }
        while true {
          made.withLock { $0 += 1 }
          try put(made.withLock { $0 - 1 })
        }
      } to: { (number: Int) in
        if number == last { throw Failure(number: number) }
      }
    }
    #expect(ended.wait(timeout: .now() + 30) == .success)
    // Those taken, those that waited, and the one that found nobody.
    #expect(made.withLock { $0 } <= last + 1 + 3 + 1)
  }

  @Test("No more values are made than may wait")
  func bound() throws {
    let made = Mutex(0)
    var most = 0
    try Parallel.stream(ahead: 4) { put in
      for number in 0..<300 {
        made.withLock { $0 = number + 1 }
        try put(number)
      }
    } to: { (number: Int) in
      most = max(most, made.withLock { $0 } - number)
    }
    // The one in hand, four that wait, and one that is being put.
    #expect(most <= 6)
  }

  @Test("A work that waits for what never comes does not hold up the error of the taking")
  func stuckWork() {
    let never = DispatchSemaphore(value: 0)
    #expect(throws: Failure(number: 1)) {
      try Parallel.stream(ahead: 1, patience: 20) { put in
        try put(1)
        never.wait()
      } to: { (number: Int) in
        throw Failure(number: number)
      }
    }
    never.signal()
  }

  @Test("A work that goes on after nobody takes is refused each time, and is not held up")
  func deafWork() {
    let refusals = Mutex(0)
    let ended = DispatchSemaphore(value: 0)
    #expect(throws: Failure(number: 0)) {
      try Parallel.stream(ahead: 1) { put in
        defer { ended.signal() }
        for number in 0..<50 {
          do { try put(number) } catch { refusals.withLock { $0 += 1 } }
        }
      } to: { (number: Int) in
        throw Failure(number: number)
      }
    }
    #expect(ended.wait(timeout: .now() + 30) == .success)
    #expect(refusals.withLock { $0 } >= 48)
  }
}
