import Files

/// A line on standard error that says how far a work is, where it takes long and standard error is a terminal.
final class ProgressLine {
  private let start = Process.now
  private let isWanted = Terminal.isTerminal(.error)
  private var shown = -1

  /// Tells how many bytes of so many have been read.
  func show(_ name: String, _ done: Int, of total: Int) {
    guard isWanted, total > 0, Process.now - start >= 2 else { return }
    let percent = min(100, done * 100 / total)
    if percent == shown { return }
    shown = percent
    try? complaints.write("\r\u{1B}[K\(name): \(percent) %")
  }

  /// Takes the line away.
  func clear() {
    if shown >= 0 { try? complaints.write("\r\u{1B}[K") }
    shown = -1
  }
}
