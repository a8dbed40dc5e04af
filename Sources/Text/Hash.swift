extension String {
  /// A 64-bit FNV-1a hash of the text's bytes, the same in every run and on every machine.
  ///
  /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
  package var stableHash: Int64 {
    var hash = StableHash()
    let bytes = utf8.span
    for index in bytes.indices { hash.add(bytes[index]) }
    return hash.value
  }
}

/// The hash that `stableHash` gives, byte by byte.
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of the bytes so far.
  var value: Int64 { Int64(bitPattern: state) }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
