internal import CRetrieval

/// Where an element occurs in a run.
struct PostingsEntry {
  /// Where the segments are told.
  enum Place {
    /// In the page.
    case page(ArraySlice<UInt8>)
    /// In rows of words, in blocks; the first row and the first segment of each.
    case lists(row: Int, firsts: [UInt32])
    /// In rows of words, as bits; the first row.
    case bits(row: Int)
  }

  /// How frequent the element is among those of its run, from 0 for the most frequent.
  let rank: UInt32
  /// The number of segments.
  let count: Int
  /// Where the segments are told.
  let place: Place

  /// Whether bits tell the segments, as they do of frequent elements.
  var isFrequent: Bool { if case .bits = place { true } else { false } }
}

/// A page of postings; see `PostingsWriter` for what is in it.
final class PostingsPage {
  private let bytes: [UInt8]
  private let key: Int64
  private let limit: UInt32
  private let count: Int
  private let end: Int

  /// Opens the blob of a page.
  init(_ blob: [UInt8]?, _ head: RunHead, _ key: Int64) throws(RetrievalError) {
    end = try BlobReader(blob, .postings, key).bytes.count
    bytes = blob ?? []
    self.key = key
    limit = UInt32(head.count)
    guard end >= 4 else { throw RetrievalError(.damaged, .postings, key) }
    count = unsafe bytes.withUnsafeBytes { unsafe Int($0.loadUnaligned(as: UInt32.self)) }
    guard count > 0, count <= end, 4 + count * 10 <= end else {
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
    let end = place + 1 < count ? base + start(place + 1) : end
    guard index <= end, end <= self.end else { throw damage }
    let (rank, number) = (try number(&index, end), try number(&index, end))
    guard number >> 2 > 0, number >> 2 <= Int(limit) else { throw damage }
    return PostingsEntry(
      rank: UInt32(truncatingIfNeeded: rank), count: number >> 2,
      place: try self.place(PostingsWriter.Form(rawValue: number & 3), index, end))
  }

  private func place(
    _ form: PostingsWriter.Form?, _ start: Int, _ end: Int
  ) throws(RetrievalError) -> PostingsEntry.Place {
    var index = start
    switch form {
    case .inside: return .page(bytes[start..<end])
    case .bits: return .bits(row: try number(&index, end))
    case .lists:
      let row = try number(&index, end)
      var firsts: [UInt32] = []
      var first = 0
      while index < end {
        first += try number(&index, end)
        firsts.append(UInt32(truncatingIfNeeded: first))
      }
      return .lists(row: row, firsts: firsts)
    case nil: throw damage
    }
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
