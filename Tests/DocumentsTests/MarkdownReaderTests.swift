import TestSupport
import Testing
import Translation

@testable import Documents

/// Reading Markdown.
struct MarkdownReaderTests {
  private static let blocks: [MarkupCase] = [
    MarkupCase(
      "headings of both sorts", "# One\n\nTwo\n===\n\nThree", ["heading: One", "heading: Two", "paragraph: Three"]),
    MarkupCase("lines of a paragraph are joined", "One\ntwo  \nthree\\\nfour", ["paragraph: One two| three| four"]),
    MarkupCase("lists", "- A\n\n  B\n  1. C\n- [x] D", ["listItem: A", "listItem: B", "listItem: C", "listItem: D"]),
    MarkupCase("quotes, with a list in one", "> A\n> b\n>\n> - C\n\nD", ["quote: A b", "listItem: C", "paragraph: D"]),
    MarkupCase(
      "tables row by row", "| A | B |\n|---|:-:|\n| c *d* | e |", ["cell: A", "cell: B", "cell: c *d*", "cell: e"]),
    MarkupCase("code blocks are left out", "A\n\n```\nx = 1\n```\n\n    y = 2\n\nB", ["paragraph: A", "paragraph: B"]),
    MarkupCase("drawn lines show nothing", "A\n\n---\n\nB", ["paragraph: A", "paragraph: B"]),
    MarkupCase(
      "blocks of HTML are read as pages", "<div><p>A <b>b</b></p>\n<script>c</script></div>\n\nD",
      ["paragraph: A <b>b</b>", "paragraph: D"]),
    MarkupCase("comments show nothing", "<!-- A -->\n\nB <!-- C -->d", ["paragraph: B d"]),
  ]

  private static let inline: [MarkupCase] = [
    MarkupCase("formats", "A *b* **c** ~~d~~ `e`", ["paragraph: A *b* **c** ~~d~~ `e`"]),
    MarkupCase("formats next to each other stay apart", "*a***b**", ["paragraph: *a***b**"]),
    MarkupCase(
      "links and pictures", "[A](x \"y\") <http://z> ![p *q*](r) b", ["paragraph: [A](x) [http://z](http://z) ![](r)b"]),
    MarkupCase("tags of HTML", "H<sub>2</sub>O<br>and <b>c<b>", ["paragraph: H<sub>2</sub>O| and <b>c</b>"]),
    MarkupCase("references and escapes", "&eacute; \\* \\[x\\]", ["paragraph: é * [x]"]),
  ]

  private static let notes: [MarkupCase] = [
    MarkupCase(
      "notes in the order of their marks", "A.[^b] C.[^a]\n\n[^a]: N\n[^b]: M\n\n    O",
      ["paragraph: A.{1} C.{2}", "note 1: M", "note 1: O", "note 2: N"]),
    MarkupCase("two marks of one note", "A[^1] B[^1]\n\n[^1]: N", ["paragraph: A{1} B{1}", "note 1: N"]),
    MarkupCase("a mark without note is text", "A[^1] b", ["paragraph: A[^1] b"]),
    MarkupCase("a list in a note", "A[^1]\n\n[^1]: N\n\n    - M", ["paragraph: A{1}", "note 1: N", "note 1: M"]),
  ]

  private static let settings: [MarkupCase] = [
    MarkupCase("YAML", "---\ntitle: A\ntags: [x]\n---\n# B", ["heading: B"]),
    MarkupCase("YAML that ends with dots", "---\r\n# c\r\n\"a\": b\r\n...\r\nB", ["paragraph: B"]),
    MarkupCase("TOML", "+++\ntitle = \"A\"\n+++\nB", ["paragraph: B"]),
    MarkupCase("not a drawn line at the top", "---\nA b\n\n---\nC", ["paragraph: A b", "paragraph: C"]),
    MarkupCase("not without an end", "---\na: b", ["paragraph: a: b"]),
  ]

  private func lines(_ text: String) -> [String] { Markup(text, named: "text.md").lines }

  @Test("Blocks are told by their marks", arguments: blocks) func blocksAreRead(sample: MarkupCase) {
    #expect(lines(sample.source) == sample.blocks)
  }
  @Test("Inline markup becomes codes", arguments: inline) func inlineIsRead(sample: MarkupCase) {
    #expect(lines(sample.source) == sample.blocks)
  }
  @Test("Notes are tied to their marks", arguments: notes) func notesAreRead(sample: MarkupCase) {
    #expect(lines(sample.source) == sample.blocks)
  }
  @Test("Settings before the text are left out", arguments: settings) func settingsAreLeftOut(sample: MarkupCase) {
    #expect(lines(sample.source) == sample.blocks)
  }

  @Test("A note without mark is left out and told")
  func unmarked() {
    let sample = Markup("A[^1]\n\n[^1]: N\n\n[^2]: M\n\n```\n[^3]: x\n```", named: "text.md")
    #expect(sample.lines == ["paragraph: A{1}", "note 1: N"])
    #expect(sample.faults == ["warning: 1 footnote has no mark in the text and is left out"])
  }

  @Test("Maps lead to the text as it stands in the file")
  func maps() {
    let sample = Markup(
      "\u{FEFF}---\na: b\n---\n# One *two*\n\n> x \\* [y](y) y\n\n| c | a c |\n|---|---|\n| a | c |", named: "a.md")
    #expect(sample.mapped == [["One ", "two"], ["x ", "* ", "y", " y"], ["c"], ["a c"], ["a"], ["c"]].map { $0 })
    #expect(sample.mapFaults.isEmpty)
    let places = sample.document.blocks.map { $0.map.source(of: 0..<1).lowerBound }
    #expect(places == places.sorted())
  }
}
