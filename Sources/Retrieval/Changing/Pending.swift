/// Segments that are in no run yet; they are searched one by one, in the order of their lengths.
struct Pending {
  private var outlines: [UInt32: Outline] = [:]
  private var arranged: Arranged?

  /// The segments in the order of their lengths.
  struct Arranged {
    /// Their documents.
    let documents: [UInt32]
    /// Their outlines.
    let outlines: [Outline]
    /// Their letters.
    let letters: LetterMemory
    /// Room for the words that they share with a query, none of which are counted.
    let counts: SharedCounts

    fileprivate init(_ outlines: [UInt32: Outline]) {
      let ordered = outlines.sorted { ($0.value.length, $0.key) < ($1.value.length, $1.key) }
      documents = ordered.map(\.key)
      self.outlines = ordered.map(\.value)
      var (firsts, lengths): ([UInt32], [UInt32]) = ([], [])
      for (place, outline) in self.outlines.enumerated() where lengths.last != UInt32(outline.length) {
        firsts.append(UInt32(place))
        lengths.append(UInt32(outline.length))
      }
      letters = LetterMemory(count: ordered.count, firsts: firsts, lengths: lengths)
      counts = SharedCounts(segments: ordered.count)
      for row in 0..<(ordered.count + RunHead.letterRow - 1) / RunHead.letterRow {
        let part = self.outlines.dropFirst(row * RunHead.letterRow).prefix(RunHead.letterRow)
        let bytes = part.map { RowWriter.wordCount($0.keys.count) } + part.flatMap(\.letters.bytes)
        let isRight = letters.put(bytes[...], row)
        precondition(isRight, "letters of another number of segments")
      }
    }
  }

  /// The number of segments.
  var count: Int { outlines.count }

  /// The segment of a document, if it is here.
  subscript(document: UInt32) -> Outline? {
    get { outlines[document] }
    set {
      outlines[document] = newValue
      arranged = nil
    }
  }

  /// All segments, by document.
  var all: [(document: UInt32, outline: Outline)] {
    outlines.sorted { $0.key < $1.key }.map { (document: $0.key, outline: $0.value) }
  }

  /// The segments in the order of their lengths; arranged anew after a change.
  mutating func inOrder() -> Arranged {
    if let arranged { return arranged }
    let made = Arranged(outlines)
    arranged = made
    return made
  }
}
