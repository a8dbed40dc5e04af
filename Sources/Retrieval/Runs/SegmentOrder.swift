/// The order of the segments of several runs in the run that is made of them.
struct SegmentOrder {
  /// For each segment of the new run, the run that it comes from; the segments of one keep their order.
  private(set) var sources: [UInt16] = []
  /// The lengths that occur, in order.
  private(set) var lengths: [UInt32] = []
  /// The first segment of each.
  private(set) var firsts: [UInt32] = []
  /// The documents that were left out.
  private(set) var removed: [UInt32] = []
  /// For each run and each of its segments the new place.
  private var places: [[UInt32]] = []
  private let runs: [Run]
  private var hasRemoved: [Bool] = []

  private static let nowhere = UInt32.max

  /// Reads the documents of some runs and puts their segments into one order.
  init(_ runs: [Run], isRemoved: (UInt32, RunHead) -> Bool) throws {
    precondition(runs.count <= UInt16.max, "so many runs are never merged at once")
    self.runs = runs
    var order: [[UInt64]] = []
    for run in runs {
      let documents = try SegmentReader.documents(run)
      var own: [UInt64] = []
      var places = Array(repeating: 0 as UInt32, count: documents.count)
      own.reserveCapacity(documents.count)
      run.head.forEachLength { segment, length in
        if isRemoved(documents[segment], run.head) {
          removed.append(documents[segment])
          places[segment] = Self.nowhere
        } else {
          own.append(UInt64(length) << 32 | UInt64(documents[segment]))
        }
      }
      hasRemoved.append(own.count < documents.count)
      order.append(own)
      self.places.append(places)
    }
    join(order)
  }

  /// The number of segments.
  var count: Int { sources.count }

  /// Whether a segment of a run was left out.
  func isRemoved(_ segment: Int, of source: Int) -> Bool { places[source][segment] == Self.nowhere }

  /// How many segments of a run have an element, those left out not counted.
  func count(of entry: PostingsEntry, in source: Int) throws -> Int {
    guard hasRemoved[source] else { return entry.count }
    var segments: [UInt32] = []
    try append(entry, of: source, to: &segments)
    return segments.count
  }

  /// Appends the new places of the segments of a run that have an element, in no order.
  func append(_ entry: PostingsEntry, of source: Int, to segments: inout [UInt32]) throws {
    for segment in try runs[source].segments(of: entry) {
      let place = places[source][Int(segment)]
      if place != Self.nowhere { segments.append(place) }
    }
  }

  /// Joins lists that are in order each.
  private mutating func join(_ order: [[UInt64]]) {
    var next = Array(repeating: 0, count: order.count)
    var fronts = order.map { $0.first ?? .max }
    var segments = Array(repeating: 0, count: order.count)
    let total = order.reduce(0) { $0 + $1.count }
    sources.reserveCapacity(total)
    for place in 0..<UInt32(total) {
      let source = fronts.leastPlace
      let length = UInt32(fronts[source] >> 32)
      if lengths.last != length {
        lengths.append(length)
        firsts.append(place)
      }
      while places[source][segments[source]] == Self.nowhere { segments[source] += 1 }
      places[source][segments[source]] = place
      segments[source] += 1
      sources.append(UInt16(source))
      next[source] += 1
      fronts[source] = next[source] < order[source].count ? order[source][next[source]] : .max
    }
  }
}

extension [UInt64] {
  /// The place of the least number, the first of several.
  var leastPlace: Int {
    var (least, value) = (0, UInt64.max)
    for place in indices where self[place] < value { (least, value) = (place, self[place]) }
    return least
  }
}
