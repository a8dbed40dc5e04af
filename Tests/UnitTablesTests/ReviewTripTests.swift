import Files
import Interchange
import Languages
import Tables
import TestSupport
import Testing
import Translation
import UnitTables

/// Units that go to reviewers and come back.
@Suite("Review tables there and back")
struct ReviewTripTests {
  /// Units with everything that a review table can carry.
  private static func units() throws -> [TranslationUnit] {
    let bold = [InlineCode(.opening, label: "1", at: 4, content: "<b>", type: "bold", partner: 1)]
    let end = InlineCode(.closing, label: "1", at: 7, content: "</b>", partner: 1)
    let mark = InlineCode(.noteReference, label: "12", at: 9)
    let source = InlineText("The big {2} end", codes: bold + [end, mark])
    var moved = [mark, InlineCode(.opening, label: "1", at: 5, content: "<b>", type: "bold", partner: 1), end]
    (moved[0].at, moved[2].at) = (0, 12)
    var full = try ReviewSample.unit(source, InlineText("Этот большой  конец\nвторая строка ", codes: moved))
    (full.id, full.externalID, full.release, full.position, full.kind) = (7, "tu\u{1}7_x0041_", "r-1", 3, .heading)
    full.variants[0].status = .approved
    full.variants[1].notes = ["first\nline two", "second"]
    full.notes = ["of the unit"]
    full.properties = [Property(type: "review:context", value: "menu")]
    var british = try ReviewSample.unit("=1+1", "@SUM(A1)")
    british.variants[0].language = try ReviewSample.language("en-GB")
    return [full, british, try ReviewSample.unit(" a  b\t c ", "-\"<&>'")]
  }

  @Test("Texts, codes, statuses, notes and places come back as they went", arguments: TableFormat.allCases)
  func whole(format: TableFormat) throws {
    var expected = try Self.units()
    // Only workbooks can write a control character.
    if format != .xlsx { expected[0].externalID = "tu\u{FFFD}7_x0041_" }
    let (units, account) = try ReviewSample.units(
      try ReviewSample.file(try Self.units(), format, languages: ["en", "ru"]))
    #expect(units == expected)
    #expect(account.log.faults == [] && account.unitCount == 3)
  }

  @Test("The same units give the same bytes", arguments: TableFormat.allCases)
  func deterministic(format: TableFormat) throws {
    let units = try Self.units()
    #expect(try ReviewSample.file(units, format) == ReviewSample.file(units, format))
  }

  @Test("Keep samples for the eye", .enabled(if: Terminal.environment("CONCORD_SAMPLES") != nil))
  func samples() throws {
    let folder = Terminal.environment("CONCORD_SAMPLES") ?? ""
    let russian =
      try Self.units()
      + (0..<60).map {
        try ReviewSample.unit(InlineText("A long sentence, number \($0)"), InlineText("Предложение \($0)"))
      }
    let arabic = try (0..<5).map {
      try ReviewSample.unit(InlineText("Hello \($0)"), InlineText("مرحبا \($0)!"), to: "ar")
    }
    for format in TableFormat.allCases {
      try FileSystem.write(
        try ReviewSample.file(russian, format, languages: ["en", "ru"]), to: "\(folder)/review.\(format.rawValue)")
      try FileSystem.write(try ReviewSample.file(arabic, format), to: "\(folder)/arabic.\(format.rawValue)")
    }
  }
}
