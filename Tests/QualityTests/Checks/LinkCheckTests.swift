import Languages
import Testing
import Translation

@testable import Quality

@Suite("Links of source and target")
struct LinkCheckTests {
  @Test(
    "The same link, and the language versions of one page",
    arguments: [
      MarkedPair("See https://example.org/a.", "См. https://example.org/a"),
      MarkedPair("https://example.org/a/ and http://b.org", "http://b.org и https://example.org/a"),
      MarkedPair("(https://example.org/a(b))", "«https://example.org/a(b)»"),
      MarkedPair("https://example.org/en/a", "https://example.org/ru/a"),
      MarkedPair("https://en.example.org/a", "https://ru.example.org/a"),
      MarkedPair("https://example.org/a?lang=en&x=1", "https://example.org/a?lang=ru&x=1"),
      MarkedPair("https://example.org/EN/", "https://example.org/RU"),
      MarkedPair("HTTPS://Example.org/a", "https://example.org/a"),
      MarkedPair("http://example.org", "https://example.org"),
      MarkedPair("www.example.org", "https://www.example.org/"),
      MarkedPair("M.Kolniewska@example.org", "m.kolniewska@example.org"),
      MarkedPair("no link", "без ссылки"),
    ])
  func clean(_ pair: MarkedPair) throws {
    pair.verify(LinkCheck(from: try language("en"), to: try language("ru")))
  }

  @Test("Ukrainian pages may say ua, Kazakh ones kz")
  func customs() throws {
    MarkedPair("https://example.org/en/a", "https://example.org/ua/a").verify(
      LinkCheck(from: try language("en"), to: try language("uk")))
    MarkedPair("https://example.org/en/a", "https://example.org/kz/a").verify(
      LinkCheck(from: try language("en"), to: try language("kk")))
  }

  @Test(
    "Links that are changed, missing or new are marked",
    arguments: [
      MarkedPair("at https://example.org/requests-2024, it", "по адресу ⟦https://example.org/requests-2025⟧, он"),
      MarkedPair("at ⟦www.example.org⟧ and", "по адресу и"),
      MarkedPair("and", "по адресу ⟦www.example.org⟧ и"),
      MarkedPair("a@example.org", "⟦b@example.org⟧"),
      MarkedPair("https://example.org/A", "⟦https://example.org/a⟧"),
      MarkedPair("https://a.org https://a.org", "https://a.org ⟦https://b.org⟧"),
      MarkedPair("https://example.org/a?x=1", "⟦https://example.org/a?x=2⟧"),
      MarkedPair("https://a.org ⟦https://b.org⟧", "https://a.org"),
    ])
  func mistakes(_ pair: MarkedPair) throws {
    pair.verify(LinkCheck(from: try language("en"), to: try language("ru")))
  }

  @Test("What was lost is offered where it became something else")
  func suggestion() throws {
    let check = LinkCheck(from: try language("en"), to: try language("ru"))
    let pair = MarkedPair("x@a.org", "y@a.org").pair
    #expect(check.findings(in: pair).map(\.suggestion) == ["x@a.org"])
  }
}
