/// The stems of all words of all terms, by their hashes.
///
///     filter   a bit for each hash: most beginnings of a text's words are no stem of anything
///     starts   for each bucket where its stems begin
///     stems    the stems, ordered by bucket
struct StemTable: Sendable {
  /// A stem of a word of a term.
  struct Stem: Sendable {
    /// The hash of its letters.
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
      let bits = WordHash.spread(stem.hash)
      starts[Int(bits & mask) + 1] += 1
      filter[Int((bits & filterMask) >> 6)] |= 1 << (bits & 63)
    }
    for bucket in 0..<size { starts[bucket + 1] += starts[bucket] }
    var next = starts
    var stems = list
    for stem in list {
      let bucket = Int(WordHash.spread(stem.hash) & mask)
      stems[Int(next[bucket])] = stem
      next[bucket] += 1
    }
    (self.filter, self.filterMask, self.starts, self.mask, self.stems) = (filter, filterMask, starts, mask, stems)
  }

  /// Goes on along the letters of a word up to the next beginning that may be a stem.
  ///
  /// - Parameters:
  ///   - place: Where to go on; then the place behind the beginning.
  ///   - hash: The hash of the letters before; then that of the beginning.
  /// - Returns: The places of its stems and of others in their bucket; `nil` at the end of the word.
  @inline(__always)
  func nextBeginning(
    of letters: Span<UInt8>, behind place: inout Int, to end: Int, _ hash: inout WordHash
  ) -> Range<Int>? {
    while place < end {
      hash.add(letters[place])
      place += 1
      if place < end, letters[place] & 0xC0 == 0x80 { continue }
      let found = range(of: hash.value)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// The places of the stems that may have a hash, and of others in their bucket.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func range(of hash: UInt64) -> Range<Int> {
    let bits = WordHash.spread(hash)
    guard filter[Int((bits & filterMask) >> 6)] & (1 << (bits & 63)) != 0 else { return 0..<0 }
    let bucket = Int(bits & mask)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }

  /// The stem at a place.
  @inline(__always)
  subscript(_ place: Int) -> Stem { stems[place] }
}
