import Languages
import Testing
import Translation

@testable import Quality

@Suite("Numbers of source and target")
struct NumberCheckTests {
  /// A check for each direction, made once.
  private static let checks: [String: NumberCheck] = {
    let languages = ParallelFact.all[0].texts.keys.compactMap { Language($0) }
    let directions = languages.flatMap { from in languages.map { (from, $0) } }
    return Dictionary(uniqueKeysWithValues: directions.map { ($0.tag + $1.tag, NumberCheck(from: $0, to: $1)) })
  }()

  @Test("The same fact in nine languages agrees in every direction", arguments: ParallelFact.all)
  func agreement(_ fact: ParallelFact) throws {
    for (from, source) in fact.texts {
      for (to, target) in fact.texts where from != to {
        let check = try #require(Self.checks[from + to])
        let findings = check.findings(in: SegmentPair(InlineText(source), InlineText(target), index: 0))
        #expect(findings.isEmpty, "\(from) \(source) → \(to) \(target): \(findings.map(\.message))")
      }
    }
  }

  @Test("A changed digit is found in every direction, whichever it is", arguments: ParallelFact.all)
  func changedDigits(_ fact: ParallelFact) throws {
    for (from, source) in fact.texts {
      for (to, target) in fact.texts where from != to {
        let check = try #require(Self.checks[from + to])
        for changed in changes(of: target) {
          let pair = SegmentPair(InlineText(source), InlineText(changed), index: 0)
          #expect(!check.findings(in: pair).isEmpty, "\(from) \(source) → \(to) \(changed)")
        }
      }
    }
  }

  /// The texts in which one digit is another: 3 more, and 7 for one that must not become 0.
  private func changes(of text: String) -> [String] {
    text.indices.compactMap { index in
      guard let digit = text[index].wholeNumberValue, text[index].isASCII else { return nil }
      return text[..<index] + String(digit == 7 ? 8 : (digit + 3) % 10) + text[text.index(after: index)...]
    }
  }

  @Test(
    "Clean pairs of English and Russian",
    arguments: [
      MarkedPair("worth 1.5 million euros", "стоимостью 1 500 000 евро"),
      MarkedPair("COVID-19 in 2015-16", "COVID-19 в 2015–2016 гг."),
      MarkedPair("a 30-year-old man, the 12th", "30-летний мужчина, 12-й"),
      MarkedPair("version 2.10.1 of 10.4.2", "версия 2.10.1 из 10.4.2"),
      MarkedPair("Article 19(2), paras. 1–3", "пункт 2 статьи 19, п. 1–3"),
      MarkedPair("more than 1,000 people", "более тысячи человек"),
      MarkedPair("in the 1990s, in ’98", "в 90-е годы, в 1998 году"),
      MarkedPair("the 20th century", "XX век"),
      MarkedPair("at 5 p.m. and at 9.30 am", "в 17:00 и в 9:30"),
      MarkedPair("at 12 p.m., at 12.15", "в 12 часов, в 12:15"),
      MarkedPair("5 of them, three others", "пять из них, 3 других"),
      MarkedPair("twenty-five or 300", "25 или триста"),
      MarkedPair("20 feet, 85 miles, half an inch", "6 метров, 137 км, 1,3 см"),
      MarkedPair("72 kilometres (45 miles)", "72 км"),
      MarkedPair("2 to 4 inches", "от 5 до 10 см"), MarkedPair("2 to 4 inches", "2–4 дюйма"),
      MarkedPair("agent 007", "агент 007"), MarkedPair("10 inches in 10 days", "25 см за 10 дней"),
      MarkedPair("seven of the 9", "7 из девяти"), MarkedPair("190 miles (300 km)", "300 км"),
      MarkedPair("a total of 1,2,3,4", "всего 1, 2, 3, 4"),
      MarkedPair("see https://example.org/2025/03", "см. https://example.org/2025/03"),
      MarkedPair("See page 5", "См. страницу"),
      MarkedPair("€3.2 million (approx. $3.5m)", "3,2 млн евро (ок. 3,5 млн долларов)"),
      MarkedPair("", "пусто"),
    ])
  func clean(_ pair: MarkedPair) throws {
    pair.verify(NumberCheck(from: try language("en"), to: try language("ru")))
  }

  @Test(
    "Every style of separators says the same",
    arguments: [
      "1,500,250", "1 500 250", "1.500.250", "1’500’250", "1'500'250", "1\u{A0}500\u{A0}250", "1\u{202F}500\u{202F}250",
    ])
  func separators(_ number: String) throws {
    let check = NumberCheck(from: try language("en"), to: try language("de"))
    for other in ["1,500,250", "1 500 250", "1.500.250", "1500250"] {
      MarkedPair("It cost \(number) euros.", "Es kostete \(other) Euro.").verify(check)
    }
    MarkedPair("It cost \(number) euros.", "Es kostete ⟦1.500.260⟧ Euro.").verify(check)
  }

  @Test(
    "Mistakes are marked where they stand",
    arguments: [
      MarkedPair("1,250 pages", "⟦1280⟧ страниц"),
      MarkedPair("26, i.e. 3.2%", "26, т. е. ⟦2,3⟧%"),
      MarkedPair("5 million people", "⟦5 млрд⟧ человек"),
      MarkedPair("5 million people", "⟦5 тысяч⟧ человек"),
      MarkedPair("Articles 6 and 13", "статьи 6 и ⟦14⟧"),
      MarkedPair("⟦300⟧ people came", "люди пришли"),
      MarkedPair("people came", "пришли ⟦300⟧ человек"),
      MarkedPair("at 5 p.m.", "в ⟦18:00⟧"),
      MarkedPair("the ⟦19⟧th century", "XVIII век"),
      MarkedPair("in 1950", "в ⟦1250⟧"),
      MarkedPair("20 miles away", "в ⟦39⟧ км отсюда"),
      MarkedPair("4 and 6", "4 и ⟦9⟧"),
      MarkedPair("30-year-old", "⟦40⟧-летний"),
      MarkedPair("100 and 100 again", "100 и снова ⟦1000⟧"),
      MarkedPair("in June 2018", "в июне ⟦0018⟧ года"), MarkedPair("by 2030", "к ⟦0030⟧ году"),
      MarkedPair("for the seventh time", "в ⟦3⟧-й раз"), MarkedPair("the ⟦7⟧ of them", "восемь из них"),
      MarkedPair("190 miles (300 km)", "190 миль (⟦305⟧ км)"), MarkedPair("2 to 3 inches", "⟦5⟧–3 дюйма"),
      MarkedPair("2 to 3 inches", "⟦2⟧–7,6 см"), MarkedPair("1 to 2 inches", "2,5–⟦2⟧ см"),
      MarkedPair("a 650 pound pig", "свинья весом ⟦305⟧ кг"), MarkedPair("3 inches", "⟦0⟧ см"),
    ])
  func mistakes(_ pair: MarkedPair) throws {
    pair.verify(NumberCheck(from: try language("en"), to: try language("ru")))
  }

  @Test("A language without number words still has its numbers compared")
  func unknownLanguage() throws {
    let check = NumberCheck(from: try language("en"), to: try language("ja"))
    MarkedPair("5 million, 1,250", "5 million、1,250").verify(check)
    MarkedPair("1,250 pages", "⟦1,280⟧ ページ").verify(check)
  }
}
