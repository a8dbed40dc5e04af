internal import Dispatch

/// A thread on which runs are put together while others go on, one after the other.
///
/// Several indexes may share one, so that their runs are not all made at the same time. Its jobs wait for nothing, so
/// whoever waits for them waits for a bounded time.
package final class RunWorkshop: Sendable {
  /// How many jobs may wait: enough that nobody stands still while a run is finished.
  private static let backlog = 64

  private let queue = DispatchQueue(label: "concord.runs")
  // Begins at 0: Dispatch stops a program that lets a semaphore go while it is below the value it began with.
  private let places = DispatchSemaphore(value: 0)

  /// Opens one.
  package init() { for _ in 0..<Self.backlog { places.signal() } }

  /// Does a job after those before it; waits while too many are waiting.
  func begin(_ job: @escaping @Sendable () -> Void) {
    places.wait()
    queue.async { [places] in
      job()
      places.signal()
    }
  }

  /// Waits until all jobs are done.
  func waitForAll() { queue.sync {} }
}
