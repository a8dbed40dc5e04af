import Testing

@testable import Terminology

@Suite("Inflection")
struct InflectionTests {
  private let table = Inflection(lines: [
    ". : а у ом", "ий : ого ому", "ец : ца цу", "@IRR człowiek : ludzie ludzi",
  ])

  @Test("A word takes the endings of every rule it ends in")
  func endings() {
    #expect(table.forms(of: "суд") == ["суд", "суда", "суду", "судом"])
    #expect(table.forms(of: "истец").isSuperset(of: ["истца", "истцу"]))
    #expect(table.forms(of: "советский").isSuperset(of: ["советского", "советскому"]))
    #expect(!table.forms(of: "советский").contains("советсца"))
  }

  @Test("A stem of fewer than three letters takes no endings, of two where the word is short")
  func shortStems() {
    #expect(Inflection(lines: ["а : ы"]).forms(of: "беда") == ["беда", "беды"])
    #expect(Inflection(lines: ["рана : ры"]).forms(of: "охрана") == ["охрана"])
  }

  @Test("Vowels change or fall out in the last syllable of the stem")
  func alternations() {
    let polish = Inflection(lines: ["@ALT ó>o e>~", ". : u y"])
    #expect(polish.forms(of: "bór").isSuperset(of: ["boru", "bory"]))
    #expect(polish.forms(of: "pies").contains("pisu"))
  }

  @Test("Umlaut changes the last vowel, the a of the diphthong au")
  func umlaut() {
    let german = Inflection(lines: ["@UMLAUT", ". : er e"])
    #expect(german.forms(of: "haus").isSuperset(of: ["hause", "häuser"]))
    #expect(german.forms(of: "gericht") == ["gericht", "gerichter", "gerichte"])
    #expect(german.forms(of: "grund").contains("gründe"))
  }

  @Test("Irregular words have their own forms")
  func irregular() {
    #expect(table.forms(of: "człowiek").isSuperset(of: ["ludzie", "ludzi"]))
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
