import Archive
import Testing

/// Reading archives and refusing those that would do harm.
struct ArchiveReaderTests {
  private static let sample = SampleArchive(parts: [.init("a.xml", "<a/>"), .init("b/c.xml", ""), .init("é", "text")])

  private static func kind(_ work: () throws -> Void) -> ArchiveError.Kind? {
    do {
      try work()
      return nil
    } catch {
      return (error as? ArchiveError)?.kind
    }
  }

  private static func openingKind(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()) -> ArchiveError.Kind? {
    kind { _ = try ArchiveReader(bytes, limits: limits) }
  }

  @Test("Parts are read by name, in the order of the directory")
  func names() throws {
    let archive = try ArchiveReader(Self.sample.bytes)
    #expect(archive.names == ["a.xml", "b/c.xml", "é"])
    #expect(try archive.part("a.xml") == Array("<a/>".utf8))
    #expect(try archive.part("b/c.xml") == [])
    #expect(try archive.part("é") == Array("text".utf8))
    #expect(try archive.part("c.xml") == nil)
    #expect(archive.contains("a.xml") && !archive.contains("A.xml"))
  }

  @Test("A deflated part is unpacked")
  func deflated() throws {
    let part = SampleArchive.Part("zeros", byte: 7, copies: 40)
    #expect(try ArchiveReader(SampleArchive(parts: [part]).bytes).part("zeros") == part.unpacked)
  }

  @Test("Names that lead out of a folder are names like any other")
  func paths() throws {
    let archive = try ArchiveReader(SampleArchive(parts: [.init("../../x", "1"), .init("/etc/x", "2")]).bytes)
    #expect(try archive.part("../../x") == Array("1".utf8))
    #expect(try archive.part("/etc/x") == Array("2".utf8))
    #expect(try archive.part("x") == nil)
  }

  @Test("Of two parts of one name the first counts")
  func twice() throws {
    let archive = try ArchiveReader(SampleArchive(parts: [.init("x", "first"), .init("x", "second")]).bytes)
    #expect(try archive.part("x") == Array("first".utf8))
  }

  @Test(
    "Bytes that are no archive are told",
    arguments: ["", "P", "PK\u{3}\u{4}", "plain text, long enough to hold a record"])
  func noArchive(text: String) {
    #expect(Self.openingKind(Array(text.utf8)) == .notArchive)
  }

  @Test("A part that is not what the directory says is damaged")
  func damaged() {
    var wrongSum = SampleArchive.Part("x", "text")
    wrongSum.checksum = 1
    var tooLong = SampleArchive.Part("x", byte: 1, copies: 4)
    tooLong.size = 100
    var tooShort = SampleArchive.Part("x", byte: 1, copies: 4)
    tooShort.size = 5000
    for part in [wrongSum, tooLong, tooShort] {
      #expect(Self.kind { _ = try ArchiveReader(SampleArchive(parts: [part]).bytes).part("x") } == .damaged)
    }
  }

  @Test("A part with a password is told by its own reason")
  func encrypted() {
    var part = SampleArchive.Part("x", "twelve bytes and more")
    part.isEncrypted = true
    #expect(Self.kind { _ = try ArchiveReader(SampleArchive(parts: [part]).bytes).part("x") } == .encrypted)
  }

  @Test("A packing method that is not known is told by its own reason")
  func unsupported() {
    var part = SampleArchive.Part("x", "text")
    part.method = 77
    #expect(Self.kind { _ = try ArchiveReader(SampleArchive(parts: [part]).bytes).part("x") } == .unsupported)
  }

  @Test("An archive has at most so many entries")
  func entries() {
    let bytes = Self.sample.bytes
    #expect(Self.openingKind(bytes, ArchiveLimits(entries: 2)) == .limit)
    #expect(Self.openingKind(bytes, ArchiveLimits(entries: 3)) == nil)
  }

  @Test("All entries together unpack to at most so many bytes")
  func total() {
    let bytes = Self.sample.bytes
    #expect(Self.openingKind(bytes, ArchiveLimits(total: 7)) == .limit)
    #expect(Self.openingKind(bytes, ArchiveLimits(total: 8)) == nil)
  }

  @Test("A directory that tells of more than 1 GB is refused before anything is unpacked")
  func bomb() {
    var part = SampleArchive.Part("x", byte: 0, copies: 4)
    part.size = (1 << 30) + 1
    #expect(Self.openingKind(SampleArchive(parts: [part]).bytes) == .limit)
  }

  @Test("An entry beyond the free size unpacks to at most so many times its own")
  func ratio() {
    // 40 copies: 10,321 bytes out of (3 + 8 + 40 · 13 + 7) / 8 = 68 bytes, 151 to 1.
    let bytes = SampleArchive(parts: [.init("x", byte: 0, copies: 40)]).bytes
    #expect(Self.openingKind(bytes, ArchiveLimits(ratio: 100, free: 10_000)) == .limit)
    #expect(Self.openingKind(bytes, ArchiveLimits(ratio: 100, free: 10_321)) == nil)
    #expect(Self.openingKind(bytes, ArchiveLimits(ratio: 152, free: 10_000)) == nil)
  }

  @Test("An archive cut at any byte is refused")
  func truncated() {
    let bytes = Self.sample.bytes
    for count in bytes.indices { #expect(Self.openingKind(Array(bytes[..<count])) != nil, "cut at \(count)") }
  }

  @Test("An archive with any one byte changed gives its parts or an error")
  func mutated() {
    var bytes = Self.sample.bytes
    for index in bytes.indices {
      let kept = bytes[index]
      for value in [0, kept ^ 1, kept ^ 0x80, 0xFF] {
        bytes[index] = value
        guard let archive = try? ArchiveReader(bytes) else { continue }
        for name in archive.names { _ = try? archive.part(name) }
      }
      bytes[index] = kept
    }
  }
}
