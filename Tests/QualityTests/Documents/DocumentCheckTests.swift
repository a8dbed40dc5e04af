import Languages
import Testing
import Translation

@testable import Quality

@Suite("Documents as a whole")
struct DocumentCheckTests {
  private func pairs(_ texts: [(String, String)]) -> [SegmentPair] {
    texts.enumerated().map { SegmentPair(InlineText($0.element.0), InlineText($0.element.1), index: $0.offset) }
  }

  @Test("The same source in other words is found, with what stood there before")
  func consistency() {
    let found = ConsistencyCheck().findings(
      in: pairs([
        ("Notes to editors", "Примечания для редакторов"), ("The end.", "Конец."),
        ("Notes to editors:", "Примечания редактору:"), ("The end.", "Всё."),
        ("Notes to editors", "примечания для редакторов"),
      ]))
    #expect(found.map(\.check) == ["inconsistent-translation"])
    #expect(found.first?.segment == 2)
    #expect(found.first?.suggestion == "Примечания для редакторов")
    #expect(found.first?.message == "segment 0 translates the same source otherwise")
  }

  @Test(
    "Capitals, spaces of any kind and what ends a text do not count, anything else does",
    arguments: [
      ("Notes to editors", "NOTES\u{A0}to  editors …", true), ("Straße zum Markt", "STRASSE zum Markt.", true),
      ("the cafe\u{301} is closed", "the café is closed;\u{37E}", true), ("one, two three", "one two three", false),
      ("one two three", "one two three)", false), ("one two three.\u{2028}", "one two three", true),
    ])
  func sameness(_ one: String, _ other: String, _ isSame: Bool) {
    let found = ConsistencyCheck().findings(in: pairs([(one, "Раз"), (other, "Два")]))
    #expect(found.map(\.check) == (isSame ? ["inconsistent-translation"] : []))
    let twice = ConsistencyCheck { $0.id != "same-translation" }.findings(
      in: pairs([("a b c", one), ("d e f", other)]))
    #expect(twice.isEmpty)
    let wanted = ConsistencyCheck { $0.id == "same-translation" }
    #expect(wanted.findings(in: pairs([("a b c", one), ("d e f", other)])).count == (isSame ? 1 : 0))
  }

  @Test("Near repeats and different sources with one translation are found where they are asked for")
  func others() {
    let found = ConsistencyCheck().findings(
      in: pairs([
        ("Article 5 applies here", "Статья 5 применяется"), ("Article 6 applies here", "Действует статья 6"),
        ("The appeal was allowed", "Жалоба отклонена"), ("The appeal was dismissed", "Жалоба отклонена"),
      ]))
    #expect(found.map(\.check) == ["inconsistent-repeat", "same-translation"])
    #expect(found.map(\.segment) == [1, 3])
  }

  @Test("Quotation marks are counted through the document")
  func quotes() throws {
    let check = QuoteCheck(to: try language("ru"))
    let long = pairs([("“No.", "«Нет."), ("Never.”", "Никогда»."), ("“No.", "«Нет."), ("“No.”", "«Нет».")])
    #expect(check.findings(in: long).isEmpty)
    let open = check.findings(in: pairs([("“No”", "«Нет»"), ("“Yes”", "«Да"), ("So", "Так")]))
    #expect(open.map(\.check) == ["quote-balance"])
    #expect(open.first?.segment == 1)
    let stray = check.findings(in: pairs([("“No”", "Нет»"), ("“Yes”", "«Да»")]))
    #expect(stray.map(\.message) == ["'»' closes a quotation that was not opened"])
  }

  @Test("Marks of another language are told once, with their number")
  func style() throws {
    let check = QuoteCheck(to: try language("ru"))
    let found = check.findings(in: pairs([("“No”", "\"Нет\""), ("“Yes”", "\"Да\"")]))
    #expect(found.map(\.check) == ["quote-style"])
    #expect(found.first?.message == "'\"' is no quotation mark of the language, here and 3 times more")
    #expect(check.findings(in: pairs([("5\"", "5\""), ("“a”", "„а“")])).isEmpty)
  }

  @Test("Two approved translations of one name in one document are found; an acronym is none")
  func terms() throws {
    let (english, russian) = (try language("en"), try language("ru"))
    let concept = Concept(
      id: "osce", kind: .organisation,
      terms: [
        Term("Security Council", english), Term("Совет безопасности", russian), Term("Совет мира", russian, .admitted),
        Term("СБ", russian, .admitted),
      ])
    let check = TermConsistencyCheck([concept], from: english, to: russian)
    let source = "the Security Council met"
    #expect(check.findings(in: pairs([(source, "Совет безопасности"), (source, "СБ")])).isEmpty)
    let found = check.findings(in: pairs([(source, "Совет безопасности"), (source, "Совет мира")]))
    #expect(found.map(\.message) == ["'Совет мира' here, 'Совет безопасности' in segment 0"])
  }
}
