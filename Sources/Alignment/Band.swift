/// The part of the table of two texts that is looked at: for each source boundary a range of target boundaries.
struct Band: Sendable {
  /// The target boundaries of each row.
  private(set) var rows: [ClosedRange<Int>]
  /// The number of cells before each row.
  private(set) var offsets: [Int] = []
  /// The number of cells.
  private(set) var count = 0

  /// The whole table of two texts where it is small, else a strip along anchors, as wide as it may be.
  init(_ source: Int, _ target: Int, along anchors: @autoclosure () -> [Anchor], most cells: Int) {
    guard (source + 1) * (target + 1) > 500_000 else {
      self.init(rows: Array(repeating: 0...target, count: source + 1))
      return
    }
    let corners = anchors() + [Anchor(source: source, target: target)]
    var width = 60.0
    repeat {
      self.init(rows: Self.strip(source, target, corners, width: width))
      width *= 0.7
    } while count > cells && width > 1
  }

  /// A strip of half-width `width` around a path, given by the target boundaries it passes in each row.
  init(around path: [ClosedRange<Int>], target: Int, width: Int) {
    self.init(rows: path.map { max(0, $0.lowerBound - width)...min(target, $0.upperBound + width) })
  }

  private init(rows: [ClosedRange<Int>]) {
    self.rows = rows
    offsets.reserveCapacity(rows.count)
    for row in rows {
      offsets.append(count)
      count += row.count
    }
  }

  /// The same cells with rows and columns exchanged.
  var transposed: Band {
    let width = rows[rows.count - 1].upperBound
    var (firsts, lasts) = (Array(repeating: Int.max, count: width + 1), Array(repeating: -1, count: width + 1))
    for (i, row) in rows.enumerated() {
      for j in row {
        firsts[j] = min(firsts[j], i)
        lasts[j] = i
      }
    }
    return Band(rows: zip(firsts, lasts).map { $0 > $1 ? 0...0 : $0...$1 })
  }

  /// The place of a cell, or -1 outside the band.
  func cell(_ i: Int, _ j: Int) -> Int {
    guard i >= 0, i < rows.count, rows[i].contains(j) else { return -1 }
    return offsets[i] + j - rows[i].lowerBound
  }

  /// Rows around straight lines between corners; wider where corners are far apart.
  private static func strip(_ source: Int, _ target: Int, _ corners: [Anchor], width: Double) -> [ClosedRange<Int>] {
    var rows: [ClosedRange<Int>] = []
    var from = Anchor(source: 0, target: 0)
    for corner in corners where corner.source > from.source || corner.source == source {
      let (down, across) = (corner.source - from.source, corner.target - from.target)
      let half = width + min(Double(max(down, across)) / 4, width * 12)
      // A row belongs to the stretch it lies in; the last stretch has the last row too.
      for step in 0..<(corner.source == source ? down + 1 : down) {
        let middle = Double(from.target) + (down == 0 ? 0 : Double(across * step) / Double(down))
        rows.append(max(0, Int(middle - half))...min(target, Int(middle + half)))
      }
      from = corner
    }
    rows[0] = 0...rows[0].upperBound
    let end = rows.count - 1
    rows[end] = min(rows[end].lowerBound, target)...target
    return connected(rows)
  }

  /// Widens rows so that each meets the one before.
  private static func connected(_ rows: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var rows = rows
    for i in rows.indices.dropFirst() where rows[i].lowerBound > rows[i - 1].upperBound {
      rows[i] = rows[i - 1].upperBound...rows[i].upperBound
    }
    return rows
  }
}
