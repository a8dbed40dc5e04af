import PlainText
import TestSupport
import Testing
import Translation

@testable import Documents

/// Reading DOCX documents.
struct DOCXReaderTests {
  private static let styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="H1"/></w:style>
    <w:style w:type="paragraph" w:styleId="O"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
    <w:style w:type="paragraph" w:styleId="L"><w:name w:val="Any"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
    <w:style w:type="paragraph" w:styleId="LP"><w:name w:val="List Paragraph"/></w:style>
    <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>
    <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="V"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
    """

  /// A paragraph of runs.
  private static func p(_ content: String, style: String = "") -> String {
    "<w:p><w:pPr>\(style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>")</w:pPr>\(content)</w:p>"
  }

  /// A run of text.
  private static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }

  private static let kinds: [MarkupCase] = [
    MarkupCase(
      "headings by name, by style beneath, by outline",
      p(r("A"), style: "H1") + p(r("B"), style: "Mine") + p(r("C"), style: "O"),
      ["heading: A", "heading: B", "heading: C"]),
    MarkupCase("quotes", p(r("A"), style: "Q"), ["quote: A"]),
    MarkupCase(
      "lists by style and by numbering",
      p(r("A"), style: "L") + p(r("B"), style: "LB")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(r("C"))</w:p>",
      ["listItem: A", "listItem: B", "listItem: C"]),
    MarkupCase(
      "no lists",
      p(r("A"), style: "LP")
        + "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>\(r("C"))</w:p>",
      ["paragraph: A", "paragraph: C"]),
    MarkupCase("a style based on itself", p(r("A"), style: "Loop"), ["paragraph: A"]),
    MarkupCase(
      "a table of contents is left out",
      p(r("A"), style: "T1")
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>\(p(r("B")))</w:sdtContent></w:sdt>"
        + p(r("C")), ["paragraph: C"]),
    MarkupCase(
      "tables row by row, a heading in one, a deleted row",
      "<w:tbl><w:tr><w:tc>\(p(r("A")))\(p(r("B")))</w:tc><w:tc>\(p(r("C"), style: "H1"))</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(p(r("X")))</w:tc></w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc>\(p(r("D")))</w:tc></w:tr></w:tbl>\(p(""))</w:tc></w:tr></w:tbl>",
      ["cell: A", "cell: B", "heading: C", "cell: D"]),
    MarkupCase(
      "content controls, filled or not",
      "<w:sdt><w:sdtContent>\(p(r("A")))</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(p(r("Hint")))</w:sdtContent></w:sdt>",
      ["paragraph: A"]),
  ]

  private static let runs: [MarkupCase] = [
    MarkupCase(
      "runs alike are one",
      p(
        "<w:r w:rsidR=\"1\"><w:t>Fo</w:t></w:r><w:r w:rsidR=\"2\"><w:rPr><w:lang w:val=\"ru\"/></w:rPr><w:t>o</w:t></w:r>"
      ), ["paragraph: Foo"]),
    MarkupCase(
      "formats, merged and nested",
      p(r("a ", "<w:b/>") + r("b", "<w:b w:val=\"1\"/>") + r("c", "<w:b/><w:i/>") + r("d", "<w:b w:val=\"0\"/>")),
      ["paragraph: <b>a b<i>c</i></b>d"]),
    MarkupCase(
      "formats of a character style",
      p(r("a", "<w:rStyle w:val=\"S\"/>") + r("b", "<w:rStyle w:val=\"S\"/><w:b w:val=\"false\"/>")),
      ["paragraph: <b>a</b>b"]),
    MarkupCase(
      "formats that the paragraph has anyway show nothing", p(r("a", "<w:b/>") + r("b"), style: "H1"), ["heading: ab"]),
    MarkupCase("formats of space alone show nothing", p(r("a") + r(" ", "<w:b/>") + r("b")), ["paragraph: a b"]),
    MarkupCase(
      "raised, lowered, underlined, struck",
      p(
        r("a", "<w:vertAlign w:val=\"superscript\"/>") + r("b", "<w:vertAlign w:val=\"subscript\"/>")
          + r("c", "<w:u w:val=\"single\"/>") + r("d", "<w:strike/>") + r("e", "<w:u w:val=\"none\"/>")),
      ["paragraph: <sup>a</sup><sub>b</sub><u>c</u><s>d</s>e"]),
    MarkupCase(
      "hidden text stays out",
      p(r("a", "<w:vanish/>") + r("b", "<w:rStyle w:val=\"V\"/>") + r("c", "<w:vanish w:val=\"0\"/>")), ["paragraph: c"]
    ),
    MarkupCase(
      "tabs, breaks and hyphens",
      p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:br w:type=\"page\"/><w:t>g</w:t></w:r>"
      ), ["paragraph: a b| c| de\u{2011}f g"]),
    MarkupCase(
      "spaces at the ends of a text count where it says so",
      p("<w:r><w:t>a </w:t></w:r><w:r><w:t xml:space=\"preserve\">b </w:t></w:r><w:r><w:t>c</w:t></w:r>"),
      ["paragraph: ab c"]),
    MarkupCase(
      "signs",
      p("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:t>a</w:t><w:sym w:font=\"X\" w:char=\"2192\"/></w:r>"),
      ["paragraph: <sym font=\"Symbol\" char=\"F0B7\">a→"]),
    MarkupCase(
      "links, without their underline",
      p(
        "<w:hyperlink r:id=\"l\">\(r("a", "<w:u w:val=\"single\"/>"))</w:hyperlink><w:hyperlink w:anchor=\"x\">\(r("b"))</w:hyperlink>"
      ), ["paragraph: <a href=\"http://x/\">a</a><a href=\"#x\">b</a>"]),
    MarkupCase(
      "formulas and pictures in a line",
      p(
        r("a ") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + r(" b ")
          + "<w:r><w:drawing><wp:inline/></w:drawing><w:drawing><wp:anchor/></w:drawing></w:r>" + r("c")),
      ["paragraph: a <math>b <img>c"]),
  ]

  private static let changes: [MarkupCase] = [
    MarkupCase(
      "deleted text is out, inserted text in",
      p(
        "<w:del>\("<w:r><w:delText>x</w:delText></w:r>")</w:del><w:ins>\(r("a"))</w:ins><w:moveFrom>\(r("y"))</w:moveFrom><w:moveTo>\(r("b"))</w:moveTo>"
      ), ["paragraph: ab"]),
    MarkupCase(
      "a deleted paragraph end joins", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("a "))</w:p>" + p(r("b")),
      ["paragraph: a b"]),
    MarkupCase(
      "comments are out",
      p(
        "<w:commentRangeStart w:id=\"0\"/>\(r("a"))<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
      ), ["paragraph: a"]),
    MarkupCase(
      "fields show their results",
      p(
        field("begin") + "<w:r><w:instrText> HYPERLINK \"http://y\" </w:instrText></w:r>" + field("separate") + r("a")
          + field("end") + "<w:fldSimple w:instr=\"AUTHOR\">\(r("b"))</w:fldSimple>"),
      ["paragraph: <a href=\"http://y\">a</a>b"]),
    MarkupCase(
      "page numbers and fields in instructions do not",
      p(
        r("p. ") + field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + field("separate") + r("7")
          + field("end") + field("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("begin")
          + field("separate") + r("x") + field("end") + field("separate") + r("b") + field("end")), ["paragraph: p. b"]),
    MarkupCase(
      "a text box comes once, behind its paragraph",
      p(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><w:txbxContent>\(p(r("box")))</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(p(r("box")))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + r("a")), ["paragraph: a", "paragraph: box"]),
  ]

  private func read(_ body: String, _ parts: [String: String] = [:]) -> Markup {
    let link = "<Relationship Id=\"l\" Type=\"x/hyperlink\" Target=\"http://x/\" TargetMode=\"External\"/>"
    let parts = parts.merging(["styles": Self.styles]) { own, _ in own }
    return Markup(OfficeSample.docx(body, parts, links: link), named: "a.docx")
  }

  @Test("Kinds come from styles, numbering and tables", arguments: kinds) func kindsAreRead(sample: MarkupCase) {
    #expect(read(sample.source).lines == sample.blocks)
  }
  @Test("Runs become text and codes", arguments: runs) func runsAreRead(sample: MarkupCase) {
    #expect(read(sample.source).lines == sample.blocks)
  }
  @Test("The text is what a reader sees in the end", arguments: changes) func changesAreApplied(sample: MarkupCase) {
    #expect(read(sample.source).lines == sample.blocks)
  }

  private static func note(_ part: String, _ id: Int) -> String { "<w:r><w:\(part)Reference w:id=\"\(id)\"/></w:r>" }

  private static let notes = [
    "footnotes": "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      + "<w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r>\(r(" five"))</w:p><w:p>\(r("more"))</w:p></w:footnote>"
      + "<w:footnote w:id=\"2\"><w:p>\(r("two", "<w:i/>"))</w:p></w:footnote><w:footnote w:id=\"9\"><w:p>\(r("nobody"))</w:p></w:footnote>",
    "endnotes": "<w:endnote w:id=\"1\"><w:p>\(r("end"))</w:p></w:endnote>",
  ]

  @Test("Notes are numbered in the order of their marks")
  func notesAreNumbered() {
    let body = Self.p(
      Self.r("a") + Self.note("footnote", 5) + Self.r("b") + Self.note("endnote", 1) + Self.note("footnote", 2))
    let lines = ["paragraph: a{1}b{i}{2}", "note 1: five", "note 1: more", "note 2: <i>two</i>", "note i: end"]
    #expect(read(body, Self.notes).lines == lines)
  }

  @Test("Numbering follows the settings, and no two notes share a mark")
  func numbering() {
    let body = Self.p(Self.r("a") + Self.note("footnote", 5) + Self.note("endnote", 1) + Self.note("footnote", 2))
    let format = { (part: String, value: String) in "<w:\(part)Pr><w:numFmt w:val=\"\(value)\"/></w:\(part)Pr>" }
    var parts = Self.notes
    parts["settings"] =
      format("footnote", "upperLetter")
      + "<w:endnotePr><w:numFmt w:val=\"decimal\"/><w:numStart w:val=\"3\"/></w:endnotePr>"
    #expect(read(body, parts).lines.first == "paragraph: a{A}{3}{B}")
    parts["settings"] = format("endnote", "decimal")
    #expect(read(body, parts).lines.first == "paragraph: a{1}{i}{2}")
    #expect(
      read(body + "<w:sectPr>\(format("footnote", "chicago"))</w:sectPr>", parts).lines.first == "paragraph: a{*}{1}{†}"
    )
  }

  @Test("A mark of the author's own takes no number")
  func customMark() {
    let own = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"5\"/><w:t>*</w:t></w:r>"
    let lines = ["paragraph: a{*}{1}", "note *: five", "note *: more", "note 1: <i>two</i>"]
    #expect(read(Self.p(Self.r("a") + own + Self.note("footnote", 2)), Self.notes).lines == lines)
  }

  @Test("A document without its main part, or of another namespace, is refused")
  func missing() {
    let empty = OfficeSample([(name: "word/x.xml", text: "<x/>")]).bytes
    #expect(
      Markup(empty, named: "a.docx").faults == [
        "error: the document has no part 'word/document.xml'; save it anew as .docx"
      ])
    let foreign = OfficeSample([(name: "word/document.xml", text: "<document/>")]).bytes
    #expect(Markup(foreign, named: "a.docx").document.faults.count == 1)
  }

  @Test("A part that is not well-formed is told with its name and line")
  func malformed() {
    let broken = OfficeSample([(name: "word/document.xml", text: "<a>\n<b></a>")]).bytes
    let faults = Markup(broken, named: "a.docx").faults
    #expect(faults.count == 1 && faults[0].hasPrefix("error: part 'word/document.xml', line 2: "))
    let bomb = OfficeSample([(name: "word/document.xml", text: "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]).bytes
    #expect(Markup(bomb, named: "a.docx").faults.first?.contains("entity 'b' is declared") == true)
  }

  @Test("Blocks have no maps, and are segments where the layout says so")
  func layout() {
    let bytes = OfficeSample.docx(Self.p(Self.r("A. B.")))
    #expect(Markup(bytes, named: "a.docx").document.blocks.map(\.map.runs.count) == [0])
    #expect(Markup(bytes, named: "a.docx", layout: .segments).document.blocks.map(\.isSegment) == [true])
  }
}
