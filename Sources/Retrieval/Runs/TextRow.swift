internal import CRetrieval

/// The documents and words of up to 64 segments.
///
///     for each: step from the document before, size in bytes | for each: ranks of its words
struct TextRow {
  private let bytes: [UInt8]
  private let key: Int64

  /// Takes a blob without its sum.
  init(_ bytes: [UInt8], _ key: Int64) {
    self.bytes = bytes
    self.key = key
  }

  /// The document of a segment and the ranks of its words.
  func text(_ place: Int, of count: Int) throws(RetrievalError) -> (document: UInt32, ranks: [UInt64]) {
    var (index, start, size) = (0, 0, 0)
    var document: UInt32 = 0
    for other in 0..<count {
      let (step, length) = (try number(&index), try number(&index))
      if other <= place { document = Self.document(step, from: document) }
      if other < place { start += length }
      if other == place { size = length }
    }
    start += index
    guard start + size <= bytes.count else { throw damage }
    var ranks: [UInt64] = []
    let isRead = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe ranks = Array(unsafeUninitializedCapacity: size) { ranks, count in
        guard let base = bytes.baseAddress else { return }
        count = unsafe Int(cretrieval_read_numbers(base + start, Int64(size), ranks.baseAddress, Int64(size)))
        count = max(count, 0)
      }
      return size == 0 || !ranks.isEmpty
    }
    guard isRead else { throw damage }
    return (document, ranks)
  }

  /// The difference of two documents as a number that is small where it is small, to either side.
  static func step(from before: UInt32, to document: UInt32) -> UInt32 {
    let difference = Int32(bitPattern: document &- before)
    return UInt32(bitPattern: difference << 1 ^ difference >> 31)
  }

  private static func document(_ step: Int, from before: UInt32) -> UInt32 {
    let step = UInt32(truncatingIfNeeded: step)
    return before &+ (step >> 1 ^ (0 &- (step & 1)))
  }

  /// The documents of all segments of the row and the ranks of their words.
  func texts(_ count: Int) throws(RetrievalError) -> [(document: UInt32, ranks: [UInt64])] {
    var texts: [(document: UInt32, ranks: [UInt64])] = []
    for place in 0..<count { texts.append(try text(place, of: count)) }
    return texts
  }

  private var damage: RetrievalError { RetrievalError(.damaged, .texts, key) }

  private func number(_ index: inout Int) throws(RetrievalError) -> Int {
    var (value, shift) = (0, 0)
    while index < bytes.count, shift < 35 {
      let byte = bytes[index]
      index += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw damage
  }
}
