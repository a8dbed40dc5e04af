import Archive
import Testing

/// Writing archives, read back by the reader.
struct ArchiveWriterTests {
  private static func archive(_ parts: [(String, [UInt8], Bool)]) throws -> [UInt8] {
    let writer = try ArchiveWriter()
    for (name, bytes, isStored) in parts { try writer.add(name, bytes, isStored: isStored) }
    return try writer.finish()
  }

  private static let parts: [(String, [UInt8], Bool)] = [
    ("mimetype", Array("application/x-test".utf8), true), ("a/é.xml", Array("<a/>".utf8), false), ("empty", [], false),
    ("long", [UInt8](repeating: 65, count: 100_000), false),
  ]

  @Test("Parts come back in the order in which they were added")
  func roundTrip() throws {
    let reader = try ArchiveReader(try Self.archive(Self.parts))
    #expect(reader.names == ["mimetype", "a/é.xml", "empty", "long"])
    for (name, bytes, _) in Self.parts { #expect(try reader.part(name) == bytes) }
  }

  @Test("A stored first part stands where OpenDocument wants its type: at byte 38, behind a plain header")
  func mimetype() throws {
    let bytes = try Self.archive(Self.parts)
    // OpenDocument 1.3, part 2, section 3.3: stored, no extra field; the header has 30 bytes and the name 8.
    #expect(Array(bytes[0..<4]) == Array("PK\u{3}\u{4}".utf8))
    #expect(Array(bytes[8..<10]) == [0, 0], "method")
    #expect(Array(bytes[28..<30]) == [0, 0], "length of the extra field")
    #expect(Array(bytes[30..<56]) == Array("mimetypeapplication/x-test".utf8))
  }

  @Test("A part that repeats itself is packed")
  func deflated() throws { #expect(try Self.archive(Self.parts).count < 2_000) }

  @Test("Every entry bears 1 January 1980, midnight")
  func moment() throws {
    let bytes = try Self.archive([("x", [1], false)])
    // APPNOTE 6.3.10, section 4.3.7: time at 10, date at 12; 0 years, month 1, day 1.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test("The same parts give the same bytes")
  func deterministic() throws { #expect(try Self.archive(Self.parts) == Self.archive(Self.parts)) }
}
