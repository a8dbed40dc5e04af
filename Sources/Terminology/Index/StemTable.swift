/// The stems of all words of all terms, by their hashes.
///
///     filter   a bit for each hash: most beginnings of a text's words are no stem of anything
///     starts   for each bucket where its stems begin
///     stems    the stems, ordered by bucket
struct StemTable: Sendable {
  /// A stem of a word of a term.
  struct Stem: Sendable {
    /// The hash of its letters, spread.
    var hash: UInt64
    /// The number of the word.
    var word: UInt32
    /// What may follow it.
    var tail: Inflection.Tail
    /// Whether it is long enough that words derived from it are told from others.
    var isLong: Bool
  }

  private let filter: [UInt64]
  private let filterMask: UInt64
  private let starts: [UInt32]
  private let mask: UInt64
  private let stems: [Stem]

  /// Orders stems into a table.
  ///
  /// - Complexity: O(*n*).
  init(_ list: [Stem]) {
    var size = 16
    while size < list.count { size *= 2 }
    var starts = [UInt32](repeating: 0, count: size + 1)
    var filter = [UInt64](repeating: 0, count: size / 4)
    let mask = UInt64(size - 1)
    let filterMask = UInt64(filter.count * 64 - 1)
    for stem in list {
      let bits = stem.hash
      starts[Int(bits & mask) + 1] += 1
      filter[Int((bits & filterMask) >> 6)] |= 1 << (bits & 63)
    }
    for bucket in 0..<size { starts[bucket + 1] += starts[bucket] }
    var next = starts
    var stems = list
    for stem in list {
      let bucket = Int(stem.hash & mask)
      stems[Int(next[bucket])] = stem
      next[bucket] += 1
    }
    (self.filter, self.filterMask, self.starts, self.mask, self.stems) = (filter, filterMask, starts, mask, stems)
  }

  /// The places of the beginnings of words that may be stems, by their spread hashes.
  ///
  /// - Complexity: O(*n*).
  func suspects(among beginnings: Span<UInt64>) -> [Int] {
    var suspects: [Int] = []
    let filter = filter.span
    for place in beginnings.indices {
      let bits = beginnings[place]
      if filter[Int((bits & filterMask) >> 6)] & (1 &<< (bits & 63)) != 0 { suspects.append(place) }
    }
    return suspects
  }

  /// The places of the stems that may have a spread hash, and of others in their bucket.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func range(of bits: UInt64) -> Range<Int> {
    guard filter[Int((bits & filterMask) >> 6)] & (1 &<< (bits & 63)) != 0 else { return 0..<0 }
    let bucket = Int(bits & mask)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }

  /// The stem at a place.
  @inline(__always)
  subscript(_ place: Int) -> Stem { stems[place] }
}
