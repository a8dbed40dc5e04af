import TestSupport
import Testing
import Translation

@testable import Documents

/// Reading ODT documents.
struct ODTReaderTests {
  private static let styles = """
    <style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Quotations" style:family="paragraph"/>
    """
  private static let automatic = """
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
    <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
    <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
    <style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid" style:text-line-through-style="solid"/></style:style>
    <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="X" style:family="text"><style:text-properties fo:language="ru"/></style:style>
    """

  private static let blocks: [MarkupCase] = [
    MarkupCase(
      "headings",
      "<text:h text:outline-level=\"2\">A</text:h><text:p text:style-name=\"Title\">B</text:p><text:p text:style-name=\"P2\">C</text:p>",
      ["heading: A", "heading: B", "heading: C"]),
    MarkupCase(
      "quotes by the style beneath", "<text:p text:style-name=\"P1\">A</text:p><text:p>B</text:p>",
      ["quote: A", "paragraph: B"]),
    MarkupCase(
      "lists, a heading in one",
      "<text:list><text:list-header><text:p>A</text:p></text:list-header><text:list-item><text:p>B</text:p><text:list><text:list-item><text:p>C</text:p></text:list-item></text:list></text:list-item><text:list-item><text:h>D</text:h></text:list-item></text:list>",
      ["listItem: A", "listItem: B", "listItem: C", "heading: D"]),
    MarkupCase(
      "tables row by row, hidden rows out",
      "<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>X</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>B</text:p><text:p>C</text:p></table:table-cell></table:table-row></table:table>",
      ["cell: A", "cell: B", "cell: C"]),
    MarkupCase(
      "sections, hidden or not",
      "<text:section><text:p>A</text:p></text:section><text:section text:display=\"none\"><text:p>B</text:p></text:section>",
      ["paragraph: A"]),
    MarkupCase(
      "tables of contents, deleted text and forms are out",
      "<office:forms><text:p>X</text:p></office:forms><text:tracked-changes><text:changed-region><text:deletion><text:p>X</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>X</text:p></text:index-body></text:table-of-content><text:p>A<text:change text:change-id=\"1\"/>b</text:p>",
      ["paragraph: Ab"]),
    MarkupCase(
      "text boxes come behind their paragraph",
      "<text:p>A<draw:frame><draw:text-box><text:p>B</text:p></draw:text-box></draw:frame>c</text:p><text:p>D</text:p>",
      ["paragraph: Ac", "paragraph: B", "paragraph: D"]),
    MarkupCase(
      "a hidden paragraph", "<text:p>A<text:hidden-paragraph text:is-hidden=\"true\"/></text:p><text:p>B</text:p>",
      ["paragraph: B"]),
  ]

  private static let inline: [MarkupCase] = [
    MarkupCase(
      "spans by their styles",
      "<text:p>a<text:span text:style-name=\"B\">b<text:span text:style-name=\"I\">c</text:span></text:span><text:span text:style-name=\"B\">d</text:span><text:span text:style-name=\"X\">e</text:span></text:p>",
      ["paragraph: a<b>b<i>c</i>d</b>e"]),
    MarkupCase(
      "raised, lowered, underlined and struck",
      "<text:p><text:span text:style-name=\"Up\">a</text:span><text:span text:style-name=\"Down\">b</text:span><text:span text:style-name=\"U\">c</text:span></text:p>",
      ["paragraph: <sup>a</sup><sub>b</sub><u><s>c</s></u>"]),
    MarkupCase(
      "bold in a bold heading shows nothing",
      "<text:p text:style-name=\"P2\">a<text:span text:style-name=\"B\">b</text:span></text:p>", ["heading: ab"]),
    MarkupCase(
      "hidden text",
      "<text:p>a<text:span text:style-name=\"H\">b</text:span><text:hidden-text>c</text:hidden-text></text:p>",
      ["paragraph: a"]),
    MarkupCase(
      "spaces, tabs and breaks",
      "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\u{AD}e\u{2011}f</text:p>",
      ["paragraph: a b c| de\u{2011}f"]),
    MarkupCase(
      "links",
      "<text:p><text:a xlink:href=\"http://x\"><text:span text:style-name=\"U\">a</text:span></text:a> b</text:p>",
      ["paragraph: <a href=\"http://x\"><s>a</s></a> b"]),
    MarkupCase(
      "remarks and bookmarks show nothing, fields do",
      "<text:p>a<office:annotation><text:p>x</text:p></office:annotation><office:annotation-end/><text:bookmark text:name=\"n\"/><text:date>May</text:date> <text:page-number>3</text:page-number>b</text:p>",
      ["paragraph: aMay b"]),
    MarkupCase(
      "pictures in the line",
      "<text:p>a <draw:frame text:anchor-type=\"as-char\"><draw:image/></draw:frame><draw:frame text:anchor-type=\"paragraph\"><draw:image/></draw:frame> b</text:p>",
      ["paragraph: a <img>b"]),
  ]

  private func read(_ text: String) -> Markup {
    Markup(OfficeSample.odt(text, automatic: Self.automatic, styles: Self.styles), named: "a.odt")
  }

  @Test("Blocks are told by elements and styles", arguments: blocks) func blocksAreRead(sample: MarkupCase) {
    #expect(read(sample.source).lines == sample.blocks)
  }
  @Test("Inline markup becomes codes", arguments: inline) func inlineIsRead(sample: MarkupCase) {
    #expect(read(sample.source).lines == sample.blocks)
  }

  @Test("Notes come after the body, with the marks the document shows")
  func notes() {
    let note = { (kind: String, mark: String, body: String) in
      "<text:note text:note-class=\"\(kind)\"><text:note-citation\(mark)</text:note-citation><text:note-body>\(body)</text:note-body></text:note>"
    }
    let own = note("footnote", " text:label=\"*\">*", "<text:p>own</text:p>")
    let text =
      "<text:p>a" + note("footnote", ">1", "<text:p>N</text:p><text:p>M</text:p>") + " b" + own + "</text:p><text:h>c"
      + note("endnote", ">", "<text:list><text:list-item><text:p>E</text:p></text:list-item></text:list>") + "</text:h>"
    let lines = ["paragraph: a{1} b{*}", "heading: c{i}", "note 1: N", "note 1: M", "note *: own", "note i: E"]
    #expect(read(text).lines == lines)
  }

  @Test("An encrypted document is told as such")
  func encrypted() {
    let parts = [
      (name: "mimetype", text: "application/vnd.oasis.opendocument.text"), (name: "content.xml", text: "?"),
      (name: "META-INF/manifest.xml", text: "<m><manifest:encryption-data/></m>"),
    ]
    #expect(
      Markup(OfficeSample(parts).bytes, named: "a.odt").faults == [
        "error: the document is encrypted; save it without a password"
      ])
  }
}
