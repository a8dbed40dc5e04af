extension String {
  /// A 64-bit FNV-1a hash of the text's bytes, the same in every run and on every machine.
  ///
  /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
  package var stableHash: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let bytes = utf8.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
