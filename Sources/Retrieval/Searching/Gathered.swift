internal import CRetrieval

/// Segments that may reach the minimum, by the most that they can reach.
struct Gathered {
  /// Where a segment is.
  enum Place {
    /// In a run, by its index among the runs.
    case run(Int, segment: Int)
    /// Among the pending segments, in their order.
    case pending(Int)
  }

  /// A segment, and what is known of it.
  struct Segment {
    /// Where it is.
    var place: Place
    /// The least number of characters that differ.
    var letters: Int
    /// The number of its characters.
    var length: Int
    /// Its document, once its words were compared.
    var document: UInt32?
  }

  private var buckets: [[Segment]] = Array(repeating: [], count: 101)

  /// Takes a segment that can reach a percentage.
  mutating func insert(_ segment: Segment, bound: Int) { buckets[min(100, max(0, bound))].append(segment) }

  /// Takes candidates of a run.
  mutating func insert(_ candidates: [cretrieval_candidate], _ place: (Int) -> Place) {
    for candidate in candidates {
      insert(
        Segment(
          place: place(Int(candidate.document)), letters: Int(candidate.letters), length: Int(candidate.length)),
        bound: Int(candidate.bound))
    }
  }

  /// Hands over the segments that can reach most, and then less, down to a floor that the body may raise.
  ///
  /// - Parameter compare: Gives a segment its document and what it can reach by its words, at most what it could before;
  ///   `nil` where it does not count.
  mutating func drain(
    from floor: inout Int, compare: (inout Segment) throws -> Int?, _ body: (UInt32, Int, inout Int) throws -> Void
  ) throws {
    for bound in stride(from: 100, through: 0, by: -1) {
      guard bound >= floor else { return }
      var next = 0
      while next < buckets[bound].count, bound >= floor {
        var segment = buckets[bound][next]
        next += 1
        if segment.document == nil {
          guard let lower = try compare(&segment) else { continue }
          if lower < bound {
            if lower >= floor { buckets[lower].append(segment) }
            continue
          }
        }
        if let document = segment.document { try body(document, bound, &floor) }
      }
    }
  }
}
