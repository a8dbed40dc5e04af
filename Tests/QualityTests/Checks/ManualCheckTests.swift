import Languages
import Testing
import Translation

@testable import Quality

@Suite("Checks that are asked for by name")
struct ManualCheckTests {
  @Test(
    "A hyphen for a dash",
    arguments: [
      MarkedPair("a", "Киев ⟦-⟧ столица"), MarkedPair("a", "Киев – столица, северо-запад"), MarkedPair("a", "5 - 3"),
      MarkedPair("a", "- да"),
    ])
  func dashes(_ pair: MarkedPair) { pair.verify(DashCheck()) }

  @Test(
    "A short word in Latin letters",
    arguments: [
      MarkedPair("with", "⟦c⟧ судом"), MarkedPair("group A", "группа A"), MarkedPair("with", "с судом и IT"),
      MarkedPair("a", "a b c"),
    ])
  func lookalikes(_ pair: MarkedPair) { pair.verify(LoneLookalikeCheck()) }

  @Test(
    "A letter three times",
    arguments: [
      MarkedPair("court", "су⟦ддд⟧"), MarkedPair("aaah", "aaах"), MarkedPair("XIII", "XIII"), MarkedPair("ш", "ссуда"),
      MarkedPair("a", "су⟦ддд⟧д"), MarkedPair("a", "www.a.org"),
    ])
  func tripled(_ pair: MarkedPair) { pair.verify(TripledLetterCheck()) }

  @Test("Sentences are counted, abbreviations and initials not")
  func sentences() {
    let messages = { (source: String, target: String) in
      SentenceCountCheck().findings(in: SegmentPair(InlineText(source), InlineText(target), index: 0)).map(\.message)
    }
    #expect(messages("He denied it. The court ruled.", "Он отрицал. Суд решил.") == [])
    #expect(messages("He denied it. The court ruled.", "Суд решил.") == ["sentences: 2 in the source, 1 in the target"])
    #expect(messages("J. Smith ruled", "Дж. Смит решил") == [])
    #expect(messages("", "Да") == [])
  }

  @Test("Brackets and quotation marks are counted")
  func signs() {
    let find = { (check: any SegmentCheck, source: String, target: String) in
      check.findings(in: SegmentPair(InlineText(source), InlineText(target), index: 0)).map(\.message)
    }
    #expect(find(BracketCountCheck(), "(a) [b]", "(а) [б]") == [])
    #expect(find(BracketCountCheck(), "(a)", "а") == ["opening brackets: 1 in the source, 0 in the target"])
    #expect(find(QuotationCheck(), "“a”", "«а»") == [])
    #expect(find(QuotationCheck(), "“a”", "а") == ["the source has quotation marks, the target none"])
    #expect(find(QuotationCheck(), "5\" of a", "\"а\"") == ["the target has quotation marks, the source none"])
  }

  @Test("A one-letter word is bound to the next in languages that do so")
  func shortWords() throws {
    MarkedPair("in", "w⟦ ⟧Warszawie, w\u{A0}domu").verify(ShortWordCheck(to: try language("pl")))
    MarkedPair("in", "w domu").verify(ShortWordCheck(to: try language("de")))
    let findings = ShortWordCheck(to: try language("ru")).findings(in: SegmentPair("in", "в суде", index: 0))
    #expect(findings.map(\.suggestion) == ["\u{A0}"])
    #expect(Finding.mended("в суде", by: findings) == "в\u{A0}суде")
  }
}
