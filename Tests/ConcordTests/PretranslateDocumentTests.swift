import Interchange
import TestSupport
import Testing

@Suite("Translating documents from a memory")
struct PretranslateDocumentTests {
  private func tool() throws -> Tool { try Tool(withMemory: ExampleRelease.approvedMemory(), example: true) }

  @Test("The example release is translated whole by the memory of its versions, as text line by line")
  func text() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("pretranslate", "-f", "en", "-t", "ru", "--format", "text", "release.en.txt")
    #expect(outcome.code == 0)
    let expected = try tool("segment", "--lang", "ru", "release.ru.txt").output
    #expect(outcome.output == expected)
    #expect(outcome.complaints == "release.en.txt: 46 segments, 46 filled, 0 as drafts, 0 withheld\n")
  }

  @Test("XLIFF has all segments in order, with kinds, the name of the document, and targets where the memory has them")
  func xliff() throws {
    let tool = try tool()
    defer { tool.remove() }
    let head = "A Headline About Nothing At All\n\n"
    try tool.write(head + tool.read("release.en.txt"), to: "new.txt")
    let outcome = try tool("pretranslate", "-f", "en", "-t", "ru", "new.txt", "--output", "new.xlf")
    let count = try tool("segment", "--lang", "en", "new.txt").output.split(separator: "\n").count
    #expect(count == 47)
    #expect(outcome.output == "new.xlf: 47 segments, 46 filled, 0 as drafts, 0 withheld\n")
    let written = try tool.read("new.xlf")
    #expect(written.contains("version=\"2.1\" srcLang=\"en\" trgLang=\"ru\""))
    #expect(written.contains("<file id=\"f1\" original=\"new.txt\">"))
    #expect(written.split(separator: "<segment state=\"initial\">").count == 2)
    #expect(written.split(separator: "<segment state=\"final\">").count == 47)
    #expect(written.contains("<source>A Headline About Nothing At All</source>\n      </segment>"))
    #expect(written.contains("<mda:meta type=\"concord:kind\">note</mda:meta>"))
    // What is written is read again as it was: the sources are the segments, the pairs those of the memory.
    let sources = try tool("segment", "--layout", "segments", "new.xlf").output
    #expect(sources == (try tool("segment", "--lang", "en", "new.txt").output))
    let converted = try tool("convert", "--to-format", "jsonl", "new.xlf", "-").objects
    #expect(converted.count { $0["kind"]?.string == "unit" } == 46)
  }

  @Test("TMX has the segments that are translated, and fuzzy ones are drafts")
  func tmx() throws {
    let tool = try tool()
    defer { tool.remove() }
    let lines = [
      "She recalled that the presumption of innocence also protects those who criticise the government.",
      "It was supported by 413 of the 525 members who voted (78.5%).", "Nothing like this is known.",
    ]
    try tool.write(lines.joined(separator: "\n\n"), to: "a.md")
    let outcome = try tool(
      "pretranslate", "-f", "en", "-t", "pl", "--min", "70", "--format", "tmx", "a.md", "-o", "a.tmx")
    #expect(outcome.output == "a.tmx: 3 segments, 0 filled, 1 as drafts, 1 withheld\n")
    let units = try tool("convert", "--to-format", "jsonl", "a.tmx", "-").objects
    #expect(units.count { $0["kind"]?.string == "unit" } == 1)
    #expect(try tool.read("a.tmx").contains("<seg>\(lines[0])</seg>"))
    #expect(try tool.read("a.tmx").contains("draft"))
  }

  @Test("A text with two translations is left to a person, and --require says so")
  func withheld() throws {
    let tool = try tool()
    defer { tool.remove() }
    let units =
      "<tu><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv><tuv xml:lang=\"de\"><seg>Ja.</seg></tuv></tu>"
      + "<tu><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv><tuv xml:lang=\"de\"><seg>Doch.</seg></tuv></tu>"
    try tool.write(SampleTMX.file(units), to: "a.tmx")
    let memory = "--memory b.sqlite"
    _ = try tool.shell(
      "concord init \(memory) --no-glossary && concord import \(memory) --status approved a.tmx")
    try tool.write("Yes.\n", to: "yes.txt")
    // Two translations of one text are for a person to choose from.
    let outcome = try tool(
      "pretranslate", "--memory", "b.sqlite", "-f", "en", "-t", "de", "--min", "90", "--format", "text", "--require",
      "yes.txt")
    #expect(outcome.output == "\n" && outcome.code == 1)
    #expect(outcome.complaints == "yes.txt: 1 segment, 0 filled, 0 as drafts, 1 withheld\n")
  }

  @Test("HTML is read too, and its codes stand in the translation")
  func html() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let unit = """
      <tu><tuv xml:lang="en"><seg>The <bpt i="1" type="bold">&lt;b></bpt>court<ept i="1">&lt;/b></ept> refused.</seg></tuv>\
      <tuv xml:lang="ru"><seg><bpt i="1" type="bold">&lt;b></bpt>Суд<ept i="1">&lt;/b></ept> отказал.</seg></tuv></tu>
      """
    try tool.write(SampleTMX.file(unit), to: "a.tmx")
    _ = try tool.shell("concord init --no-glossary && concord import --status approved a.tmx")
    try tool.write("<!DOCTYPE html><h1>The <b>court</b> refused.</h1><p>Nobody knows.", to: "a.html")
    // TMX tells no type of what ends a pair, which costs a point.
    let outcome = try tool("pretranslate", "-f", "en", "-t", "ru", "--min", "99", "a.html")
    #expect(outcome.output.contains("Суд</pc> отказал.</target>"))
    #expect(outcome.output.contains("<mda:meta type=\"concord:kind\">heading</mda:meta>"))
    #expect(outcome.output.contains("<source>Nobody knows.</source>"))
    #expect(outcome.complaints == "a.html: 2 segments, 1 filled, 0 as drafts, 0 withheld\n")
  }

  @Test(
    "What cannot be done is refused with the remedy",
    arguments: [
      (["release.en.txt"], "release.en.txt: name the languages, as with --from en --to ru"),
      (
        ["-f", "en", "-t", "ru", "a.csv"],
        "a.csv: is csv, which holds translations already; documents, XLIFF and PO can be translated"
      ),
      (["-f", "en", "-t", "ru", "empty.txt"], "empty.txt: no text in it; check the file"),
      (
        ["--format", "tmx", "a.po"],
        "a.po: is filled in place, and stays what it is; leave --format out, or convert the result"
      ),
    ])
  func refusals(arguments: [String], complaint: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("", to: "empty.txt")
    try tool.write("en,ru\na,b\n", to: "a.csv")
    try tool.write("msgid \"a\"\nmsgstr \"\"\n", to: "a.po")
    let outcome = try tool.shell("concord pretranslate " + arguments.joined(separator: " "))
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints == "concord: \(complaint)\n")
  }
}
