import Languages
import Testing

@testable import Terminology

@Suite("Inflection")
struct InflectionTests {
  private let table = Inflection(lines: [
    ". : а у ом", "ий : ого ому", "ец : ца цу", "@IRR człowiek : ludzie ludzi",
  ])

  /// Which of some words are forms of a dictionary form.
  private func forms(of lemma: String, _ table: Inflection, among words: String) throws -> String {
    let forms = WordForms(of: try #require(TermWord.words(of: lemma).first), table)
    return words.split(separator: " ").filter { forms.contains(String($0)) }.joined(separator: " ")
  }

  @Test("A word takes the endings of every rule it ends in, and no others")
  func endings() throws {
    #expect(try forms(of: "суд", table, among: "суд суда суду судом суде су судомом") == "суд суда суду судом")
    #expect(try forms(of: "истец", table, among: "истца истцу истецу истцом") == "истца истцу истецу")
    #expect(try forms(of: "советский", table, among: "советского советскому советсца") == "советского советскому")
  }

  @Test("A stem of fewer than three letters takes no endings, of two where the word is short")
  func shortStems() throws {
    #expect(try forms(of: "беда", Inflection(lines: ["а : ы"]), among: "беда беды бед") == "беда беды")
    #expect(try forms(of: "охрана", Inflection(lines: ["рана : ры"]), among: "охрана охры") == "охрана")
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
    ])
    let word = try #require(TermWord.words(of: lemma).first)
    #expect(WordForms(of: word, kazakh).contains(form) == isForm)
  }
}
