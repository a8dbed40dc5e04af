import Archive
import Tables
import TestSupport
import Testing

/// Files that are damaged, foreign, or made to do harm: each is refused at once, with a sentence that helps.
@Suite("Hostile tables", .timeLimit(.minutes(1)))
struct HostileTableTests {
  /// The kind of refusal.
  private static func kind(_ bytes: [UInt8], limits: TableLimits = TableLimits()) -> TableError.Kind? {
    SampleOffice.failure(bytes, limits: limits)?.kind
  }

  private static func bytes(_ count: Int, of text: String) -> String { String(repeating: text, count: count) }
  private static let textCell = "<c t=\"str\"><v>x</v></c>"

  @Test("A file of another kind is told, with what to do")
  func foreign() throws {
    let text = try #require(SampleOffice.failure(Array("plain".utf8)))
    #expect(text.kind == .otherFormat && text.message.contains("expected .xlsx, .ods or .docx"))
    #expect(Self.kind([]) == .damaged)
    #expect(Self.kind(try SampleOffice.archive([("a.txt", "x")])) == .otherFormat)
    let odt = try SampleOffice.archive([("mimetype", "application/vnd.oasis.opendocument.text")])
    #expect(SampleOffice.failure(odt)?.message.contains("save it as .ods") == true)
    let slides = SampleOffice.package(main: "ppt/p.xml", type: "presentationml.presentation")
    #expect(Self.kind(try SampleOffice.archive(slides)) == .otherFormat)
  }

  @Test("Files of Office 97 and encrypted ones are told apart")
  func compound() throws {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 1020)
    let entry = Array("EncryptedPackage".utf8.map { [$0, 0] }.joined())
    #expect(Self.kind(head) == .otherFormat)
    #expect(Self.kind(head + entry + Array(repeating: 0, count: 96)) == .encrypted)
    let manifest =
      "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/>"
      + "</m:file-entry></m:manifest>"
    let locked = try SampleOffice.spreadsheet("", manifest: manifest)
    #expect(SampleOffice.failure(locked)?.description == "the file is encrypted; save it without a password")
  }

  @Test("A part that is missing or no XML is named, with the place in it")
  func parts() throws {
    let missing = SampleOffice.package(main: "xl/workbook.xml", type: "spreadsheetml.sheet")
    #expect(
      SampleOffice.failure(try SampleOffice.archive(missing))?.description
        == "part 'xl/workbook.xml': the part is missing; save the file anew")
    let broken = try #require(SampleOffice.failure(try SampleOffice.workbook("<row>\n  </c>")))
    #expect(broken.kind == .damaged && broken.part == "xl/s0.xml" && broken.line == 2)
  }

  @Test("Entities that are declared in a part are never read", arguments: ["ods", "docx"])
  func entities(format: String) throws {
    let attacks = [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE a [<!ENTITY a \"\(Self.bytes(1000, of: "b"))\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
    ]
    for head in attacks {
      let bytes =
        format == "ods" ? try SampleOffice.spreadsheet("&c;", head: head) : try SampleOffice.document("&c;", head: head)
      #expect(Self.kind(bytes) == .entity)
    }
  }

  @Test("A zip bomb is refused before it is unpacked")
  func bomb() throws {
    // 2 MB of spaces pack a thousand to one.
    #expect(Self.kind(try SampleOffice.document(Self.bytes(1 << 21, of: " "))) == .limit)
    let small = TableLimits(archive: ArchiveLimits(total: 1000))
    #expect(Self.kind(try SampleOffice.document(Self.bytes(1000, of: "<w:p/>")), limits: small) == .limit)
  }

  @Test("Rows and cells that repeat a billion times are refused before they are made")
  func repeats() throws {
    func table(_ rows: Int, _ columns: Int) throws -> [UInt8] {
      let cell = "<table:table-cell table:number-columns-repeated=\"\(columns)\"><text:p>x</text:p></table:table-cell>"
      return try SampleOffice.spreadsheet(
        "<table:table><table:table-row table:number-rows-repeated=\"\(rows)\">\(cell)</table:table-row></table:table>")
    }
    #expect(Self.kind(try table(1, .max)) == .limit)
    #expect(Self.kind(try table(.max, 1)) == .limit)
    #expect(Self.kind(try table(1 << 20, 16_384)) == .limit)
    #expect(Self.kind(try table(10, 10)) == nil)
    let spaces = "<table:table-cell><text:p>x<text:s text:c=\"99999999999\"/>y</text:p></table:table-cell>"
    let row = "<table:table><table:table-row>\(spaces)</table:table-row></table:table>"
    #expect(Self.kind(try SampleOffice.spreadsheet(row)) == .limit)
  }

  @Test("Rows and columns beyond the last one are refused")
  func references() throws {
    #expect(Self.kind(try SampleOffice.workbook("<row r=\"9999999999\">\(Self.textCell)</row>")) == .limit)
    #expect(
      Self.kind(try SampleOffice.workbook("<row><c r=\"ZZZZZZZZZZZZZZZ1\" t=\"str\"><v>x</v></c></row>")) == .limit)
    let wide = (0..<2000).map { _ in "<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>" }.joined()
    #expect(Self.kind(try SampleOffice.workbook(wide), limits: TableLimits(cells: 1 << 20)) == .limit)
    let spans = (0..<9).map { _ in "<w:tc><w:tcPr><w:gridSpan w:val=\"99999\"/></w:tcPr><w:p/></w:tc>" }.joined()
    #expect(Self.kind(try SampleOffice.document("<w:tbl><w:tr>\(spans)</w:tr></w:tbl>")) == .limit)
  }

  @Test("One shared string in very many cells is refused once all cells are too large together")
  func sharedBomb() throws {
    var random = SeededRandom(seed: 1)
    // Random letters do not pack, so that the ratio of the archive is a plain one.
    let text = String(decoding: (0..<300_000).map { _ in UInt8(97 + random.below(26)) }, as: UTF8.self)
    let rows = Self.bytes(1000, of: "<row><c t=\"s\"><v>0</v></c></row>")
    let bytes = try SampleOffice.workbook(rows, strings: "<si><t>\(text)</t></si>")
    #expect(Self.kind(bytes) == .limit)
  }

  @Test("A part that very many sheets share is read once, and strings without number are refused")
  func sharedParts() throws {
    var parts = SampleOffice.workbookParts([("a", Self.bytes(10_000, of: "<row/>"))])
    let index = try #require(parts.firstIndex { $0.name == "xl/workbook.xml" })
    let sheets = Self.bytes(5_000, of: "<sheet name=\"b\" r:id=\"s0\"/>")
    let halves = parts[index].text.split(separator: "</sheets>", maxSplits: 1)
    parts[index].text = halves[0] + sheets + "</sheets>" + halves[1]
    #expect(Self.kind(try SampleOffice.archive(parts)) == nil)
    let strings = try SampleOffice.workbook("", strings: Self.bytes(11, of: "<si/>"))
    #expect(Self.kind(strings, limits: TableLimits(cells: 40)) == .limit)
    #expect(Self.kind(strings, limits: TableLimits(cells: 44)) == nil)
  }

  @Test("Markup that nests deeply, or a tag without an end, is refused")
  func nesting() throws {
    #expect(Self.kind(try SampleOffice.document(Self.bytes(1000, of: "<w:p>"))) == .limit)
    let writer = try ArchiveWriter()
    for part in SampleOffice.package(main: "a.xml", type: "wordprocessingml.document") {
      try writer.add(part.name, Array(part.text.utf8))
    }
    let attribute = Array("<w:p a=\"".utf8) + [UInt8](repeating: 120, count: 100 << 20) + Array("\"/>".utf8)
    try writer.add("a.xml", attribute, isStored: true)
    #expect(Self.kind(try writer.finish()) == .limit)
  }

  @Test("Names that lead out of the archive name parts like any other")
  func names() throws {
    var parts = SampleOffice.package(main: "../../../etc/passwd", type: "wordprocessingml.document")
    #expect(Self.kind(try SampleOffice.archive(parts)) == .otherFormat)
    parts = SampleOffice.workbookParts([("a", "<row>\(Self.textCell)</row>")])
    parts.append(("../../x", "<x/>"))
    parts.append(("/etc/x", "<x/>"))
    #expect(try SampleOffice.cells(SampleOffice.archive(parts)) == [["x"]])
  }
}
