internal import Glibc
internal import Synchronization

/// The running process: its clock, its signals, its end.
package enum Process {
  private static let interruptions = Atomic<Int>(0)

  /// Seconds since 1970.
  package static var now: Int { Glibc.time(nil) }

  /// Seconds since some fixed moment, for measuring.
  package static var uptime: Double {
    var moment = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  /// Makes a write to a closed pipe an error instead of a sudden end.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Makes the first SIGINT or SIGTERM a request that `isInterrupted` answers; the second one ends the process.
  package static func catchInterrupts() {
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        if Process.interruptions.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + number) }
      }
    }
  }

  /// Whether the user asked to stop.
  package static var isInterrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }

  /// Ends the process with an exit code.
  package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
