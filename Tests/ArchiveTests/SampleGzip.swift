/// A gzip member written byte by byte (RFC 1952, section 2.3).
struct SampleGzip {
  /// What it unpacks to.
  var text: [UInt8]
  /// The deflated text.
  var packed: [UInt8]
  /// The flags of the header (FNAME is 8) and what they announce.
  var flags: UInt8 = 0
  var extra: [UInt8] = []

  /// A text that is stored, in one block of RFC 1951, section 3.2.4.
  init(_ text: String) {
    self.text = Array(text.utf8)
    let count = UInt16(self.text.count)
    packed = [1] + Self.little(UInt32(count), 2) + Self.little(UInt32(~count), 2) + self.text
  }

  /// One byte many times.
  init(byte: UInt8, copies: Int) {
    let part = SampleArchive.Part("", byte: byte, copies: copies)
    text = part.unpacked ?? []
    packed = part.bytes
  }

  /// The member.
  var bytes: [UInt8] {
    let header: [UInt8] = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 255]
    return header + extra + packed + Self.little(SampleArchive.checksum(text), 4) + Self.little(UInt32(text.count), 4)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) }
  }
}
