internal import Translation

/// Queries of which each that asks the same is asked once, as in a text that repeats itself.
struct Questions {
  private struct Key: Hashable {
    var text: String
    var codes: [InlineCode]
    var unitLeftOut: Int?
  }

  /// The queries that differ, but for empty ones.
  private(set) var different: [Query] = []
  /// For each query its place among those that differ; `nil` for an empty one.
  private(set) var places: [Int?] = []

  /// Takes queries of one tokenizer.
  init(_ queries: [Query]) {
    var known: [Key: Int] = [:]
    for query in queries {
      guard !query.text.isEmpty else {
        places.append(nil)
        continue
      }
      let key = Key(text: query.text.exact, codes: query.text.codes, unitLeftOut: query.unitLeftOut)
      let place = known[key] ?? different.count
      if place == different.count { different.append(query) }
      known[key] = place
      places.append(place)
    }
  }
}
