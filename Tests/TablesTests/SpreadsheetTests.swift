import Tables
import Testing

/// Reading the sheets of OpenDocument spreadsheets.
@Suite("ODS tables")
struct SpreadsheetTests {
  private static func rows(_ rows: String) throws -> [TableRow] {
    try TableReader.rows(of: try SampleOffice.spreadsheet("<table:table table:name=\"t\">\(rows)</table:table>"))
  }

  private static func cell(_ content: String) throws -> String {
    let row = "<table:table-row><table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"
    return try rows(row + "</table:table-row>").first?.cells.first ?? ""
  }

  @Test(
    "White space is folded, and what is meant is written as elements",
    arguments: [
      ("<text:p> a\n  b </text:p>", "a b"), ("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>", "a b   c"),
      ("<text:p><text:s/>x<text:tab/>y<text:line-break/>z</text:p>", " x\ty\nz"),
      ("<text:p>one</text:p><text:p/><text:p>two</text:p>", "one\n\ntwo"),
      ("<text:p>a <text:span>b <text:a>c</text:a></text:span></text:p>", "a b c"),
      ("<text:p>a<text:span> </text:span>b</text:p>", "a b"), ("<text:p>  </text:p>", ""),
      ("<text:p>a <text:s/>b</text:p>", "a  b"),
    ])
  func text(content: String, text: String) throws { #expect(try Self.cell(content) == text) }

  @Test("Annotations, drawings, notes and readings are no text of a cell")
  func leftOut() throws {
    let content =
      "<office:annotation><text:p>remark</text:p></office:annotation><text:p>a<text:ruby><text:ruby-base>b</text:ruby-base>"
      + "<text:ruby-text>c</text:ruby-text></text:ruby><text:note><text:p>n</text:p></text:note></text:p>"
      + "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
    #expect(try Self.cell(content) == "ab")
  }

  @Test("Cells and rows that repeat are counted")
  func repeats() throws {
    let found = try Self.rows(
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
        + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
        + "<table:covered-table-cell/><table:table-cell><text:p>y</text:p></table:table-cell>"
        + "<table:table-cell table:number-columns-repeated=\"16378\"/></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell/></table:table-row>")
    let cells = ["", "", "x", "x", "", "y"]
    #expect(found == [TableRow(cells, number: 4), TableRow(cells, number: 5)])
  }

  @Test("A cell without text shows its value")
  func values() throws {
    let row =
      "<table:table-cell office:value-type=\"float\" office:value=\"1.5\"/><table:table-cell office:value-type=\"date\" "
      + "office:date-value=\"2016-04-07\"/><table:table-cell office:value-type=\"percentage\" office:value=\"0.5\">"
      + "<text:p>50 %</text:p></table:table-cell>"
    let found = try Self.rows("<table:table-row>\(row)</table:table-row>")
    #expect(found.map(\.cells) == [["1.5", "2016-04-07", "50 %"]])
  }

  @Test("Header rows, groups and record of changes: only rows that are shown come")
  func groups() throws {
    func row(_ text: String) -> String {
      "<table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row>"
    }
    let changes =
      "<table:tracked-changes><table:deletion><table:table>\(row("gone"))</table:table></table:deletion></table:tracked-changes>"
    let bytes = try SampleOffice.spreadsheet(
      changes + "<table:table table:name=\"e\"/><table:table table:name=\"t\"><table:table-header-rows>\(row("head"))"
        + "</table:table-header-rows><table:table-row-group>\(row("in"))</table:table-row-group></table:table>"
        + "<table:table table:name=\"u\">\(row("other"))</table:table>")
    #expect(try SampleOffice.cells(bytes) == [["head"], ["in"]])
    #expect(try SampleOffice.cells(bytes, sheet: "u") == [["other"]])
    #expect(SampleOffice.failure(bytes, sheet: "v")?.kind == .sheet)
  }
}
