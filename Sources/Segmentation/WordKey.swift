/// The bytes by which a word is looked up: lower case, straight apostrophes, one space between words.
///
/// Held in place, so that a look-up makes no object. A key longer than 128 bytes is no key: nothing is found under it.
struct WordKey {
  private var bytes = InlineArray<128, UInt8>(repeating: 0)
  /// The number of bytes.
  private(set) var count = 0
  /// Whether bytes were left out.
  private(set) var isTooLong = false

  /// Appends a byte.
  mutating func append(_ byte: UInt8) {
    guard count < 128 else {
      isTooLong = true
      return
    }
    bytes[count] = byte
    count += 1
  }

  /// Appends the two bytes of a character.
  mutating func append(_ first: UInt8, _ second: UInt8) {
    guard count < 127 else {
      isTooLong = true
      return
    }
    bytes[count] = first
    bytes[count + 1] = second
    count += 2
  }

  /// The byte at an offset below `count`.
  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The same key cut to its first bytes.
  func prefix(_ length: Int) -> WordKey {
    var result = self
    result.count = min(count, length)
    return result
  }

  /// The same key without its first bytes.
  func dropFirst(_ length: Int) -> WordKey {
    var result = WordKey()
    for index in min(length, count)..<count { result.append(bytes[index]) }
    result.isTooLong = isTooLong
    return result
  }

  /// The offset of the first byte of a value.
  func firstIndex(of byte: UInt8) -> Int? { (0..<count).first { bytes[$0] == byte } }

  /// The offset of the last byte of a value.
  func lastIndex(of byte: UInt8) -> Int? { (0..<count).last { bytes[$0] == byte } }

  /// The FNV-1a hash of the bytes.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}

extension WordKey {
  /// The key of an entry of a lexicon: each word without its final full stop.
  ///
  ///     WordKey(of: "z. B.")   // the bytes of "z b"
  init(of entry: String) { self.init(Self.text(of: entry)) }

  /// The bytes of a text, as they are.
  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// The key of an entry, as text.
  static func text(of entry: String) -> String {
    let words = entry.lowercased().split(separator: " ").map { word in
      word.utf8.count > 1 && word.hasSuffix(".") ? word.dropLast() : word
    }
    return String(words.joined(separator: " ").map { $0 == "’" ? "'" : $0 })
  }
}
