import Tables
import Testing

/// Reading the sheets of workbooks.
@Suite("XLSX tables")
struct WorkbookTests {
  /// The cells of one row with cells of types, values and styles.
  private static func shown(_ cells: String, strings: String = "", styles: String = "", properties: String = "") throws
    -> [String]
  {
    let bytes = try SampleOffice.workbook(
      "<row>\(cells)</row>", strings: strings, styles: styles, properties: properties)
    return try TableReader.rows(of: bytes).first?.cells ?? []
  }

  @Test("Shared strings come plain or in runs, without phonetic readings")
  func shared() throws {
    let strings =
      "<si><t>one</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">two </t></r><r><t>runs</t></r></si>"
      + "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si><si/>"
    let cells = (0...4).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "<c t=\"s\"><v>-1</v></c>"
    #expect(
      try Self.shown(cells + "<c t=\"s\"><v> 0 </v></c>", strings: strings) == [
        "one", "two runs", "課", "", "", "", "one",
      ])
  }

  @Test("White space at the ends stays where xml:space says so")
  func space() throws {
    let cells =
      "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a\n</t></is></c>"
      + "<c t=\"inlineStr\"><is><t>\n b c </t></is></c>"
    #expect(try Self.shown(cells) == [" a\n", "b c"])
  }

  @Test(
    "Escapes stand for characters that XML does not allow",
    arguments: [
      ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_!", "\u{FFFD}!"),
      ("_x00e9_x", "éx"), ("_x12_", "_x12_"), ("_xZZZZ_", "_xZZZZ_"), ("_x0041", "_x0041"), ("__x0041_", "_A"),
    ])
  func escapes(written: String, meant: String) throws {
    #expect(try Self.shown("<c t=\"inlineStr\"><is><t>\(written)</t></is></c>") == [meant])
  }

  @Test("Rows and cells stand where their references say, or behind the last one")
  func sparse() throws {
    let rows =
      "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>x</v></c><c t=\"str\"><v>y</v></c><c r=\"AA3\" t=\"str\"><v>z</v></c></row>"
      + "<row><c t=\"str\"><v>next</v></c><c r=\"C4\" s=\"1\"/></row><row r=\"9\"><c r=\"A9\"/></row><row r=\"12\"/>"
    let found = try TableReader.rows(of: try SampleOffice.workbook(rows))
    let wide = ["", "x", "y"] + Array(repeating: "", count: 23) + ["z"]
    #expect(found == [TableRow(wide, number: 3), TableRow(["next"], number: 4)])
  }

  @Test("Truth values, errors and the results of formulas are shown")
  func kinds() throws {
    let cells =
      "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
      + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c><c t=\"d\"><v>2016-04-07</v></c><c><f>1+1</f><v>2</v></c>"
    #expect(try Self.shown(cells) == ["TRUE", "FALSE", "#N/A", "ax", "2016-04-07", "2"])
  }

  @Test(
    "Numbers are shown in their format",
    arguments: [
      ("1", "General", "1"), ("0.30000000000000004", "General", "0.3"), ("1E-3", "General", "0.001"),
      ("1.5E+30", "General", "1.5E+30"), ("-0", "0.00", "0.00"), ("2.345", "0.00", "2.35"), ("9.995", "0.00", "10.00"),
      ("-1234567.5", "#,##0", "-1,234,568"), ("0.256", "0%", "26%"), ("0.004", "0.0", "0.0"), ("0.05", "0.0", "0.1"),
      ("12", "\"No \"0;[Red]-0", "12"), ("7", "@", "7"), ("text", "0.00", "text"), ("5", "0.00E+00", "5"),
      ("1e999999999999", "General", "1e999999999999"), ("0.5", "# ?/?", "0.5"),
    ])
  func numbers(value: String, code: String, text: String) throws {
    #expect(try Self.shown("<c s=\"1\"><v>\(value)</v></c>", styles: Self.styles(code)) == [text])
  }

  // 42,467 days after 1899-12-30 are 2016-04-07: 116 years of 365 days, 29 leap days, 98 days, and the two days before.
  @Test(
    "Dates and times are shown as ISO 8601 has them",
    arguments: [
      ("42467", "dd/mm/yyyy", "2016-04-07"), ("42467.5", "yyyy-mm-dd hh:mm", "2016-04-07 12:00"),
      ("42467.75", "d mmm", "2016-04-07"), ("0.25", "h:mm AM/PM", "06:00"), ("0.0001157407", "mm:ss", "00:00:10"),
      ("1.5", "[h]:mm", "36:00:00"), ("1", "yyyy", "1900-01-01"), ("59", "yyyy", "1900-02-28"),
      ("61", "yyyy", "1900-03-01"), ("-1", "yyyy", "-1"), ("1e300", "yyyy", "1e300"),
    ])
  func moments(value: String, code: String, text: String) throws {
    #expect(try Self.shown("<c s=\"1\"><v>\(value)</v></c>", styles: Self.styles(code)) == [text])
  }

  @Test("A workbook may count its days from 1904, and built-in formats need no code")
  func from1904() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let properties = "<workbookPr date1904=\"1\"/>"
    #expect(try Self.shown("<c s=\"0\"><v>41005</v></c>", styles: styles, properties: properties) == ["2016-04-07"])
  }

  /// Styles whose second cell format has a code.
  private static func styles(_ code: String) -> String {
    let escaped = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
      + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
  }

  @Test("The first sheet with text is read, or the one that is named")
  func sheets() throws {
    func row(_ text: String) -> String { "<row><c t=\"str\"><v>\(text)</v></c></row>" }
    let bytes = try SampleOffice.archive(
      SampleOffice.workbookParts([("empty", "<row/>"), ("b", row("second")), ("c", row("third"))]))
    #expect(try TableReader.rows(of: bytes) == [TableRow(["second"], number: 1, table: 1)])
    #expect(try SampleOffice.cells(bytes, sheet: "c") == [["third"]])
    #expect(try SampleOffice.cells(bytes, sheet: "empty") == [])
    #expect(SampleOffice.failure(bytes, sheet: "d")?.message == "there is no sheet 'd'; expected 'empty', 'b', 'c'")
  }

  @Test("A hidden sheet is read only where it is named")
  func hidden() throws {
    var parts = SampleOffice.workbookParts([("lists", "<row><c t=\"str\"><v>x</v></c></row>")])
    let index = try #require(parts.firstIndex { $0.name == "xl/workbook.xml" })
    let halves = parts[index].text.split(separator: "sheetId", maxSplits: 1)
    parts[index].text = halves[0] + "state=\"hidden\" sheetId" + halves[1]
    let bytes = try SampleOffice.archive(parts)
    #expect(try SampleOffice.cells(bytes) == [])
    #expect(try SampleOffice.cells(bytes, sheet: "lists") == [["x"]])
  }
}
