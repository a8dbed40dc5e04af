internal import Dispatch

extension Parallel {
  /// Takes what a work makes, in order, while the work goes on making more on a thread of its own.
  ///
  ///     work ── put ─▶ [ at most `ahead` values wait ] ─▶ body, on the calling thread
  ///
  /// What was put before the work failed is taken before its error is thrown. Where the body fails, the next `put`
  /// throws, the work shall end, and the body's error is thrown. A work that does not end then is left alone after
  /// `patience`, since it may wait for input that never comes: it must use nothing that others use too.
  ///
  /// - Parameters:
  ///   - ahead: How many values may wait to be taken, at least one.
  ///   - patience: For how many milliseconds the work is waited for after the body failed.
  ///   - work: Makes the values.
  ///   - body: Takes them.
  /// - Returns: What the work gave back.
  package static func stream<Value: Sendable, Outcome: Sendable>(
    ahead: Int, patience: Int = 2_000,
    _ work: @escaping @Sendable (_ put: @escaping @Sendable (Value) throws -> Void) throws -> Outcome,
    to body: (Value) throws -> Void
  ) throws -> Outcome {
    let handover = Handover<Value, Outcome>(capacity: ahead)
    // A queue of its own gets a thread even where all those of the common pool are waiting.
    DispatchQueue(label: "concord.stream").async {
      handover.end(Swift.Result { try work { try handover.put($0) } })
    }
    var used: Value?
    while true {
      switch try handover.next(after: used.take()) {
      case .end(let outcome): return outcome
      case .value(let value):
        do {
          try body(value)
        } catch {
          handover.close(waiting: patience)
          throw error
        }
        used = value
      }
    }
  }
}
