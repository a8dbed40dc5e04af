internal import CRetrieval

/// Gathers segments and makes a run of them.
///
/// The same segments give the same blobs, in whatever order they come.
struct RunBuilder {
  private struct Segment {
    var document: UInt32
    var length: UInt32
    var start: Int
    var count: Int
  }

  private var table = ElementTable()
  /// For each element that of the word's first occurrence in a text.
  private var words: [UInt32] = []
  private var segments: [Segment] = []
  /// The elements of all segments, in the order of their words.
  private var elements: [UInt32] = []
  private var letters: [UInt8] = []

  /// The number of segments so far.
  var count: Int { segments.count }

  /// Takes a segment.
  mutating func add(_ document: UInt32, _ outline: Outline) {
    precondition(segments.count < RunHead.limit, "a run of more than \(RunHead.limit) segments")
    let start = elements.count
    segments.append(
      Segment(document: document, length: UInt32(outline.length), start: start, count: outline.keys.count))
    unsafe withUnsafeBytes(of: outline.letters.counts) { unsafe letters.append(contentsOf: $0) }
    for (place, key) in outline.elements.enumerated() {
      let element = table.count(key)
      if element == words.count {
        let word = outline.keys[place]
        let first = key == word ? place : outline.keys.firstIndex(of: word) ?? place
        words.append(first == place ? element : elements[start + first])
      }
      elements.append(element)
    }
  }

  /// Makes the run and stores its blobs but for the head, which makes it count.
  consuming func finish(number: Int, in store: any BlobStore) throws -> RunHead {
    let order = segments.indices.sorted {
      (segments[$0].length, segments[$0].document) < (segments[$1].length, segments[$1].document)
    }
    let ranks = self.ranks()
    var head = RunHead(number: number, count: count, lengths: [], firsts: [], pages: [])
    for (place, index) in order.enumerated() where head.lengths.last != segments[index].length {
      head.lengths.append(segments[index].length)
      head.firsts.append(UInt32(place))
    }
    try storeRows(number, order, ranks, store)
    var postings = PostingsBuilder(table.frequencies)
    for (place, index) in order.enumerated() {
      let segment = segments[index]
      for position in segment.start..<segment.start + segment.count {
        postings.add(UInt32(place), to: elements[position])
      }
    }
    try postings.store(table.keys, ranks, in: &head, store)
    return head
  }

  /// For each element its place in the order from the most frequent to the rarest, told by keys where equally rare.
  private func ranks() -> [UInt32] {
    let order = table.keys.indices.sorted {
      table.frequencies[$0] != table.frequencies[$1]
        ? table.frequencies[$0] > table.frequencies[$1] : table.keys[$0] < table.keys[$1]
    }
    var ranks = Array(repeating: 0 as UInt32, count: order.count)
    for (rank, element) in order.enumerated() { ranks[element] = UInt32(rank) }
    return ranks
  }

  private func storeRows(_ number: Int, _ order: [Int], _ ranks: [UInt32], _ store: any BlobStore) throws {
    var rows = RowWriter(run: number, in: store)
    var wordRanks: [UInt32] = []
    for index in order {
      let segment = segments[index]
      wordRanks.removeAll(keepingCapacity: true)
      for position in segment.start..<segment.start + segment.count {
        let element = Int(elements[position])
        wordRanks.append(ranks[Int(words[element])])
      }
      let letters = letters[(index * LetterCounts.size)..<((index + 1) * LetterCounts.size)]
      try rows.add(segment.document, wordRanks, letters)
    }
    try rows.finish()
  }
}
