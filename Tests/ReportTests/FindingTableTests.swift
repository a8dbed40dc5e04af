import Languages
import Quality
import Tables
import Testing
import Translation

@testable import Report

@Suite("The table of findings")
struct FindingTableTests {
  private func documents() throws -> [CheckedDocument] {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let first = SegmentPair("5 men", "=6 человек", index: 3)
    let findings = [
      Finding("a-check", .error, in: first, "'5' became '6'", suggestion: "5", at: Finding.Span(.target, 1..<2)),
      Finding("another", .note, in: SegmentPair("Yes", "Да", index: 4), "short", at: Finding.Span(.source, 0..<3)),
      Finding("another", .note, in: SegmentPair("No", "Нет", index: 5), "shorter"),
    ]
    return [CheckedDocument("a.ru.txt", from: english, to: russian, segmentCount: 9, findings: findings)]
  }

  @Test("A row is a finding with its texts, its remedy and two empty columns", arguments: [true, false])
  func rows(_ isWorkbook: Bool) throws {
    let documents = try documents()
    let rows = try TableReader.rows(of: FindingTable(documents).bytes(isWorkbook ? .xlsx : .docx))
    let titles = [
      "segment", "source (en)", "target (ru)", "check", "severity", "message", "suggestion", "decision", "comment",
      "id",
    ]
    #expect(rows.map { $0.cells.first ?? "" } == ["segment", "3", "4", "5"])
    #expect(rows[0].cells == titles)
    let identity = documents[0].findings[0].identity
    #expect(
      rows[1].cells == ["3", "5 men", "=6 человек", "a-check", "error", "'5' became '6'", "5", "", "", identity])
  }

  @Test("Safe cells get an apostrophe, and the place moves along")
  func safe() throws {
    let rows = try TableReader.rows(of: FindingTable(documents(), hasSafeCells: true).bytes(.docx))
    #expect(rows[1].cells[2] == "'=6 человек")
  }

  /// The table as somebody filled it: the third row on.
  private func filled(_ decisions: [(decision: String, comment: String)], format: TableFormat = .xlsx) throws -> [UInt8]
  {
    let rows = try TableReader.rows(of: FindingTable(documents()).bytes(.xlsx))
    var writer = try TableWriter(format, TableLayout(name: "x", columns: rows[0].cells.map { .init($0, width: 9) }))
    for (row, entry) in zip(rows.dropFirst(), decisions) {
      var cells = row.cells
      (cells[7], cells[8]) = (entry.decision, entry.comment)
      try writer.write(cells)
    }
    return try writer.finish()
  }

  @Test("A filled table says what to ignore and why", arguments: TableFormat.allCases)
  func decisions(_ format: TableFormat) throws {
    let bytes = try filled([("Ignore", "a quotation"), ("fix", ""), ("", "hm")], format: format)
    let decisions = try FindingDecisions(bytes, named: "t")
    let finding = try documents()[0].findings[0]
    #expect(
      decisions.ignored == [
        FindingDecisions.Ignored(
          identity: finding.identity, check: "a-check", source: "5 men", target: "=6 человек",
          message: "'5' became '6'", reason: "a quotation")
      ])
    #expect(decisions.fixCount == 1)
    #expect(decisions.openCount == 1)
    #expect(decisions.faults.isEmpty)
  }

  @Test("A decision that is none and one without a reason are told with their line")
  func faults() throws {
    let decisions = try FindingDecisions(filled([("ignore", " "), ("perhaps", "")]), named: "t")
    #expect(decisions.ignored.isEmpty)
    #expect(decisions.faults.map { $0.place?.line } == [2, 3])
    #expect(decisions.faults[0].message == "is to be ignored and nobody says why; give the reason as comment")
    #expect(decisions.faults[1].message == "decision 'perhaps' is not known; expected 'fix' or 'ignore'")
  }

  @Test("A file that is no table of findings is refused")
  func refusals() throws {
    var writer = try TableWriter(.xlsx, TableLayout(name: "x", columns: [.init("id", width: 9)]))
    try writer.write(["1"])
    let other = try writer.finish()
    #expect(throws: FindingTableError.self) { try FindingDecisions(other, named: "t") }
    #expect(throws: FindingTableError.self) { try FindingDecisions(Array("text".utf8), named: "t") }
  }
}
