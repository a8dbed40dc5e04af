import Testing
import Translation

@testable import Quality

@Suite("Untranslated text")
struct UntranslatedCheckTests {
  private func found(_ source: String, _ target: String) -> [String] {
    UntranslatedCheck().findings(in: MarkedPair(source, target).pair).map(\.check)
  }

  @Test("An empty target, and one that repeats its source, are found")
  func untranslated() {
    #expect(found("A sentence.", "") == ["untranslated"])
    #expect(found("A sentence.", " \u{A0} ") == ["untranslated"])
    #expect(found("A sentence.", ".") == ["untranslated"])
    #expect(found("A sentence of words.", "A  sentence of\u{A0}words.") == ["untranslated"])
    #expect(found("Ministry of Justice declined", "MINISTRY OF JUSTICE DECLINED") == ["untranslated"])
  }

  @Test(
    "What needs no translation may be repeated",
    arguments: [
      "Oliver Haverkamp", "https://www.example.org/a", "o.haverkamp@example.org", "+48 22 000 01 47", "2024",
      "INTERPOL", "—",
      "A/HRC/40/52", "",
    ])
  func nothingToTranslate(_ text: String) { #expect(found(text, text).isEmpty) }

  @Test(
    "A run of source words in the target is marked",
    arguments: [
      MarkedPair("The court refused to hear the complaint.", "Суд ⟦refused to hear the complaint⟧ снова."),
      MarkedPair("We call on the member states.", "Фонд: «⟦we call on the member states⟧»."),
    ])
  func partly(_ pair: MarkedPair) { pair.verify(UntranslatedCheck()) }

  @Test(
    "Names, titles and short runs may stay",
    arguments: [
      MarkedPair("the news site Keshki Paraq", "новостной сайт Keshki Paraq"),
      MarkedPair("by Houghton Mifflin Harcourt of the US", "в Houghton Mifflin Harcourt"),
      MarkedPair(
        "A survey by the UK Commission for Employment and Skills", "Опрос UK Commission for Employment and Skills"),
      MarkedPair("see https://example.org/a-b-c-d-e", "см. https://example.org/a-b-c-d-e"),
      MarkedPair("the right to a fair trial", "право на fair trial"),
    ])
  func names(_ pair: MarkedPair) { pair.verify(UntranslatedCheck()) }

  @Test("The longest run wins against all shorter ones, wherever it stands")
  func longest() {
    MarkedPair(
      "one two three four x five six seven eight nine", "ab one two three four cd ⟦five six seven eight nine⟧ ef"
    )
    .verify(UntranslatedCheck())
  }
}
