package import Translation

/// How many units of a file were left out for one reason.
package struct Skip: Hashable, Sendable {
  /// The reason, without particulars, so that skips can be counted by it.
  package var reason: String
  /// How many units.
  package var count: Int
  /// The place of the first one.
  package var first: Place

  /// Makes a skip.
  package init(reason: String, count: Int, first: Place) {
    self.reason = reason
    self.count = count
    self.first = first
  }
}

extension [Skip] {
  /// Counts one more unit under a reason; reasons stay in the order in which they first occurred.
  package mutating func count(_ reason: String, at place: Place) {
    if let index = firstIndex(where: { $0.reason == reason }) {
      self[index].count += 1
    } else {
      append(Skip(reason: reason, count: 1, first: place))
    }
  }
}
