internal import Dispatch
internal import Synchronization

/// Values on their way from one thread to another, in order, a bounded number at a time.
///
/// One thread puts and one takes. Every wait ends: that of `put` when a value is taken or the taker closes, that of
/// `next` when a value is put or the giver ends; each must do so on every way out of its work.
final class Handover<Value: Sendable, Outcome: Sendable>: Sendable {
  /// What `put` throws once nobody takes any more.
  struct Closed: Error {}

  /// What the taker gets.
  enum Item: Sendable {
    /// A value.
    case value(Value)
    /// What the giver ended with; nothing follows.
    case end(Outcome)
  }

  private struct State {
    /// The values that wait, the first of them at the end.
    var waiting: [Value] = []
    /// Values that were taken and are done with.
    var used: [Value] = []
    var isClosed = false
    var end: Swift.Result<Outcome, any Error>?
  }

  private let state = Mutex(State())
  // All begin at 0: Dispatch stops a program that lets a semaphore go while it is below the value it began with.
  private let places = DispatchSemaphore(value: 0)
  private let values = DispatchSemaphore(value: 0)
  private let ends = DispatchSemaphore(value: 0)

  /// Makes room for so many values, at least one.
  init(capacity: Int) {
    precondition(capacity > 0, "no room to hand anything over")
    for _ in 0..<capacity { places.signal() }
  }

  /// Hands over a value, for which it waits while there is no room, and lets go of those that the taker is done with.
  ///
  /// - Throws: `Closed` where nobody will take it.
  func put(_ value: Value) throws {
    places.wait()
    var used: [Value] = []
    let isClosed = state.withLock { state in
      if !state.isClosed { state.waiting.insert(value, at: 0) }
      swap(&used, &state.used)
      return state.isClosed
    }
    if isClosed {
      // Who goes on all the same shall not wait either.
      places.signal()
      throw Closed()
    }
    values.signal()
  }

  /// Says that no value follows, and why; the last that the giver does.
  func end(_ result: Swift.Result<Outcome, any Error>) {
    state.withLock { $0.end = result }
    values.signal()
    ends.signal()
  }

  /// The next value, or the end, which is asked for once; waits while there is neither.
  ///
  /// - Parameter used: A value that the taker is done with: letting go of all that it holds is left to the giver.
  /// - Throws: What the giver failed with, after all values before.
  func next(after used: consuming Value? = nil) throws -> Item {
    let used = used
    state.withLock { state in if let used { state.used.append(used) } }
    while true {
      values.wait()
      let (value, end) = state.withLock { ($0.waiting.popLast(), $0.end) }
      if let value {
        places.signal()
        return .value(value)
      }
      if let end { return .end(try end.get()) }
    }
  }

  /// Takes nothing any more, lets go of what waits, and gives the giver some time to end.
  func close(waiting milliseconds: Int) {
    state.withLock { state in
      state.isClosed = true
      state.waiting = []
    }
    places.signal()
    _ = ends.wait(timeout: .now() + .milliseconds(milliseconds))
  }
}
