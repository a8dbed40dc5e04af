import Files
import Interchange
import Testing

@Suite("Keeping the glossary")
struct TermsTests {
  @Test("Lines of term and text are answered in order, without a memory")
  func match() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let input = "Европейский суд\tрешение Европейского суда\nсуд\tничего\n\tтекст\n=суд\tсуда\nсу|д\tсуперсуд суду\n"
    let outcome = try tool("terms", "match", "--lang", "ru", "-", input: input)
    #expect(outcome.code == 0)
    let answers = try outcome.objects
    #expect(answers.map { $0["found"] } == [.bool(true), .bool(false), .bool(false), .bool(false), .bool(true)])
    #expect(
      outcome.output.split(separator: "\n").first
        == #"{"term":"Европейский суд","text":"решение Европейского суда","found":true,"evidence":"inflected","start":8,"end":25}"#
    )
    #expect(answers[1]["evidence"] == .null)
    #expect(answers[1]["start"] == .null)
  }

  @Test("Modes differ: a lenient answer takes a derived word, names are compared by sound")
  func modes() throws {
    let tool = try Tool()
    defer { tool.remove() }
    func evidence(_ line: String, _ options: String...) throws -> JSONValue? {
      try tool.run(["terms", "match"] + options, input: line + "\n").objects.first?["evidence"]
    }
    #expect(try evidence("arrest\the was arrested", "--lang", "en") == .null)
    #expect(try evidence("arrest\the was arrested", "--lang", "en", "--mode", "present") == .string("compound"))
    #expect(
      try evidence("Nazarbayev\tО Назарбаеве", "--lang", "ru", "--from", "en", "--mode", "name") == .string("name"))
    #expect(try evidence("Nazarbayev\tО Назаренко", "--lang", "ru", "--from", "en", "--mode", "name") == .null)
  }

  @Test("A line without a tab is refused by its number")
  func noTab() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let outcome = try tool("terms", "match", "--lang", "ru", input: "суд\tсуда\nсуд\n")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("standard input:2: expected a term, a tab and a text"))
  }

  @Test("An explanation names the rule, or what is missing")
  func explain() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let found = try tool("explain", "term", "--lang", "ru", "Европейский суд", "решение Европейского суда")
    #expect(found.code == 0)
    #expect(
      found.output == """
        европейский  Европейского  stem 'европейск' with the ending 'ого' for 'ий'
        суд          суда          stem 'суд' with the ending 'а' for ''
        found at 8 to 25: inflected

        """)
    let missing = try tool("explain", "term", "--lang", "ru", "Европейский суд", "европейского адвоката")
    #expect(missing.code == 1)
    #expect(
      missing.output == """
        европейский  европейского  stands there without its capital
        суд          —             no word of the text is a form of it
        not found

        """)
  }

  @Test("Terms are added with marks and facts, edited, removed, and their history is shown")
  func keeping() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool("init", "--no-glossary")
    let added = try tool(
      "terms", "add", "covid", "en==COVID", "ru=организаци|я", "--status", "admitted", "--gender", "feminine",
      "--valid-from", "2020-02-11")
    #expect(added.output == "covid: 2 terms\n")
    #expect(
      try tool("terms", "list").output
        == "covid  other\n  en  COVID (admitted, feminine, from 2020-02-11, =COVID)\n"
        + "  ru  организация (admitted, feminine, from 2020-02-11, организаци|я)\n")
    #expect(try tool("terms", "edit", "covid", "en=COVID", "--status", "preferred").output == "covid: changed\n")
    #expect(
      try tool("terms", "edit", "covid", "en=COVID", "--status", "preferred").output == "covid: is that already\n")
    #expect(try tool("terms", "edit", "covid", "--text", "x").code == 2)
    #expect(
      try tool("terms", "edit", "covid", "en=SARS", "--status", "preferred").complaints.contains("has no term 'SARS'"))
    #expect(try tool("terms", "remove", "covid", "ru=организация").output == "covid: 1 term removed\n")
    let history = try tool("terms", "list", "--history", "--format", "jsonl").objects
    #expect(
      history[0]["history"]?.array?.map { $0["action"]?.string } == [
        "concept changed", "concept changed", "concept added",
      ])
    #expect(try tool("terms", "export", "--format", "csv").output.contains("covid,other,preferred,=COVID"))
    #expect(try tool("terms", "remove", "covid").output == "covid: removed\n")
    #expect(try tool("terms", "remove", "covid").code == 2)
  }

  @Test("A marked term of a table is taken with its mark and written with it")
  func table() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool("init", "--no-glossary")
    try tool.write("concept,kind,status,en,fr\nappeal,legal term,preferred,appeal,?appel\n", to: "g.csv")
    #expect(try tool("terms", "import", "g.csv").code == 0)
    #expect(try tool("terms", "list").output == "appeal  legal term\n  en  appeal\n  fr  appel (?appel)\n")
    #expect(try tool("terms", "export").output.contains("appeal,?appel"))
    #expect(try tool("terms", "find", "--from", "fr", "--to", "en", "il appelle, un appel").code == 1)
  }

  @Test("Facts of a term are shown, cleared and refused where they make no sense")
  func facts() throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool("init", "--no-glossary").code == 0)
    let added = try tool(
      "terms", "add", "ribbon", "ru=голуб|ая лента", "--gender", "feminine", "--part-of-speech", "noun", "--form",
      "лентой", "--valid-from", "2020-01-01", "--definition", "a thing")
    #expect(added.code == 0)
    let object = try tool("terms", "list", "ribbon", "--format", "jsonl").objects.first
    let term = object?["terms"]?.array?.first
    #expect(term?["gender"] == .string("feminine"))
    #expect(term?["partOfSpeech"] == .string("noun"))
    #expect(term?["validFrom"] == .string("2020-01-01"))
    #expect(term?["validUntil"] == .null)
    #expect(term?["forms"] == .array([.string("голуб|ая лента"), .string("лентой")]))
    #expect(object?["definitions"]?.array?.first?["text"] == .string("a thing"))
    #expect(try tool("terms", "export").complaints.contains("of 1 term; TBX keeps them"))

    let edit = ["terms", "edit", "ribbon", "ru=голубая лента"]
    #expect(try tool.run(edit + ["--valid-until", "2019-01-01"], input: "").complaints.contains("on no day"))
    #expect(try tool.run(edit + ["--gender", "masc"], input: "").code == 2)
    #expect(try tool("terms", "edit", "ribbon", "--gender", "neuter").complaints.contains("name the term"))
    #expect(try tool("terms", "add", "dots", "ru=…").code == 2)
    #expect(try tool.run(edit + ["--clear", "gender", "--clear", "valid-from"], input: "").code == 0)
    let history = try tool("terms", "list", "--history", "ribbon").output
    #expect(history.contains("    + ru: голубая лента (preferred, noun, form: голуб|ая лента, form: лентой)\n"))
    #expect(try tool.run(edit + ["--clear", "forms", "--clear", "part-of-speech"], input: "").code == 0)
    #expect(!(try tool("terms", "export").complaints.contains("TBX")))
  }

  @Test("The history of a concept that was removed is shown by its name")
  func removed() throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool("init", "--no-glossary").code == 0)
    #expect(try tool("terms", "add", "ribbon", "en=blue ribbon").code == 0)
    #expect(try tool("terms", "list", "ribb").output.hasPrefix("ribbon  other\n"))
    #expect(try tool("terms", "remove", "ribbon").code == 0)
    #expect(try tool("terms", "list", "ribbon").output.isEmpty)
    let history = try tool("terms", "list", "--history", "ribbon").output
    #expect(history.hasPrefix("ribbon  removed\n"))
    #expect(history.contains("concept removed"))
    let object = try tool("terms", "list", "--history", "--format", "jsonl", "ribbon").objects.first
    #expect(object?["history"]?.array?.count == 2)
  }

  @Test("Reports of the example release are sound")
  func reports() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let audit = try tool("terms", "audit", "--from", "en", "--to", "ru", "almaty")
    #expect(audit.output.split(separator: "\n").map { $0.split(separator: " ").first } == ["almaty", "Алматы"])
    #expect(
      try tool("terms", "audit", "--gaps", "--langs", "ru", "--format", "jsonl").objects.allSatisfy {
        $0["missing"] != nil
      })
    // A name that recurs is proposed with its translation.
    let proposals = try tool("terms", "extract", "--from", "en", "--to", "ru", "--format", "jsonl").objects
    let name = proposals.first { $0["term"]?.string == "Orazgaliyev" }
    #expect(name?["translations"]?.array?.first?["text"]?.string == "Оразгалиев")
    #expect(
      try tool("terms", "change", "--lang", "en", "--impact", "torture", "torments").output.hasPrefix(
        "2 texts with 'torture'\n"))
    #expect(try tool("terms", "change", "--lang", "en", "torture", "torments").code == 0)
    #expect(try tool("terms", "list", "torments").output.contains("torture (deprecated)"))
    #expect(try tool("terms", "audit").code == 2)
    #expect(try tool("terms", "audit", "--gaps", "--names").code == 2)
  }
}
