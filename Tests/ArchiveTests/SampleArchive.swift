/// A ZIP archive written byte by byte (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), right or wrong as a test wants.
struct SampleArchive {
  /// A part with what the archive says of it.
  struct Part {
    var name: String
    var bytes: [UInt8]
    /// 0: stored, 8: deflated.
    var method: UInt16 = 0
    /// The size and check sum that the archive tells; `nil` for the true ones.
    var size: Int?
    var checksum: UInt32?
    var isEncrypted = false
    /// What the bytes unpack to.
    var unpacked: [UInt8]?

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

    /// One byte many times, deflated: RFC 1951 with fixed codes, a literal and then copies of 258 bytes from 1 back.
    init(_ name: String, byte: UInt8, copies: Int) {
      var bits: [Bool] = [true, true, false]
      func put(_ code: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(code >> bit & 1 == 1) } }
      // Literals 0-143 have 8 bits from 00110000, code 285 (length 258) is 11000101, distance 1 is 00000, end is 0000000.
      put(0x30 + Int(byte), 8)
      for _ in 0..<copies {
        put(0b1100_0101, 8)
        put(0, 5)
      }
      put(0, 7)
      self.name = name
      bytes = stride(from: 0, to: bits.count, by: 8).map { start in
        (start..<min(start + 8, bits.count)).reduce(0) { $0 | (bits[$1] ? 1 << UInt8($1 - start) : 0) }
      }
      method = 8
      unpacked = [UInt8](repeating: byte, count: 1 + 258 * copies)
    }
  }

  var parts: [Part]

  /// The archive.
  var bytes: [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let offset = body.count
      let content = part.unpacked ?? part.bytes
      let header =
        number(part.isEncrypted ? 1 : 0, 2) + number(Int(part.method), 2) + number(0, 4)
        + number(Int(part.checksum ?? Self.checksum(content)), 4) + number(part.bytes.count, 4)
        + number(part.size ?? content.count, 4) + number(part.name.utf8.count, 2) + number(0, 2)
      body += Array("PK\u{3}\u{4}".utf8) + number(20, 2) + header + Array(part.name.utf8) + part.bytes
      directory += Array("PK\u{1}\u{2}".utf8) + number(20, 2) + number(20, 2) + header + number(0, 10)
      directory += number(offset, 4) + Array(part.name.utf8)
    }
    let counts = number(parts.count, 2) + number(parts.count, 2)
    let places = number(directory.count, 4) + number(body.count, 4)
    return body + directory + Array("PK\u{5}\u{6}".utf8) + number(0, 4) + counts + places + number(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// CRC-32 bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}
