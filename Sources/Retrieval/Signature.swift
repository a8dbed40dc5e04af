/// 128 bits, one of which is set for each element of a segment.
struct Signature: Hashable {
  /// The first 64 bits.
  private(set) var low: UInt64 = 0
  /// The other 64 bits.
  private(set) var high: UInt64 = 0

  /// The number of bytes.
  static let size = 16

  /// Sets the bit of an element.
  mutating func insert(_ element: UInt64) {
    let bit = UInt64(1) << (element >> 32 & 63)
    if element >> 38 & 1 == 0 { low |= bit } else { high |= bit }
  }

  /// Sets no bits.
  init() {}

  /// Takes stored bits: 16 bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    for (place, byte) in bytes.enumerated() {
      if place < 8 { low |= UInt64(byte) << (8 * place) } else { high |= UInt64(byte) << (8 * (place - 8)) }
    }
  }

  /// Sets the bits of elements.
  init(_ elements: [UInt64]) { for element in elements { insert(element) } }
}
