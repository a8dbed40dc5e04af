internal import CRetrieval

/// Where an element occurs in a run.
struct PostingsEntry {
  /// How frequent the element is among those of its run, from 0 for the most frequent.
  let rank: UInt32
  /// For each tier the number of segments.
  let counts: SIMD8<UInt32>
  /// Where the lists of the tiers end in the page.
  fileprivate let ends: SIMD8<UInt32>
  fileprivate let start: UInt32
  private let page: PostingsPage

  fileprivate init(rank: UInt32, counts: SIMD8<UInt32>, start: UInt32, ends: SIMD8<UInt32>, page: PostingsPage) {
    (self.rank, self.counts, self.start, self.ends, self.page) = (rank, counts, start, ends, page)
  }

  /// The segments of a tier that lie in a range, in ascending order, whose signatures will be asked for next.
  func segments(of tier: Int, in range: Range<UInt32>, for signatures: SignatureMemory? = nil) throws(RetrievalError)
    -> [UInt32]
  {
    let start = tier == 0 ? start : ends[tier - 1]
    return try page.segments(Int(counts[tier]), Int(start)..<Int(ends[tier]), range, signatures)
  }
}

/// A page of postings; see `PostingsBuilder` for what is in it.
final class PostingsPage {
  private let bytes: [UInt8]
  private let key: Int64
  private let limit: UInt32
  private let count: Int

  /// Opens the blob of a page.
  init(_ blob: [UInt8]?, _ head: RunHead, _ key: Int64) throws(RetrievalError) {
    bytes = Array(try BlobReader(blob, .postings, key).bytes)
    self.key = key
    limit = UInt32(head.count)
    guard bytes.count >= 4 else { throw RetrievalError(.damaged, .postings, key) }
    count = unsafe bytes.withUnsafeBytes { unsafe Int($0.loadUnaligned(as: UInt32.self)) }
    guard count > 0, count <= bytes.count, 4 + count * 10 <= bytes.count else {
      throw RetrievalError(.damaged, .postings, key)
    }
  }

  /// The number of bytes.
  var size: Int { bytes.count }

  /// The keys of its elements, in order.
  var keys: [UInt64] { (0..<count).map(element) }

  /// The entry of an element; `nil` where it has none.
  func entry(of element: UInt64) throws(RetrievalError) -> PostingsEntry? {
    let found = unsafe bytes.withUnsafeBytes { bytes -> Int? in
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if unsafe bytes.loadUnaligned(fromByteOffset: 4 + middle * 8, as: UInt64.self) < element {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return unsafe low < count && bytes.loadUnaligned(fromByteOffset: 4 + low * 8, as: UInt64.self) == element
        ? low : nil
    }
    return try found.map { (place) throws(RetrievalError) in try entry(place) }
  }

  /// The entry at a place.
  func entry(_ place: Int) throws(RetrievalError) -> PostingsEntry {
    let base = 4 + count * 10
    var index = base + start(place)
    let end = place + 1 < count ? base + start(place + 1) : bytes.count
    guard index <= end, end <= bytes.count else { throw damage }
    let (rank, tiers) = (try number(&index, end), try number(&index, end))
    guard tiers < 1 << RunHead.tiers.count, tiers > 0 else { throw damage }
    var (counts, ends) = (SIMD8<UInt32>(), SIMD8<UInt32>())
    for tier in RunHead.tiers.indices where tiers & 1 << tier != 0 {
      let count = try number(&index, end)
      guard count <= Int(limit) else { throw damage }
      counts[tier] = UInt32(count)
    }
    var rest = 0
    for tier in RunHead.tiers.indices {
      if tiers >> tier == 1 {
        ends[tier] = UInt32(end)
      } else if tiers & 1 << tier != 0 {
        rest += try number(&index, end)
        ends[tier] = UInt32(rest)
      } else {
        ends[tier] = tiers >> tier == 0 ? UInt32(end) : UInt32(rest)
      }
    }
    guard index + rest <= end else { throw damage }
    for tier in RunHead.tiers.indices where tiers >> tier > 1 { ends[tier] += UInt32(index) }
    return PostingsEntry(
      rank: UInt32(truncatingIfNeeded: rank), counts: counts, start: UInt32(index), ends: ends, page: self)
  }

  fileprivate func segments(
    _ count: Int, _ range: Range<Int>, _ wanted: Range<UInt32>, _ signatures: SignatureMemory?
  ) throws(RetrievalError) -> [UInt32] {
    var kept: Int64 = 0
    let segments = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe [UInt32](unsafeUninitializedCapacity: count) { segments, size in
        guard let base = bytes.baseAddress, let target = segments.baseAddress else { return }
        kept = unsafe cretrieval_read_list(
          base + range.lowerBound, Int64(range.count), Int64(count), wanted.lowerBound, wanted.upperBound, limit,
          signatures?.words, target)
        size = max(0, Int(kept))
      }
    }
    guard kept >= 0 else { throw damage }
    return segments
  }

  private var damage: RetrievalError { RetrievalError(.damaged, .postings, key) }

  private func element(_ place: Int) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: 4 + place * 8, as: UInt64.self) }
  }

  private func start(_ place: Int) -> Int {
    unsafe bytes.withUnsafeBytes {
      unsafe Int($0.loadUnaligned(fromByteOffset: 4 + count * 8 + place * 2, as: UInt16.self))
    }
  }

  private func number(_ index: inout Int, _ end: Int) throws(RetrievalError) -> Int {
    var (value, shift) = (0, 0)
    while index < end, shift < 35 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw damage
  }
}
