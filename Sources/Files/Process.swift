internal import Glibc

/// The running process: its clock, its signals, its end.
package enum Process {
  /// Seconds since 1970.
  package static var now: Int { Glibc.time(nil) }

  /// Seconds since some fixed moment, for measuring.
  package static var uptime: Double {
    var moment = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  /// Makes a write to a closed pipe, or beyond the greatest size of a file, an error instead of a sudden end.
  package static func ignoreWriteSignals() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// Ends the process with an exit code.
  package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
