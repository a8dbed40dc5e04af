import Languages
import Testing
import Translation

@testable import Quality

@Suite("Dates")
struct DateTests {
  /// The dates a text names, in ISO order.
  private func dates(_ text: String, _ tag: String) throws -> [String] {
    Figures(CheckedText(text), NumberNames(try language(tag)), isCertain: true).dates.map { date in
      date.readings.map(\.description).joined(separator: " or ")
    }
  }

  @Test(
    "Every language and order is read",
    arguments: [
      ("14 March 2025", "en"), ("March 14, 2025", "en"), ("14th of March 2025", "en"), ("Mar. 14, 2025", "en"),
      ("14 MARCH 2025", "en"), ("14. März 2025", "de"), ("14 marca 2025 r.", "pl"), ("14 марта 2025 г.", "ru"),
      ("14 березня 2025 року", "uk"), ("14 mars 2025", "fr"), ("14 de marzo de 2025", "es"), ("14 marzo 2025", "it"),
      ("2025 жылғы 14 наурызда", "kk"), ("2025 ж. 14 наурыз", "kk"), ("14.03.2025", "de"), ("14.3.25", "ru"),
      ("2025-03-14", "en"), ("2025/03/14", "en"), ("14/03/2025", "fr"), ("3/14/2025", "en"),
    ])
  func orders(_ text: String, _ tag: String) throws {
    #expect(try dates("x \(text) y", tag) == ["2025-03-14"])
  }

  @Test("A date may lack a year or a day, and may have several days")
  func partial() throws {
    #expect(try dates("on 7 May", "en") == ["?-05-07"])
    #expect(try dates("in May 2025", "en") == ["2025-05"])
    #expect(try dates("1er mai", "fr") == ["?-05-01"])
    #expect(try dates("12–14 March 2025", "en") == ["2025-03-12/14"])
    #expect(try dates("March 12 and 14, 2025", "en") == ["2025-03-12/14"])
    #expect(try dates("vom 12. bis 14. März", "de") == ["?-03-12/14"])
  }

  @Test("With slashes day and month may be either way, with points they may not")
  func ambiguous() throws {
    #expect(try dates("03/04/2025", "en") == ["2025-04-03 or 2025-03-04"])
    #expect(try dates("03.04.2025", "en") == ["2025-04-03"])
  }

  @Test(
    "Words that are also months, and numbers that are no dates",
    arguments: [
      ("You may go, 12 of you.", "en"), ("you may 12 times", "en"), ("Ils sont sur Mars et mai", "fr"),
      ("list do 300 osób", "pl"), ("sep", "en"), ("A/70/12/10", "en"), ("1.2.3.4", "en"), ("99.99.2025", "de"),
      ("12-14-20", "en"), ("der Mai", "de"), ("", "en"),
    ])
  func noDates(_ text: String, _ tag: String) throws {
    #expect(try dates(text, tag).isEmpty)
  }

  @Test(
    "Dates agree as far as both name them",
    arguments: [
      MarkedPair("On 14 March 2025 in Almaty", "14 марта в Алматы"),
      MarkedPair("In 2025, on 14 March", "14 марта 2025 года"),
      MarkedPair("12–14 March 2025", "12 и 14 марта 2025 г."),
      MarkedPair("from 30 March to 2 April 2025", "с 30 марта по 2 апреля 2025 г."),
      MarkedPair("3/4/2025", "4 марта 2025 г."),
      MarkedPair("4/3/2025", "4 марта 2025 г."),
      MarkedPair("in June", "в июне"),
      MarkedPair("on the 14th", "14 марта"),
    ])
  func agreement(_ pair: MarkedPair) throws {
    pair.verify(NumberCheck(from: try language("en"), to: try language("ru")))
  }

  @Test(
    "A changed day, month or year is marked",
    arguments: [
      MarkedPair("On 3 March 2025 it came", "⟦3 мая 2025⟧ г. пришло"),
      MarkedPair("On 3 March 2025 it came", "⟦5 марта 2025⟧ г. пришло"),
      MarkedPair("On 3 March 2025 it came", "⟦3 марта 2024⟧ г. пришло"),
      MarkedPair("On 3 March 2025 it came", "⟦05.03.2025⟧ пришло"),
      MarkedPair("in March 2025", "в ⟦мае 2025⟧ г."),
      MarkedPair("3/4/2025", "⟦5 апреля 2025⟧ г."),
      MarkedPair("12–14 March", "⟦12–15 марта⟧"),
    ])
  func mistakes(_ pair: MarkedPair) throws {
    pair.verify(NumberCheck(from: try language("en"), to: try language("ru")))
  }
}
