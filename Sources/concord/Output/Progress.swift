import Files

/// How far a long work is, on one line of standard error that is written over; nothing where that is no terminal.
struct Progress {
  private let count: Int
  private var done: Int
  private let isShown = Terminal.isTerminal(.error)

  /// Begins a work of some steps, of which some are done.
  init(_ count: Int, done: Int = 0) {
    self.count = count
    self.done = done
  }

  /// Tells that one more step is done.
  mutating func advance() {
    done += 1
    show("\r\(done) of \(count)")
  }

  /// Clears the line.
  func finish() { show("\r\u{1B}[K") }

  private func show(_ text: String) {
    // A broken pipe is no reason to stop the work.
    if isShown { try? complaints.write(text) }
  }
}
