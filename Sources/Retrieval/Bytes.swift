internal import CRetrieval

/// Writes a blob: numbers of fixed size with the lowest byte first, or in groups of 7 bits, and a sum at the end.
struct BlobWriter {
  /// What was written.
  var bytes: [UInt8] = []

  /// The number of bytes of the sum.
  static let sumSize = 4

  /// Writes a number in groups of 7 bits, the lowest first; the top bit tells that more follow.
  mutating func write(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number that has no more than 32 bits in groups of 7 bits.
  mutating func write(_ number: Int) { write(UInt32(number)) }

  /// Writes four bytes.
  mutating func writeFixed(_ number: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Writes eight bytes.
  mutating func writeFixed(_ number: UInt64) {
    writeFixed(UInt32(truncatingIfNeeded: number))
    writeFixed(UInt32(truncatingIfNeeded: number >> 32))
  }

  /// The blob, closed by the sum that belongs to its place.
  mutating func close(_ table: BlobTable, _ key: Int64) -> [UInt8] {
    writeFixed(Checksum.of(bytes[...], table, key))
    return bytes
  }
}

/// Reads a blob from its first byte on, and tells damage by throwing.
struct BlobReader {
  private let table: BlobTable
  private let key: Int64
  private(set) var bytes: ArraySlice<UInt8>

  /// Opens a blob whose sum is right, or throws.
  init(_ blob: [UInt8]?, _ table: BlobTable, _ key: Int64) throws(RetrievalError) {
    guard let blob else { throw RetrievalError(.missing, table, key) }
    (self.table, self.key) = (table, key)
    bytes = blob[...]
    guard blob.count >= BlobWriter.sumSize else { throw damage }
    let sum = blob.suffix(BlobWriter.sumSize).reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    bytes = blob.dropLast(BlobWriter.sumSize)
    guard sum == Checksum.of(bytes, table, key) else { throw damage }
  }

  /// What to throw where the blob says what cannot be.
  var damage: RetrievalError { RetrievalError(.damaged, table, key) }

  /// The next number in groups of 7 bits.
  mutating func number() throws(RetrievalError) -> Int {
    var value = 0
    var shift = 0
    while let byte = bytes.popFirst(), shift < 35 {
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw damage
  }

  /// The next eight bytes.
  mutating func fixed() throws(RetrievalError) -> UInt64 {
    let part = try take(8)
    return part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The next bytes.
  mutating func take(_ count: Int) throws(RetrievalError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count else { throw damage }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }
}

/// Sums of blobs; the same bytes have another sum at another place.
enum Checksum {
  static func of(_ bytes: ArraySlice<UInt8>, _ table: BlobTable, _ key: Int64) -> UInt32 {
    let seed = UInt64(bitPattern: key) &* 16 &+ UInt64(table.rawValue)
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe cretrieval_checksum($0.baseAddress, Int64($0.count), seed)
    }
  }
}
