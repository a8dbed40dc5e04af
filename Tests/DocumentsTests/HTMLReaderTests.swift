import TestSupport
import Testing
import Translation

@testable import Documents

/// Reading web pages.
struct HTMLReaderTests {
  private func lines(_ page: String) -> [String] { Markup(page, named: "page.html").lines }

  private static let blocks: [MarkupCase] = [
    MarkupCase(
      "headings and paragraphs", "<h1>One</h1><p>Two.</p><h6>Three</h6>",
      ["heading: One", "paragraph: Two.", "heading: Three"]),
    MarkupCase(
      "text directly in the body", "One.<p>Two.</p>Three.<div>Four.</div>",
      ["paragraph: One.", "paragraph: Two.", "paragraph: Three.", "paragraph: Four."]),
    MarkupCase("a fragment without any tag", "One &amp; two", ["paragraph: One & two"]),
    MarkupCase(
      "lists", "<ul><li>A<li><p>B</p><p>C</p><ol><li>D</ol></ul><dl><dt>E<dd>F</dl>",
      ["listItem: A", "listItem: B", "listItem: C", "listItem: D", "listItem: E", "listItem: F"]),
    MarkupCase(
      "quotes, with a heading in one", "<blockquote>A<p>B</p><h2>C</h2></blockquote>D",
      ["quote: A", "quote: B", "heading: C", "paragraph: D"]),
    MarkupCase(
      "tables row by row", "<table><caption>T</caption><tr><th>A<th>B<tr><td>C<p>D</p><td>E</table>",
      ["paragraph: T", "cell: A", "cell: B", "cell: C", "cell: D", "cell: E"]),
    MarkupCase("figures", "<figure><img src=x><figcaption>A</figcaption></figure>", ["paragraph: A"]),
    MarkupCase(
      "poems keep their lines, programs are left out", "<pre>A\nB</pre><pre><code>x = 1</code></pre>",
      ["paragraph: A| B"]),
    MarkupCase("white space is folded", "<p> A \n\t b <b> c </b> d </p>", ["paragraph: A b <b>c</b> d"]),
    MarkupCase(
      "entities and soft hyphens", "<p>&eacute;&#8211;co&shy;op&nbsp;x&lt;</p>", ["paragraph: é–coop\u{A0}x<"]),
    MarkupCase("paragraphs of a hard space alone", "<p>&nbsp;</p><p>&nbsp;A&nbsp;</p>", ["paragraph: A"]),
  ]

  private static let inline: [MarkupCase] = [
    MarkupCase(
      "formats", "<p><strong>A</strong> <em>b</em> <code>c</code> H<sub>2</sub>O",
      ["paragraph: <strong>A</strong> <em>b</em> <code>c</code> H<sub>2</sub>O"]),
    MarkupCase(
      "links keep where they lead", "<p><a class=x href='y?a=1&amp;b=\"'>A</a><a name=z>B</a>",
      ["paragraph: <a class=\"x\" href=\"y?a=1&b=&quot;\">A</a>B"]),
    MarkupCase(
      "formats around blocks open in each", "<b><div>A</div><div>B</div></b>",
      ["paragraph: <b>A</b>", "paragraph: <b>B</b>"]),
    MarkupCase(
      "spans that show nothing make no code", "<p><span lang=en>A</span><span></span><b></b><font size=2>B</font>",
      ["paragraph: AB"]),
    MarkupCase(
      "spans that show something do", "<p><span style='font-weight: bold'>A</span> <span class=k>B</span>",
      ["paragraph: <span>A</span> <span class=\"k\">B</span>"]),
    MarkupCase("line breaks, not at the ends", "<p><br>A<br>\nB<br/></p>", ["paragraph: A| B"]),
    MarkupCase("pictures in a line", "<p>A <img src=x alt=y> b", ["paragraph: A <img src=\"x\" alt=\"y\">b"]),
    MarkupCase("ruby keeps its base", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", ["paragraph: 漢字"]),
  ]

  private static let dropped: [MarkupCase] = [
    MarkupCase(
      "scripts and styles",
      "<head><title>T</title><style>p{}</style></head><script>a()</script><p>A<noscript>B</noscript>", ["paragraph: A"]),
    MarkupCase("navigation", "<nav><a href=x>Home</a></nav><div role=navigation>B</div><p>A", ["paragraph: A"]),
    MarkupCase(
      "hidden parts",
      "<p hidden>B<p aria-hidden=true>C<p style='display : none'>D<p class='x sr-only'>E</p><template>F</template><p>A",
      ["paragraph: A"]),
    MarkupCase(
      "controls", "<form><p>A <select><option>B</select> <button>C</button><textarea>D</textarea></form>",
      ["paragraph: A"]),
    MarkupCase("asides", "<p>A</p><aside>B</aside>", ["paragraph: A"]),
    MarkupCase(
      "heads and feet of a site",
      "<header>H</header><main><header><h1>A</h1></header><p>B<footer>C</footer></main><footer>F</footer>",
      ["heading: A", "paragraph: B", "paragraph: C"]),
    MarkupCase(
      "but not of a page without main part", "<header><h1>A</h1></header><p>B<footer>C</footer>",
      ["heading: A", "paragraph: B", "paragraph: C"]),
    MarkupCase("signs that link to a heading", "<h2>A<a class=headerlink href=#a>¶</a></h2>", ["heading: A"]),
    MarkupCase(
      "heads and feet of a word processor's page",
      "<div title=header><p>H</p></div><p>A</p><div title=footer><p><sdfield type=PAGE>1</sdfield></p></div>",
      ["paragraph: A"]),
    MarkupCase("comments and instructions", "<!-- B --><?php C ?><p>A", ["paragraph: A"]),
  ]

  @Test("Blocks are told by their elements", arguments: blocks) func blocksAreRead(page: MarkupCase) {
    #expect(lines(page.source) == page.blocks)
  }
  @Test("Inline markup becomes codes", arguments: inline) func inlineAreRead(page: MarkupCase) {
    #expect(lines(page.source) == page.blocks)
  }
  @Test("What is no text of the page stays out", arguments: dropped) func droppedAreRead(page: MarkupCase) {
    #expect(lines(page.source) == page.blocks)
  }

  private static let notes: [MarkupCase] = [
    MarkupCase(
      "as pandoc writes them",
      """
      <p>A.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> B.</p><section role="doc-endnotes">
      <hr><ol><li id="fn1" role="doc-endnote"><p>N. <a href="x">l</a></p><p>M.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>
      """, ["paragraph: A.{1} B.", "note 1: N. <a href=\"x\">l</a>", "note 1: M."]),
    MarkupCase(
      "as LibreOffice writes them",
      """
      <p>A<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>i</sup></a>.</p><div id="sdfootnote1">
      <p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">i</a>N</p><p>M</p></div>
      """, ["paragraph: A{i}.", "note i: N", "note i: M"]),
    MarkupCase(
      "as Word writes them",
      """
      <p>A<a href="#_ftn1" name="_ftnref1"><span><span>[1]</span></span></a>.</p><div><hr><div id=ftn1><p>
      <a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> N</p></div><div id=ftn2><p>X</p></div></div>
      """, ["paragraph: A{1}.", "paragraph: X", "note 1: N"]),
    MarkupCase(
      "as wikis write them",
      """
      <p>A<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> B<sup id=cite_ref-2><a href="#cite_note-2">[2]</a></sup></p>
      <ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>N</span></li><li id="cite_note-2"><a href="#cite_ref-2">^</a> M</li></ol>
      """, ["paragraph: A{1} B{2}", "note 1: N", "note 2: M"]),
    MarkupCase(
      "without a way back, by the raised number alone",
      """
      <p>A<sup>[<a href="#n1">1</a>]</sup></p><p id=n1>1. N</p>
      """, ["paragraph: A{1}", "note 1: N"]),
    MarkupCase(
      "in the foot of a site's page",
      """
      <main><p>A<a href="#n" id=r>*</a></p></main><footer><p>Imprint</p><p id=n><a href="#r">*</a> N</p></footer>
      """, ["paragraph: A{*}", "paragraph: Imprint", "note *: N"]),
    MarkupCase(
      "a table of contents is none",
      """
      <p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id=s1>S</h2><p>T</p><h2 id=s2>U</h2>
      """, ["paragraph: <a href=\"#s1\">1</a> <a href=\"#s2\">2</a>", "heading: S", "paragraph: T", "heading: U"]),
  ]

  @Test("Notes are tied to their marks", arguments: notes) func notesAreRead(page: MarkupCase) {
    #expect(lines(page.source) == page.blocks)
  }

  @Test("The encoding is told by bytes before words")
  func encoding() {
    let cyrillic = Array("<meta charset=windows-1251><p>".utf8) + [0xC4, 0xE0, 0x2E]
    #expect(Markup(cyrillic, named: "a.html").lines == ["paragraph: Да."])
    #expect(Markup(cyrillic, named: "a.html").document.encoding == "windows-1251")
    #expect(Markup("<meta charset=windows-1251><p>Да.", named: "a.html").lines == ["paragraph: Да."])
    let western = Array("<?xml version='1.0' encoding='ISO-8859-1'?><html><p>".utf8) + [0x93, 0xE9, 0x94]
    #expect(Markup(western, named: "a.html").lines == ["paragraph: “é”"])
    let wide = "\u{FEFF}<p>Я".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(Markup(wide, named: "a.html").lines == ["paragraph: Я"])
    let unknown = Markup(Array("<meta charset=x-none><p>caf".utf8) + [0xE9], named: "a.html")
    #expect(unknown.texts == ["café"] && unknown.document.faults.count == 1)
  }

  @Test("Maps lead to the text as it stands in the page, references and folded space left out")
  func maps() {
    let page = Markup("\u{FEFF}<p>One\n two &amp; <b>three</b></p>", named: "a.html")
    #expect(page.texts == ["One two & three"])
    #expect(page.mapped == [["One\n", "two ", " ", "three"]])
    #expect(page.mapFaults.isEmpty)
  }

  @Test("A page nested beyond reason is refused with its remedy")
  func depth() {
    let page = Markup(String(repeating: "<div>", count: 5_000) + "x", named: "a.html")
    #expect(page.faults == ["error: elements nest deeper than 4000 levels; save the document anew"])
    #expect(Markup(String(repeating: "<i>", count: 3_000) + "x", named: "a.html").texts == ["x"])
  }
}
