import Archive
import Testing

/// Reading gzip files piece by piece.
struct GzipReaderTests {
  /// What a file unpacks to, given in pieces, or why it was refused.
  private static func outcome(
    _ bytes: [UInt8], piece: Int = .max, limits: ArchiveLimits = ArchiveLimits()
  ) -> Result<[UInt8], ArchiveError> {
    var text: [UInt8] = []
    do {
      let reader = try GzipReader(limits: limits)
      var start = 0
      while start < bytes.count {
        let end = bytes.count - start > piece ? start + piece : bytes.count
        try reader.read(Array(bytes[start..<end]).span) { span in for index in span.indices { text.append(span[index]) }
        }
        start = end
      }
      try reader.finish()
      return .success(text)
    } catch {
      return .failure(error as? ArchiveError ?? ArchiveError(.memory, "\(error)"))
    }
  }

  private static func kind(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> ArchiveError.Kind? {
    if case .failure(let error) = outcome(bytes, limits: limits) { error.kind } else { nil }
  }

  private static let two = SampleGzip("one, ").bytes + SampleGzip("two").bytes

  @Test("Members follow each other, in pieces of any size", arguments: [1, 2, 7, 1000])
  func members(piece: Int) {
    #expect(Self.outcome(Self.two, piece: piece) == .success(Array("one, two".utf8)))
  }

  @Test("A text larger than what is handed over at once comes whole")
  func long() {
    let sample = SampleGzip(byte: 7, copies: 2_000)
    for piece in [1, 50, 5_000] { #expect(Self.outcome(sample.bytes, piece: piece) == .success(sample.text)) }
  }

  @Test("A name in the header is passed over")
  func name() {
    var sample = SampleGzip("text")
    sample.flags = 8
    sample.extra = Array("../../x\0".utf8)
    #expect(Self.outcome(sample.bytes) == .success(Array("text".utf8)))
  }

  @Test("A member of no bytes and zeros behind the last one are no fault")
  func padding() {
    #expect(Self.outcome(SampleGzip("").bytes + SampleGzip("a").bytes + [0, 0, 0], piece: 1) == .success([97]))
  }

  @Test("What follows the last member and is neither a member nor zeros is refused")
  func trailing() {
    #expect(Self.kind(Self.two + [9]) == .damaged)
    #expect(Self.kind(Self.two + [0, 0x1F, 0x8B]) == .damaged)
    #expect(Self.kind(Self.two + [0x1F, 0x8B, 8, 0xFF, 0, 0]) == .damaged)
  }

  @Test("Two members cut at any byte are refused, but between them")
  func truncated() {
    let middle = SampleGzip("one, ").bytes.count
    for count in Self.two.indices where count != middle && count != 0 {
      #expect(Self.kind(Array(Self.two[..<count])) == .truncated, "cut at \(count)")
    }
    #expect(Self.kind([]) == .notArchive)
  }

  @Test("Any one byte changed in text, check sum or length is refused")
  func changed() {
    let sample = SampleGzip("some text").bytes
    for index in 11..<sample.count {
      var bytes = sample
      bytes[index] ^= 0x10
      #expect(Self.kind(bytes) != nil, "byte \(index)")
    }
  }

  @Test("Bytes of another kind are told")
  func foreign() {
    #expect(Self.kind(Array("plain".utf8)) == .notArchive)
    #expect(!GzipReader.isGzip(Array("PK".utf8)) && !GzipReader.isGzip([0x1F, 0x8B]))
    #expect(GzipReader.isGzip(Self.two))
  }

  @Test("A file that unpacks to far more than its size is refused once the free bytes have come out")
  func bomb() {
    // 151 to 1, as for entries of archives.
    let bytes = SampleGzip(byte: 0, copies: 1_000).bytes
    #expect(Self.kind(bytes, limits: ArchiveLimits(ratio: 100, free: 100_000)) == .limit)
    #expect(Self.kind(bytes, limits: ArchiveLimits(ratio: 100, free: 300_000)) == nil)
    #expect(Self.kind(bytes, limits: ArchiveLimits(ratio: 200, free: 100_000)) == nil)
  }

  @Test("What deliver throws stops the reading")
  func thrown() throws {
    struct Stop: Error {}
    let reader = try GzipReader()
    #expect(throws: Stop.self) { try reader.read(Self.two.span) { _ in throw Stop() } }
  }

  @Test("A refused reader stays refused")
  func refused() throws {
    let reader = try GzipReader()
    #expect(throws: ArchiveError.self) { try reader.read([1, 2, 3].span) { _ in } }
    #expect(throws: ArchiveError.self) { try reader.read(Self.two.span) { _ in } }
    #expect(throws: ArchiveError.self) { try reader.finish() }
  }
}
