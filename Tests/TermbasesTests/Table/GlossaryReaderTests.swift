import Interchange
import Languages
import Termbases
import Testing
import Translation

@Suite("Glossary tables of other tools")
struct GlossaryReaderTests {
  private let en = TBXSample.language("en")
  private let pl = TBXSample.language("pl")

  private var pair: ReadingSettings { ReadingSettings(file: "g", source: en, target: pl) }

  private func read(_ text: String, _ settings: ReadingSettings = .init(file: "g")) throws -> GlossarySample {
    try GlossarySample(Array(text.utf8), settings)
  }

  @Test("OmegaT: pairs parted by tabs, quotes as they are, comments passed over, alternatives united")
  func omegaT() throws {
    let text = "# mine\n\"court\"\tsąd\tlower\ncourt\ttrybunał\ncourt\tsąd\tcomment\r\n\n#x\ty\nlaw\t\n"
    let sample = try read(text, pair)
    var court = Concept(id: "court-2", terms: [Term("court", en), Term("trybunał", pl), Term("sąd", pl, .admitted)])
    court.note = "comment"
    let quoted = Concept(id: "court", terms: [Term("\"court\"", en), Term("sąd", pl)], note: "lower")
    #expect(sample.layout == .omegaT)
    #expect(sample.concepts == [quoted, court, Concept(id: "law", terms: [Term("law", en)])])
    #expect(sample.account.log.faults == [] && sample.account.unitCount == 3)
  }

  @Test("MateCat: facts of the concept, then each language with notes and example")
  func mateCat() throws {
    let text = """
      Forbidden,Domain,Subdomain,Definition,en,Notes,Example of use,pl,Notes,Example of use,,
      ,law,civil,body that judges,court,n1,"A court, any",sąd,n2,e2,,
      True,law,,,court,,,trybunał,,,,
      maybe,,,,one,,,jeden,,,,
      ,law,,,,,,,,,,
      """
    let sample = try read(text)
    var first = Concept(id: "court", domain: "law", terms: [Term("court", en), Term("sąd", pl)])
    first.definitions = [Definition("body that judges")]
    first.properties = [Property(type: "matecat:subdomain", value: "civil")]
    (first.terms[0].note, first.terms[0].example) = ("n1", "A court, any")
    (first.terms[1].note, first.terms[1].example) = ("n2", "e2")
    let second = Concept(id: "court-2", domain: "law", terms: [Term("court", en), Term("trybunał", pl, .forbidden)])
    let third = Concept(id: "one", terms: [Term("one", en), Term("jeden", pl)])
    #expect(sample.layout == .mateCat)
    #expect(sample.concepts == [first, second, third])
    #expect(sample.faultLines == ["warning 4", "error 5"])
    #expect(sample.account.unitCount == 4 && sample.account.skips.map(\.count) == [1])
  }

  @Test("DeepL: two columns in the languages asked for, or four with the languages of each row")
  func deepL() throws {
    let two = try read("court,sąd\nlaw,\"prawo, ustawa\"\n", pair)
    #expect(two.layout == .deepL)
    #expect(two.lines == ["court: en court, pl sąd", "law: en law, pl prawo, ustawa"])
    let four = try read("court,sąd,EN,PL\nlaw,Recht,en,de\nx,y,?,de\n")
    #expect(four.layout == .deepL)
    #expect(four.lines == ["court: en court, pl sąd", "law: en law, de Recht"])
    #expect(four.faultLines == ["error 3"])
  }

  @Test("memoQ: entries, languages by name, definitions, examples, forbidden terms, repeated languages")
  func memoQ() throws {
    let text = """
      Entry_ID;Entry_Subject;Entry_Creator;Entry_Note;English_Def;English;Term_Info;Term_Example;Polish;Term_Info;Term_Example;Polish;Term_Info;Term_Example
      7;law;anna;see 8;who judges;court;CasePermissive;A court.;sąd;;;trybunał;"Exact;Forbidden";
      """
    let sample = try read(text)
    var concept = Concept(
      id: "7", domain: "law", terms: [Term("court", en), Term("sąd", pl), Term("trybunał", pl, .forbidden)])
    concept.note = "see 8"
    concept.definitions = [Definition("who judges", en)]
    concept.properties = [Property(type: "memoq:Entry_Creator", value: "anna")]
    concept.terms[0].example = "A court."
    concept.terms[0].properties = [Property(type: "memoq:Term_Info", value: "CasePermissive")]
    concept.terms[2].properties = [Property(type: "memoq:Term_Info", value: "Exact;Forbidden")]
    #expect(sample.layout == .memoQ)
    #expect(sample.concepts == [concept])
    #expect(sample.account.log.faults == [])
    let regions = try read("Entry_ID;English_United_States;German (Austria)\n1;a;b\n")
    #expect(regions.lines == ["1: en-US a, de-AT b"])
  }

  @Test("Weblate: source and target in the languages asked for, comments and context kept")
  func weblate() throws {
    let text = """
      "location","source","target","id","fuzzy","context","translator_comments","developer_comments"
      "a.c:1","court","sąd","","","law","mine","theirs"
      """
    let sample = try read(text, pair)
    var concept = Concept(id: "court", terms: [Term("court", en), Term("sąd", pl, note: "mine")], note: "theirs")
    concept.properties = [
      Property(type: "weblate:location", value: "a.c:1"), Property(type: "weblate:context", value: "law"),
    ]
    #expect(sample.layout == .weblate)
    #expect(sample.concepts == [concept])
    let error = #expect(throws: InterchangeError.self) { try read(text) }
    #expect(error?.message.contains("name no languages") == true && error?.place.line == 1)
  }

  @Test("UTX: languages of the first line, status of the target term, concepts by their id")
  func utx() throws {
    let text = """
      #UTX 1.11; en-US/pl; 2016-01-01; license: none
      #description: x
      #src\ttgt\tsrc:pos\tterm status\tsrc:plural\tconcept ID
      court\tsąd\tnoun\tapproved\tcourts\t1
      court\ttrybunał\tnoun\tforbidden\t\t1
      # a remark
      law\tprawo\t\tprovisional\t\t2
      act\takt\t\todd\t\t
      """
    let sample = try read(text)
    let us = TBXSample.language("en-US")
    var court = Concept(id: "1", terms: [Term("court", us), Term("sąd", pl), Term("trybunał", pl, .forbidden)])
    court.terms[0].partOfSpeech = "noun"
    court.terms[0].properties = [Property(type: "utx:plural", value: "courts")]
    #expect(sample.layout == .utx)
    #expect(sample.concepts.first == court)
    #expect(sample.lines.dropFirst() == ["2: en-US law, pl prawo", "act: en-US act, pl akt"])
    #expect(sample.concepts[1].terms[1].standing == .admitted)
    #expect(sample.faultLines == ["warning 8"])
    #expect(throws: InterchangeError.self) { try read("#UTX 1.11; en\n#src\ttgt\na\tb\n") }
    #expect(throws: InterchangeError.self) { try read("#UTX 1.11; en/pl\n#a\tb\na\tb\n") }
  }

  @Test("a plain table: a column a language, in any of three separators, other columns by their names")
  func wide() throws {
    for separator in [",", ";", "\t"] {
      let rows = [["en", "PL", "pos", "description", "client"], ["court", "sąd", "Noun", "judges", "x"]]
      let sample = try read(rows.map { $0.joined(separator: separator) }.joined(separator: "\n"))
      var concept = Concept(id: "court", terms: [Term("court", en), Term("sąd", pl)])
      concept.terms[0].partOfSpeech = "noun"
      concept.terms[1].partOfSpeech = "noun"
      concept.definitions = [Definition("judges")]
      #expect(sample.layout == .wide)
      #expect(sample.concepts == [concept])
      #expect(sample.faultLines == ["warning 1"])
    }
  }

  @Test("our own table comes through the same reader, whatever the order of its rows")
  func own() throws {
    let text = """
      concept,kind,status,en,pl,source,note
      a,place,preferred,A,,,
      b,place,preferred,B,,,
      a,place,admitted,,AA | AB,,
      """
    let sample = try read(text)
    #expect(sample.layout == .own)
    #expect(sample.lines == ["a: en A, pl AA, pl AB", "b: en B"])
    #expect(sample.account.unitCount == 2)
  }

  @Test(
    "tables that cannot be a glossary are refused at their header",
    arguments: [
      "", "\n\n", "en,Notes\na,b\n", "en\na\n", "en,fr,,de\na,b,c,d\n", "en,foo,fr\na,b,c\n",
      "not,valid,foo,bar\n1,2,3,4\n",
      "Forbidden,Domain,en,Example of use,Notes,fr,Notes\n,,a,b,c,d,e\n", "Definition,Domain,Subdomain,en,fr\n,,,a,b\n",
      "en,Example of use,Domain,fr\na,b,c,d\n", "a,b,c\n1,2,3\n",
    ])
  func refused(text: String) {
    let error = #expect(throws: InterchangeError.self) { try read(text) }
    #expect(error?.place.line == 1 && error?.place.column == 1)
  }

  @Test("a name that comes back after others gets a number, and the table says so")
  func names() throws {
    let sample = try read("id,en,pl\n1,a,b\n2,c,d\n1,e,f\n")
    #expect(sample.lines == ["1: en a, pl b", "2: en c, pl d", "1-2: en e, pl f"])
    #expect(sample.faultLines == ["warning 4"])
    let joined = try read("id,en,pl\n1,a,b\n1,a,d\n")
    #expect(joined.lines == ["1: en a, pl b, pl d"])
    #expect(joined.concepts[0].terms.map(\.standing) == [.preferred, .preferred, .admitted])
  }

  @Test("columns may be given where a file names none")
  func givenColumns() throws {
    let settings = ReadingSettings(file: "g", columns: [nil, en, pl])
    #expect(try read("x,a,b\ny,c,d\n", settings).lines == ["a: en a, pl b", "c: en c, pl d"])
  }

  @Test("a file in pieces of any size gives what the whole file gives")
  func pieces() throws {
    let text = "id;en;pl\n1;\"a;\nb\";ą\n2;c;d\n"
    let whole = try read(text).concepts
    for size in 1...9 { #expect(try GlossarySample(Array(text.utf8), .init(file: "g"), size: size).concepts == whole) }
  }
}
