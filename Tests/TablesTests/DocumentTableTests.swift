import Tables
import Testing

/// Reading the tables of DOCX documents.
@Suite("DOCX tables")
struct DocumentTableTests {
  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
  private static func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }
  private static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }
  private static func words(_ text: String) -> String { cell(paragraph(run(text))) }
  private static func row(_ cells: String, _ properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells)</w:tr>"
  }
  private static func rows(_ tables: [String]) throws -> [TableRow] {
    let body = tables.map { "<w:tbl>\($0)</w:tbl>" }.joined(separator: paragraph(run("between")))
    return try TableReader.rows(of: try SampleOffice.document(paragraph(run("before")) + body))
  }
  private static func text(_ content: String) throws -> String {
    try rows([row(cell(content))]).first?.cells.first ?? ""
  }

  @Test("Rows of each table come with its number; text outside of tables is none of theirs")
  func tables() throws {
    let first = Self.row(Self.words("a") + Self.words("b")) + Self.row(Self.words(""))
    let found = try Self.rows([first, Self.row(Self.cell("<w:p/>") + Self.words("c"))])
    #expect(found == [TableRow(["a", "b"], number: 1, table: 0), TableRow(["", "c"], number: 1, table: 1)])
  }

  @Test("Paragraphs, breaks, tabs and signs are text of a cell")
  func signs() throws {
    let run =
      "<w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type=\"page\"/><w:noBreakHyphen/><w:sym w:font=\"S\" w:char=\"00A7\"/>"
      + "<w:sym w:font=\"S\" w:char=\"F0A7\"/></w:r>"
    #expect(try Self.text(Self.paragraph(run) + Self.paragraph(Self.run(" b "))) == "a\t\n\u{2011}§\n b ")
  }

  @Test("Insertions are text; deletions, hidden text and instructions are not")
  func changes() throws {
    let content =
      Self.run("a") + "<w:ins>\(Self.run("b"))</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
      + "<w:moveFrom>\(Self.run("d"))</w:moveFrom><w:moveTo>\(Self.run("e"))</w:moveTo>"
      + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>f</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>g</w:t></w:r>"
      + "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>h</w:t></w:r>"
      + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>\(Self.run("i"))</w:hyperlink><m:t>no</m:t>"
    #expect(try Self.text(Self.paragraph(content)) == "abeghi")
  }

  @Test("A paragraph whose mark was deleted goes on in the next one")
  func marks() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
    #expect(
      try Self.text(
        Self.paragraph(mark + Self.run("a")) + Self.paragraph(Self.run("b")) + Self.paragraph(Self.run("c"))) == "ab\nc"
    )
  }

  @Test("A row that was deleted is left out, one that was inserted is not")
  func deletedRow() throws {
    let found = try Self.rows([
      Self.row(Self.words("gone"), "<w:del w:id=\"1\"/>") + Self.row(Self.words("new"), "<w:ins w:id=\"2\"/>")
    ])
    #expect(found == [TableRow(["new"], number: 2)])
  }

  @Test("Cells over several columns are followed by empty ones, those that go on from above are empty")
  func spans() throws {
    let first = Self.cell(Self.paragraph(Self.run("a")), "<w:gridSpan w:val=\"2\"/>") + Self.words("b")
    let second = Self.cell(Self.paragraph(Self.run("x")), "<w:vMerge/>") + Self.words("c")
    let found = try Self.rows([
      Self.row(first) + Self.row(second) + Self.row(Self.words("d"), "<w:gridBefore w:val=\"1\"/>")
        + Self.row(Self.cell(Self.paragraph(Self.run("e")), "<w:vMerge w:val=\"restart\"/>"))
    ])
    #expect(found.map(\.cells) == [["a", "", "b"], ["", "c"], ["", "d"], ["e"]])
  }

  @Test("A table in a cell is text of the cell")
  func nested() throws {
    let inner = "<w:tbl>\(Self.row(Self.words("b") + Self.words("c")))</w:tbl>"
    let found = try Self.rows([Self.row(Self.cell(Self.paragraph(Self.run("a")) + inner) + Self.words("d"))])
    #expect(found.map(\.cells) == [["a\nb\nc", "d"]])
  }

  @Test("Content controls have their text, but no hint for the writer; drawings and fallbacks are left out")
  func controls() throws {
    func control(_ properties: String, _ content: String) -> String {
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let content =
      control("<w:dropDownList/>", Self.run("a")) + control("<w:showingPlcHdr/>", Self.run("Click here"))
      + control("", Self.run("b"))
      + "<mc:AlternateContent><mc:Choice>\(Self.run("c"))</mc:Choice><mc:Fallback>\(Self.run("d"))</mc:Fallback></mc:AlternateContent>"
      + "<w:r><w:pict><w:p>\(Self.run("box"))</w:p></w:pict></w:r>"
    #expect(try Self.text(Self.paragraph(content)) == "abc")
  }

  @Test("A document without tables has no rows")
  func none() throws { #expect(try SampleOffice.cells(SampleOffice.document(Self.paragraph(Self.run("a")))) == []) }
}
