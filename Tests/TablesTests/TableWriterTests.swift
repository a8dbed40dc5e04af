import Archive
import Tables
import Testing

/// Writing tables, and what the files say to the programs that open them.
@Suite("Written tables")
struct TableWriterTests {
  private static func layout() -> TableLayout {
    var arabic = TableLayout.Column("target (ar)", width: 30, language: "ar-EG")
    (arabic.isRightToLeft, arabic.script) = (true, .complex)
    return TableLayout(
      name: "review",
      columns: [
        TableLayout.Column("source (en)", width: 30, language: "en-GB"), arabic,
        TableLayout.Column("status", width: 10, choices: ["draft", "approved"]),
        TableLayout.Column("codes", width: 5, isAside: true),
      ])
  }

  private static func file(_ format: TableFormat, _ rows: [[String]]) throws -> [UInt8] {
    var writer = try TableWriter(format, layout())
    for row in rows { try writer.write(row) }
    return try writer.finish()
  }

  private static func part(_ name: String, _ format: TableFormat, _ rows: [[String]] = [["a", "b", "draft"]]) throws
    -> String
  {
    let bytes = try #require(try ArchiveReader(try file(format, rows)).part(name))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let titles = ["source (en)", "target (ar)", "status", "codes"]

  @Test(
    "What a spreadsheet takes for a formula, white space and signs come back as they were",
    arguments: TableFormat.allCases)
  func texts(format: TableFormat) throws {
    let rows = [
      ["=1+1", "+1", "-1", "@A1"], [" a", "b ", "  c  d  ", " "], ["one\ntwo", "\n", "a\n\n b", "tab\tbed"],
      ["<&>\"'", "]]>", "é😀\u{202B}", "_x0041_"], ["", "only second"],
    ]
    let last = ["", "only second"]
    #expect(try SampleOffice.cells(Self.file(format, rows)) == [Self.titles] + rows.dropLast() + [last])
  }

  @Test("Characters that XML lacks come back from a workbook, and as U+FFFD from the others")
  func controls() throws {
    let row = ["a\u{1}\r\nb"]
    #expect(try SampleOffice.cells(Self.file(.xlsx, [row])).last == row)
    for format in [TableFormat.ods, .docx] {
      #expect(try SampleOffice.cells(Self.file(format, [row])).last == ["a\u{FFFD}\nb"])
    }
  }

  @Test("A table without rows has its titles", arguments: TableFormat.allCases)
  func empty(format: TableFormat) throws {
    #expect(try SampleOffice.cells(Self.file(format, [])) == [Self.titles])
  }

  @Test("A workbook keeps its titles in sight, filters, and offers the states to choose from")
  func workbook() throws {
    let sheet = try Self.part("xl/worksheets/sheet1.xml", .xlsx)
    #expect(sheet.contains("ySplit=\"1\"") && sheet.contains("<autoFilter ref=\"A1:D2\"/>"))
    #expect(sheet.contains("sqref=\"C2:C2\"><formula1>\"draft,approved\"</formula1>"))
    #expect(sheet.contains("<col min=\"4\" max=\"4\" width=\"5\" style=\"5\" hidden=\"1\" customWidth=\"1\"/>"))
    #expect(sheet.contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\">") && !sheet.contains("<f>"))
    let styles = try Self.part("xl/styles.xml", .xlsx)
    #expect(styles.contains("readingOrder=\"2\"") && styles.contains("numFmtId=\"49\""))
  }

  @Test("A spreadsheet names types, languages and directions")
  func spreadsheet() throws {
    let bytes = try Self.file(.ods, [])
    #expect(Array(bytes[30..<84]) == Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8))
    let content = try Self.part("content.xml", .ods)
    #expect(content.contains("fo:language=\"en\" fo:country=\"GB\""))
    #expect(content.contains("style:language-complex=\"ar\" style:country-complex=\"EG\""))
    #expect(content.contains("style:writing-mode=\"rl-tb\"") && content.contains("table:visibility=\"collapse\""))
    #expect(content.contains("of:cell-content-is-in-list(&quot;draft&quot;;&quot;approved&quot;)"))
    #expect(content.contains("office:value-type=\"string\"") && !content.contains("table:formula"))
  }

  @Test("A document lies across, repeats its titles and marks languages and directions")
  func document() throws {
    let text = try Self.part("word/document.xml", .docx)
    #expect(text.contains("w:orient=\"landscape\"") && text.contains("<w:tblHeader/>"))
    #expect(text.contains("<w:tblLayout w:type=\"fixed\"/>") && text.contains("<w:lang w:val=\"en-GB\"/>"))
    #expect(text.contains("<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/><w:lang w:bidi=\"ar-EG\"/></w:rPr>"))
    #expect(text.contains("<w:listItem w:displayText=\"approved\" w:value=\"approved\"/>"))
  }

  @Test("A text that is too long for a workbook's cell is refused with the remedy")
  func long() throws {
    let text = String(repeating: "x", count: 32_767)
    #expect(try SampleOffice.cells(Self.file(.xlsx, [[text]])).last == [text])
    #expect(throws: TableError.self) { try Self.file(.xlsx, [[text + "x"]]) }
    #expect(try SampleOffice.cells(Self.file(.ods, [[text + "x"]])).last == [text + "x"])
  }
}
