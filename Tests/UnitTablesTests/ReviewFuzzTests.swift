import Interchange
import Tables
import TestSupport
import Testing
import Translation
import UnitTables

/// Review tables with anything in their cells.
@Suite("Damaged review tables")
struct ReviewFuzzTests {
  private static let pieces = [
    "{1}", "{/1}", "{2}", "{", "}", "{/", "{\"codes\":{\"1\":{\"kind\":\"opening\"},\"/1\":{\"kind\":\"closing\"}}}",
    "{\"codes\":{\"2\":{\"kind\":\"lineBreak\",\"content\":\"<br>\"}},\"target\":[\"2\"]}", "approved", "heading",
    "en, ru",
    "-1", "99999999999999999999", "\n\n", " ", "é😀", "source (en)", "target (ru)",
  ]

  @Test("Cells of any texts give units whose codes stand in their texts", arguments: TableFormat.allCases)
  func cells(format: TableFormat) throws {
    var random = SeededRandom(seed: 5)
    let titles = [
      "unit", "id", "source (en)", "target (ru)", "status", "comment", "note", "release", "position", "kind", "context",
      "source status", "languages", "codes",
    ]
    for _ in 0..<Fuzzing.rounds(orElse: 100) {
      let rows = (0..<3).map { _ in
        titles.map { _ in (0..<random.below(3)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined() }
      }
      let (units, account) = try ReviewSample.units(try ReviewSample.table([titles] + rows, format))
      #expect(units.count == account.unitCount - account.skips.reduce(0) { $0 + $1.count })
      for content in units.flatMap(\.variants).map(\.content) {
        let places = content.codes.map(\.at)
        #expect(places == places.sorted() && places.allSatisfy { (0...content.text.unicodeScalars.count).contains($0) })
      }
    }
  }

  @Test("A file with any byte changed gives units or is refused", arguments: TableFormat.allCases)
  func bytes(format: TableFormat) throws {
    var random = SeededRandom(seed: 6)
    let codes = [InlineCode(.placeholder, at: 1, content: "<x/>")]
    let bytes = try ReviewSample.file([try ReviewSample.unit(InlineText("abc", codes: codes), "где")], format)
    for _ in 0..<Fuzzing.rounds(orElse: 100) {
      var damaged = bytes
      damaged[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      do {
        _ = try ReviewSample.units(damaged)
      } catch {
        #expect(error is InterchangeError, "\(error)")
      }
    }
  }
}
