internal import CRetrieval

/// Where an element occurs in a run.
struct PostingsEntry {
  /// How frequent the element is among those of its run, from 0 for the most frequent.
  let rank: UInt32
  /// For each tier the number of segments, and the bytes of its list in the page.
  let lists: [(count: Int, bytes: Range<Int>)]
  private let page: PostingsPage

  fileprivate init(rank: UInt32, lists: [(count: Int, bytes: Range<Int>)], page: PostingsPage) {
    self.rank = rank
    self.lists = lists
    self.page = page
  }

  /// The segments of a tier that lie in a range, in ascending order.
  func segments(of tier: Int, in range: Range<UInt32>) throws(RetrievalError) -> [UInt32] {
    try page.segments(lists[tier].count, lists[tier].bytes, range)
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
    guard 4 + count * 12 <= bytes.count else { throw RetrievalError(.damaged, .postings, key) }
  }

  /// The number of bytes.
  var size: Int { bytes.count }

  /// The keys of its elements, in order.
  var keys: [UInt64] { (0..<count).map(element) }

  /// The entry of an element; `nil` where it has none.
  func entry(of element: UInt64) throws(RetrievalError) -> PostingsEntry? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.element(middle) < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self.element(low) == element ? try entry(low) : nil
  }

  /// The entry at a place.
  func entry(_ place: Int) throws(RetrievalError) -> PostingsEntry {
    let base = 4 + count * 12
    var index = base + (place == 0 ? 0 : end(place - 1))
    let end = base + end(place)
    guard end <= bytes.count, index <= end else { throw damage }
    let rank = try number(&index, end)
    var sizes: [(count: Int, size: Int)] = []
    for _ in RunHead.tiers { sizes.append((try number(&index, end), try number(&index, end))) }
    var lists: [(count: Int, bytes: Range<Int>)] = []
    for (count, size) in sizes {
      guard index + size <= end, count <= Int(limit) else { throw damage }
      lists.append((count, index..<index + size))
      index += size
    }
    return PostingsEntry(rank: UInt32(truncatingIfNeeded: rank), lists: lists, page: self)
  }

  fileprivate func segments(_ count: Int, _ range: Range<Int>, _ wanted: Range<UInt32>) throws(RetrievalError)
    -> [UInt32]
  {
    var kept: Int64 = 0
    let segments = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe Array<UInt32>(unsafeUninitializedCapacity: count) { segments, size in
        guard let base = bytes.baseAddress, let target = segments.baseAddress else { return }
        kept = unsafe cretrieval_read_list(
          base + range.lowerBound, Int64(range.count), Int64(count), wanted.lowerBound, wanted.upperBound, limit, target)
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

  private func end(_ place: Int) -> Int {
    unsafe bytes.withUnsafeBytes {
      unsafe Int($0.loadUnaligned(fromByteOffset: 4 + count * 8 + place * 4, as: UInt32.self))
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
