import Languages
import Testing
import Translation

@testable import Terminology

@Suite("Inflection")
struct InflectionTests {
  private let table = Inflection(lines: [
    ". : а у ом", "ий : ого ому", "ец : ца цу", "@IRR człowiek : ludzie ludzi",
  ])

  /// Which of some words are forms of a dictionary form.
  private func forms(of lemma: String, _ table: Inflection, among words: String) throws -> String {
    let language = try #require(Language("mul"))
    let concept = Concept(id: "lemma", terms: [Term(lemma.lowercased(), language)])
    let finder = TermFinder([concept], language: language, mode: .recognise, inflection: table)
    return words.split(separator: " ").filter { !finder.matches(in: String($0)).isEmpty }.joined(separator: " ")
  }

  @Test("A word takes the endings of every rule it ends in, and no others")
  func endings() throws {
    #expect(try forms(of: "суд", table, among: "суд суда суду судом суде су судомом") == "суд суда суду судом")
    #expect(try forms(of: "истец", table, among: "истца истцу истецу истцом") == "истца истцу истецу")
    #expect(try forms(of: "советский", table, among: "советского советскому советсца") == "советского советскому")
  }

  @Test("A stem has at least two letters")
  func shortStems() throws {
    #expect(try forms(of: "беда", Inflection(lines: ["а : ы"]), among: "беда беды бед") == "беда беды")
    #expect(try forms(of: "уха", Inflection(lines: ["а : и", "ха : ши"]), among: "уха ухи уши") == "уха ухи")
  }

  @Test("A first letter may lose its accent, and a letter may be spelt otherwise")
  func spellings() throws {
    let french = Inflection(lines: [". : s", "@FIRST é>e", "@SPELLING î>i"])
    #expect(try forms(of: "état", french, among: "état états etat etats étât") == "état états etat etats")
    #expect(try forms(of: "boîte", french, among: "boîtes boite boites") == "boîtes boite boites")
    #expect(try forms(of: "été", french, among: "été ete eté") == "été eté")
  }

  @Test("What is derived from a word is found where a translation is looked for, and not recognised")
  func derived() throws {
    let language = try #require(Language("mul"))
    let concept = Concept(id: "lemma", terms: [Term("arrest", language)])
    for (lines, found) in [(["@DERIVED . : ed", ". : s"], "arrested"), (["@DERIVED *", ". : s"], "arrestation")] {
      let table = Inflection(lines: lines)
      let strict = TermFinder([concept], language: language, mode: .recognise, inflection: table)
      let lenient = TermFinder([concept], language: language, mode: .present, inflection: table)
      #expect(strict.matches(in: found).isEmpty)
      #expect(lenient.occurrences(of: concept, in: found).map(\.evidence) == [.compound])
      #expect(!lenient.isPresent(concept, in: "arrestationsverfahren"))
      #expect(!lenient.isPresent(concept, in: "arres"))
    }
  }

  @Test("A word behind a prefix of verbs is derived from it, behind others it is not")
  func prefixes() throws {
    let language = try #require(Language("mul"))
    let concept = Concept(id: "lemma", terms: [Term("редактировать", language)])
    let finder = TermFinder(
      [concept], language: language, mode: .present, inflection: Inflection(lines: ["ть : л", "@PREFIXES от"]))
    #expect(finder.isPresent(concept, in: "отредактировать"))
    #expect(finder.isPresent(concept, in: "отредактировал"))
    #expect(!finder.isPresent(concept, in: "нередактировать"))
  }

  @Test("Vowels change or fall out in the last syllable of the stem")
  func alternations() throws {
    let polish = Inflection(lines: ["@ALT ó>o e>~", ". : u y"])
    #expect(try forms(of: "bór", polish, among: "boru bory boro") == "boru bory")
    #expect(try forms(of: "pies", polish, among: "pisu piesu") == "pisu piesu")
  }

  @Test("Umlaut changes the last vowel, the a of the diphthong au")
  func umlaut() throws {
    let german = Inflection(lines: ["@UMLAUT", ". : er e"])
    #expect(try forms(of: "haus", german, among: "hause häuser haüser") == "hause häuser")
    #expect(
      try forms(of: "gericht", german, among: "gericht gerichte gerichter gerücht") == "gericht gerichte gerichter")
    #expect(try forms(of: "grund", german, among: "gründe gründes") == "gründe")
  }

  @Test("Irregular words have their own forms")
  func irregular() throws {
    #expect(try forms(of: "człowiek", table, among: "ludzie ludzi ludziom") == "ludzie ludzi")
  }

  @Test(
    "The tables of the languages know the forms of press releases",
    arguments: [
      ("ru", "церковь", "церкви церквей церковью"), ("ru", "осужденный", "осуждена осужден осуждены осужденного"),
      ("ru", "учащийся", "учащихся учащимся"), ("ru", "заседание", "заседании заседаний"),
      ("uk", "лікар", "лікаря лікарів"), ("uk", "слово", "слів"), ("uk", "громадянське", "громадянського"),
      ("uk", "здоров'я", "здоров'ю здоров'ям"), ("uk", "тиждень", "тижнів"),
      ("pl", "więzień", "więźniów więźnia"), ("pl", "mieszkaniec", "mieszkańców"), ("pl", "osoba", "osób"),
      ("de", "Boden", "böden"), ("de", "Menschenrecht", "menschenrechte menschenrechten"),
      ("fr", "national", "nationaux nationales"), ("en", "child", "children"), ("en", "treaty", "treaties"),
      ("cs", "soud", "soudu soudem soudy"), ("tr", "kitap", "kitabı kitapların"), ("tr", "ankara", "ankara'nın"),
      ("es", "elección", "elecciones"), ("it", "diritto", "diritti"), ("kk", "модель", "моделін"),
      ("kk", "факт", "фактілері"),
    ])
  func tables(_ tag: String, _ lemma: String, _ words: String) throws {
    let table = Inflection.of(try #require(Language(tag)))
    #expect(try forms(of: lemma, table, among: words) == words)
  }

  @Test(
    "A Kazakh word takes its suffixes in order, and no others",
    arguments: [
      ("адам", "адамдардың", true), ("құқық", "құқықтары", true), ("құқық", "құқығын", true),
      ("халық", "халқының", true),
      ("қала", "қаладағылар", true), ("сот", "сотқазақ", false),
      ("адам", "адамдарадам", false),
    ])
  func chain(_ lemma: String, _ form: String, _ isForm: Bool) throws {
    let kazakh = Inflection(lines: [
      "plural: лар дар тар", "possessive: ы ын", "case: дың ның ын н", "relative: дағы", "copula: мын",
      "voicing: қ>ғ", "syncope: ы",
    ])
    #expect(try forms(of: lemma, kazakh, among: form).isEmpty == !isForm)
  }
}
