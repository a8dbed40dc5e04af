import Languages
import Testing
import Translation

@testable import Quality

@Suite("References to articles and decisions")
struct ReferenceCheckTests {
  private func check(_ from: String, _ to: String) throws -> ReferenceCheck {
    ReferenceCheck(from: try language(from), to: try language(to))
  }

  @Test(
    "The same reference in other words, with and without a number of its own",
    arguments: [
      ("ru", MarkedPair("Article 5 § 3 and Articles 6, 8 and 13", "п. 3 ст. 5 и статьи 6, 8 и 13")),
      ("ru", MarkedPair("Section 12 of the Act", "статья 12 закона")),
      ("ru", MarkedPair("Article 5 of the Convention", "пятая статья Конвенции")),
      ("ru", MarkedPair("5 articles and 6 rules", "5 пунктов и 6 частей")),
      ("kk", MarkedPair("Article 5, paragraph 2", "5-баптың 2-тармағы")),
      ("pl", MarkedPair("Article 10(2)", "art. 10 ust. 2")),
      ("de", MarkedPair("Resolution No. 1325, Article 3", "Resolution Nr. 1325, Artikel 3")),
      ("fr", MarkedPair("Rule 39, application no. 12345/10", "article 39, requête no 12345/10")),
      ("ja", MarkedPair("Article 5", "第6項 5")),
    ])
  func clean(_ to: String, _ pair: MarkedPair) throws { pair.verify(try check("en", to)) }

  @Test(
    "What is referred to became something else",
    arguments: [
      ("ru", MarkedPair("under Article 5", "согласно ⟦пункту 5⟧")),
      ("kk", MarkedPair("under Article 5", "⟦5-тармаққа⟧ сәйкес")),
      ("pl", MarkedPair("paragraph 7 of Article 2", "⟦art. 7⟧, ⟦ust. 2⟧")),
      ("de", MarkedPair("Chapter 3", "⟦Artikel 3⟧")),
      ("uk", MarkedPair("Articles 6 and 13", "статті 6 та ⟦додаток 13⟧")),
    ])
  func mistakes(_ to: String, _ pair: MarkedPair) throws {
    pair.verify(try check("en", to))
  }

  @Test("The message names both")
  func message() throws {
    let findings = try check("en", "ru").findings(in: SegmentPair("under Article 5", "по пункту 5", index: 0))
    #expect(findings.map(\.message) == ["'Article 5' became 'пункту 5'"])
  }
}
