/// Tells which stored segments share so many words and letters with a query that they can reach a score.
///
/// The index keeps itself in blobs (`BlobStore`), and reads them as they are needed:
///
///     add ─▶ pending (searched one by one) ─settle─▶ run 7 ─┐
///                                                  run 5 ─┴─settle─▶ run 8       runs never change
///     add many ─────────────────────────────────▶ run 6
///     remove ─▶ removed, until the run that has the segment is merged
///
/// A run keeps for each word the segments that have it, numbered in the order of their lengths, as a list or as bits;
/// for each segment the counts of its letters, and its words in order. A search counts how many words of the query each
/// segment of a fitting length has, takes what words and letters let pass, and compares the rest word by word. `Bound`
/// proves that nothing is missed.
///
/// Sources: C. Li, J. Lu, Y. Lu, "Efficient Merging and Filtering Algorithms for Approximate String Searches", 2008
/// (counting, and long lists apart); J. Bentley, J. Saxe, "Decomposable Searching Problems I: Static-to-Dynamic
/// Transformation", 1980 (merging runs).
///
/// Used by one thread at a time. Not safe against a transaction that is undone: make a new one then.
package final class SegmentIndex {
  /// So many segments that are added in one change make a run at once.
  static let bulk = 1024
  private static let version = 2
  /// Differs whenever blobs are of another form than those of other versions, which must be made anew then.
  package static let format = version

  /// Whoever keeps the blobs.
  let store: any BlobStore
  /// The runs, the oldest first.
  var runs: [Run] = []
  /// Segments that are in no run.
  var pending = Pending()
  /// Pending segments whose blobs are not stored yet.
  var unstored: Set<UInt32> = []
  /// Removed segments that are still in a run.
  var removed: [UInt32: Removal] = [:]
  /// The run that segments are gathered for.
  var assembly: RunAssembly?
  /// Runs that are being made, the oldest first.
  var unfinished: [RunAssembly] = []
  /// Where they are made.
  let workshop: RunWorkshop
  /// So many make a run while more are coming: each takes a few hundred bytes until then.
  package var spill = 1 << 16
  /// The number of the last run that was made.
  var lastRun = 0
  /// How often the index was changed.
  private var changes = -1

  /// Opens the index that blobs hold; without any it is empty.
  ///
  /// - Parameters:
  ///   - store: Whoever keeps the blobs; asked by the index's own thread alone.
  ///   - workshop: Where runs are made.
  /// - Throws: `RetrievalError`, or what the store throws.
  package init(_ store: any BlobStore, _ workshop: RunWorkshop = RunWorkshop()) throws {
    self.store = store
    self.workshop = workshop
    try refresh()
  }

  /// The number of segments.
  package var count: Int {
    pending.count + (assembly?.count ?? 0) + unfinished.reduce(0) { $0 + $1.count }
      + runs.reduce(0) { $0 + $1.head.count }
      - removed.values.reduce(0) { $0 + $1.copies }
  }

  /// Takes in what others changed; to be called at the beginning of every transaction.
  ///
  /// - Complexity: O(1) where nothing was changed.
  package func refresh() throws {
    var (lastRun, changes) = (0, 0)
    if let blob = try store.load(.state, 0) {
      var reader = try BlobReader(blob, .state, 0)
      guard try reader.number() == Self.version else { throw RetrievalError(.newer, .state, 0) }
      lastRun = try reader.number()
      changes = try reader.number()
    }
    guard changes != self.changes else { return }
    precondition(unstored.isEmpty && assembly == nil && unfinished.isEmpty, "changes of two writers at a time")
    let known = Dictionary(uniqueKeysWithValues: runs.map { ($0.head.number, $0) })
    runs = []
    pending = Pending()
    removed = [:]
    try store.forEach(.runs, 0...Int64.max) { key, blob in
      let head = try RunHead(blob, Int(key))
      if let run = known[head.number], run.head == head { runs.append(run) } else { runs.append(Run(head, store)) }
    }
    try store.forEach(.pending, 0...Int64.max) { key, blob in
      pending[UInt32(key)] = try PendingBlob.outline(blob, key)
    }
    try store.forEach(.removed, 0...Int64.max) { key, blob in
      removed[UInt32(key)] = try Removal.removal(blob, key)
    }
    (self.lastRun, self.changes) = (lastRun, changes)
  }

  /// Notes that something was changed.
  func storeState() throws {
    changes += 1
    var writer = BlobWriter()
    for number in [Self.version, lastRun, changes] { writer.write(number) }
    try store.store(writer.close(.state, 0), .state, 0)
  }

  /// Whether a segment of a run was removed.
  func isRemoved(_ document: UInt32, from run: RunHead) -> Bool {
    removed[document].map { run.number <= $0.lastRun } ?? false
  }
}
