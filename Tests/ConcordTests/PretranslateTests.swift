import Files
import TestSupport
import Testing

@Suite("Filling files of other tools")
struct PretranslateTests {
  private static let xliff = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- kept -->
    <xliff version='1.2' xmlns="urn:oasis:names:tc:xliff:document:1.2">
     <file original="a&amp;b.txt" source-language="en" target-language="ru" datatype="plaintext"><body>
      <trans-unit id="1"><source>The <g id="5">court</g> refused.</source></trans-unit>
      <trans-unit id="2"><source>On 3 May he left.</source><target></target></trans-unit>
      <trans-unit id="3"><source>Nobody knows.</source><target>Никто.</target></trans-unit>
     </body></file>
    </xliff>

    """

  private func tool() throws -> Tool {
    let tool = try Tool()
    let units = """
          <tu><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b></bpt>court<ept i="1">&lt;/b></ept> refused.</seg></tuv>\
      <tuv xml:lang="ru"><seg><bpt i="1">&lt;b></bpt>Суд<ept i="1">&lt;/b></ept> отказал.</seg></tuv></tu>
      \(SampleTMX.unit("On 4 May he left.", "4 мая он уехал."))
      """
    try tool.write(SampleTMX.file(units), to: "a.tmx")
    try tool.write(Self.xliff, to: "a.xlf")
    _ = try tool.shell("concord init --no-glossary && concord import --status approved a.tmx")
    return tool
  }

  @Test("Only targets change: an exact match is filled with the file's own codes, what differs in a number is not")
  func xliff() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("pretranslate", "--min", "70", "a.xlf", "--output", "b.xlf")
    #expect(outcome.output == "b.xlf: 2 empty segments, 1 filled, 0 as drafts, 1 withheld\n")
    let filled = try tool.read("b.xlf")
    #expect(filled.contains("<g id=\"5\">Суд</g> отказал."))
    #expect(filled.contains("Никто."))
    #expect(!filled.contains("мая"))
    // Nothing but the line of the first unit is another one.
    let (before, after) = (Self.xliff.split(separator: "\n"), filled.split(separator: "\n"))
    #expect(zip(before, after).filter { $0 != $1 }.count == 1)
    #expect(before.count == after.count)
  }

  @Test("A PO file is filled in place too")
  func po() throws {
    let tool = try tool()
    defer { tool.remove() }
    let catalogue = """
      # kept
      msgid ""
      msgstr ""
      "Content-Type: text/plain; charset=UTF-8\\n"

      #: a.c:1
      msgid "The court refused."
      msgstr ""

      """
    try tool.write(catalogue, to: "a.po")
    let outcome = try tool("pretranslate", "--from", "en", "--to", "ru", "a.po")
    #expect(
      outcome.output.hasPrefix("# kept\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"))
    #expect(outcome.output.contains("msgid \"The court refused.\"\nmsgstr \"Суд отказал.\"\n"))
  }

  @Test("Another format is refused with what can be filled")
  func otherFormat() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("pretranslate", "a.tmx")
    #expect(outcome.code == 2)
    #expect(
      outcome.complaints
        == "concord: a.tmx: is tmx, which holds translations already; documents, XLIFF and PO can be translated\n")
  }
}
