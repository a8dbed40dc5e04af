import Archive
import Tables
import TestSupport
import Testing

/// Damaged files give rows or an error, and never more than the limits allow.
@Suite("Damaged tables")
struct TableFuzzTests {
  /// A file of a format with a bit of everything.
  private static func file(_ format: TableFormat) throws -> [UInt8] {
    let columns = [
      TableLayout.Column("source (en)", width: 20, language: "en"),
      TableLayout.Column("status", width: 8, choices: ["draft", "approved"]),
    ]
    var writer = try TableWriter(format, TableLayout(name: "t", columns: columns))
    for index in 0..<5 { try writer.write(["a  b\tc\n\(index) _x000D_ \u{1}", "draft"]) }
    return try writer.finish()
  }

  /// Reads what there is, with tight limits.
  private static func read(_ bytes: [UInt8]) {
    let limits = TableLimits(cells: 100_000, text: 1 << 20, archive: ArchiveLimits(total: 1 << 22))
    do {
      try TableReader(bytes, limits: limits).read { row in #expect(row.number > 0) }
    } catch {
      #expect(error is TableError, "\(error)")
    }
  }

  @Test("An archive cut anywhere is refused", arguments: TableFormat.allCases)
  func cut(format: TableFormat) throws {
    let bytes = try Self.file(format)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(SampleOffice.failure(Array(bytes[..<count])) != nil, "cut at \(count)")
    }
  }

  @Test("An archive with any byte changed gives rows or an error", arguments: TableFormat.allCases)
  func changed(format: TableFormat) throws {
    var random = SeededRandom(seed: 11)
    let bytes = try Self.file(format)
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      var damaged = bytes
      for _ in 0...random.below(3) { damaged[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      Self.read(damaged)
    }
  }

  /// Parts are damaged before they are packed, so that the check sums are right and the readers are reached.
  @Test("Parts with pieces cut, doubled and changed give rows or an error", arguments: TableFormat.allCases)
  func parts(format: TableFormat) throws {
    var random = SeededRandom(seed: 12)
    let sound = try ArchiveReader(try Self.file(format))
    let parts = try sound.names.map { ($0, try #require(try sound.part($0))) }
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      let victim = random.below(parts.count)
      let writer = try ArchiveWriter()
      for (index, (name, bytes)) in parts.enumerated() {
        try writer.add(name, index == victim ? Self.damaged(bytes, &random) : bytes)
      }
      Self.read(try writer.finish())
    }
  }

  private static func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    let start = random.below(bytes.count)
    let end = min(bytes.count, start + random.below(60))
    switch random.below(4) {
    case 0: return Array(bytes[..<start] + bytes[end...])
    case 1: return Array(bytes[..<end] + bytes[start...])
    case 2: return Array(bytes[..<start])
    default:
      // A digit becomes another: sizes, counts and references stay well-formed.
      return bytes.enumerated().map { index, byte in
        (48...57).contains(byte) && random.once(in: 5) ? UInt8(48 + random.below(10)) : byte
      }
    }
  }
}
