internal import Dispatch
internal import Synchronization

/// Work on several things at the same time.
package enum Parallel {
  /// The number of processors that may be used.
  package static var width: Int { ProcessorCount.active }

  /// The results of a work for each number below a count, in order.
  package static func map<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    if count < 2 || width == 1 { return (0..<count).map { work($0) } }
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = work(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Hands out the results of a work for each number below a count, in order, while later ones are being worked out.
  ///
  /// At most twice as many results as processors are held at a time.
  ///
  /// - Throws: What the work or the body throws first, in the order of numbers.
  package static func forEach<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) throws -> Value, _ body: (Value) throws -> Void
  ) throws {
    if count == 1 || width == 1 {
      for number in 0..<count { try body(work(number)) }
      return
    }
    for start in stride(from: 0, to: count, by: width * 2) {
      let numbers = start..<min(count, start + width * 2)
      let results = Mutex<[Int: Swift.Result<Value, any Error>]>([:])
      DispatchQueue.concurrentPerform(iterations: numbers.count) { offset in
        let result = Swift.Result { try work(start + offset) }
        results.withLock { $0[start + offset] = result }
      }
      for number in numbers {
        guard let result = results.withLock({ $0.removeValue(forKey: number) }) else { continue }
        try body(result.get())
      }
    }
  }
}
