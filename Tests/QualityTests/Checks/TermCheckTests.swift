import Languages
import Testing
import Translation

@testable import Quality

@Suite("Terms")
struct TermCheckTests {
  /// A glossary of a few concepts in English and Russian.
  private static func check() throws -> TermCheck {
    let (en, ru) = (try language("en"), try language("ru"))
    let concept = { (id: String, terms: [Term]) in Concept(id: id, terms: terms) }
    return TermCheck(
      [
        concept(
          "court",
          [
            Term("European Court of Human Rights", en), Term("ECtHR", en, .admitted),
            Term("Европейский суд по правам человека", ru), Term("ЕСПЧ", ru, .admitted),
          ]),
        concept("rights", [Term("human rights", en), Term("права человека", ru)]),
        concept("arrest", [Term("house arrest", en), Term("домашний арест", ru)]),
        concept("kyiv", [Term("Kyiv", en), Term("Киев", ru)]),
        concept(
          "detention",
          [
            Term("pre-trial detention", en), Term("содержание под стражей", ru),
            Term("предварительное заключение", ru, .admitted), Term("досудебный арест", ru, .forbidden),
          ]),
        concept("astana", [Term("Astana", en), Term("Астана", ru), Term("Нур-Султан", ru, .deprecated)]),
        concept("untranslated", [Term("rule of law", en)]),
        concept("osce", [Term("OSCE", en), Term("ОБСЕ", ru)]),
        concept("member", [Term("member state", en), Term("государство-член", ru)]),
      ], from: en, to: ru)
  }

  @Test(
    "An approved term is seen in any form",
    arguments: [
      MarkedPair("the European Court of Human Rights ruled", "решение Европейского суда по правам человека"),
      MarkedPair("the European Court of Human Rights ruled", "решение ЕСПЧ"),
      MarkedPair("the ECtHR ruled", "постановил Европейский суд по правам человека"),
      MarkedPair("human rights", "о правах человека"),
      MarkedPair("under house arrest", "под домашним арестом"),
      MarkedPair("after pre-trial detentions", "после предварительного заключения"),
      MarkedPair("pretrial detention", "содержании под стражей"),
      MarkedPair("in Kyiv", "в Киеве"),
      MarkedPair("the OSCE’s mission", "миссия ОБСЕ"),
      MarkedPair("two member states", "двух государств-членов"),
      MarkedPair("the rule of law", "что-то иное"),
      MarkedPair("the court ruled", "суд решил"),
      MarkedPair("HOUSE ARREST EXTENDED", "ДОМАШНИЙ АРЕСТ ПРОДЛЕН"),
    ])
  func clean(_ pair: MarkedPair) throws { pair.verify(try Self.check()) }

  @Test(
    "A missing, forbidden or deprecated term is marked",
    arguments: [
      MarkedPair("under ⟦house arrest⟧", "под подпиской о невыезде"),
      MarkedPair("the ⟦OSCE⟧ said", "заявила организация"),
      MarkedPair("the ⟦ECtHR⟧ said", "заявил суд о правах человека"),
      MarkedPair("the ⟦pre-trial detention⟧", "⟦досудебный арест⟧"),
      MarkedPair("left for Astana", "из Астаны, бывшего ⟦Нур-Султана⟧"),
      MarkedPair("nothing", "о ⟦досудебном аресте⟧"),
    ])
  func mistakes(_ pair: MarkedPair) throws { pair.verify(try Self.check()) }

  @Test("A finding names the approved terms and offers the preferred one")
  func wording() throws {
    let findings = try Self.check().findings(in: MarkedPair("pre-trial detention", "досудебный арест").pair)
    #expect(findings.map(\.check) == ["term-missing", "term-forbidden"])
    #expect(findings.map(\.suggestion) == ["содержание под стражей", "содержание под стражей"])
    #expect(
      findings.first?.message
        == "'pre-trial detention' should be rendered as 'содержание под стражей' or 'предварительное заключение'")
    let deprecated = try Self.check().findings(in: MarkedPair("", "в Нур-Султане").pair)
    #expect(deprecated.map(\.severity) == [.warning])
  }
}
