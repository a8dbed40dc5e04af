internal import Synchronization

/// A run on its way: its segments are handed in by the thread that writes, and put together by another.
///
///     add ─▶ batch ─▶ [ workshop: RunBuilder ] ─finish─▶ blobs ─take─▶ the thread that writes stores them
final class RunAssembly {
  /// What a workshop has of it.
  private final class Work: Sendable {
    struct State {
      var builder = RunBuilder()
      var made: Swift.Result<Made, any Error>?
    }

    let state = Mutex(State())
  }

  /// A run whose blobs are still to be stored.
  struct Made: Sendable {
    /// The head, which makes it count.
    var head: RunHead
    /// All other blobs.
    var blobs: [BlobTable: [Int64: [UInt8]]]
  }

  /// So many segments are handed to the workshop together.
  private static let batch = 256

  private let workshop: RunWorkshop
  private let work = Work()
  private var batch: [(document: UInt32, outline: Outline)] = []
  private var documents: [UInt32] = []
  /// Whether documents came in ascending order, as those do that are new.
  private var isAscending = true

  /// Starts one without segments.
  init(in workshop: RunWorkshop) { self.workshop = workshop }

  /// The number of segments so far.
  var count: Int { documents.count }

  /// Whether it has the segment of a document.
  func contains(_ document: UInt32) -> Bool {
    guard let last = documents.last, document <= last || !isAscending else { return false }
    return documents.contains(document)
  }

  /// Takes a segment.
  func add(_ document: UInt32, _ outline: Outline) {
    isAscending = isAscending && documents.last ?? 0 <= document
    documents.append(document)
    batch.append((document, outline))
    if batch.count == Self.batch { sendBatch() }
  }

  private func sendBatch() {
    let sent = batch
    batch.removeAll(keepingCapacity: true)
    workshop.begin { [work] in
      work.state.withLock { state in
        for (document, outline) in sent { state.builder.add(document, outline) }
      }
    }
  }

  /// Has the run made that gets a number; nothing may be added after that.
  func finish(number: Int) {
    if !batch.isEmpty { sendBatch() }
    workshop.begin { [work] in
      let builder = work.state.withLock { state in
        let builder = state.builder
        state.builder = RunBuilder()
        return builder
      }
      let blobs = MemoryBlobs()
      let made = Swift.Result { Made(head: try builder.finish(number: number, in: blobs), blobs: blobs.tables) }
      work.state.withLock { $0.made = made }
    }
  }

  /// The run, once it is made, where `finish` was called; waits for it if asked to.
  ///
  /// - Returns: `nil` where it is not made yet.
  func made(waiting: Bool) throws -> Made? {
    if waiting { workshop.waitForAll() }
    return try work.state.withLock { $0.made }?.get()
  }
}
