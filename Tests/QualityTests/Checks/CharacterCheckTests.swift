import Testing
import Translation

@testable import Quality

@Suite("Characters nobody typed")
struct CharacterCheckTests {
  @Test(
    "Ordinary texts, marks of direction where they belong, emoji and accents",
    arguments: [
      MarkedPair("a word", "слово"), MarkedPair("a", "שלום\u{200F}!"), MarkedPair("a", "👩\u{200D}⚕️"),
      MarkedPair("stress", "за\u{301}мок"), MarkedPair("", ""), MarkedPair("25 °C", "25 °С и 30 °С"),
      MarkedPair("Ångström", "Ångström â"), MarkedPair("in C", "в С°"),
    ])
  func clean(_ pair: MarkedPair) { pair.verify(CharacterCheck()) }

  @Test(
    "Invisible characters, letters in two pieces and mojibake are marked",
    arguments: [
      MarkedPair("a state", "дер⟦\u{200B}⟧жава"), MarkedPair("a state", "дер⟦\u{AD}⟧жава"),
      MarkedPair("a", "⟦\u{FEFF}⟧а"), MarkedPair("a", "а⟦\u{1}⟧б"), MarkedPair("a", "а⟦\u{202E}⟧б"),
      MarkedPair("own", "сво⟦и\u{306}⟧"), MarkedPair("e", "caf⟦e\u{301}⟧"),
      MarkedPair("the law", "⟦Ð·Ð°ÐºÐ¾Ð½⟧"), MarkedPair("the law", "⟦Р·Р°РєРѕРЅ⟧"), MarkedPair("it's", "it⟦â€⟧™s"),
      MarkedPair("é", "⟦Ã©tÃ©⟧"), MarkedPair("lost", "утра⟦\u{FFFD}⟧чено"),
    ])
  func mistakes(_ pair: MarkedPair) { pair.verify(CharacterCheck()) }

  @Test("What is not seen is removed, what is in two pieces joined")
  func fixes() {
    let findings = CharacterCheck().findings(in: SegmentPair("own", "сво\u{200B}и\u{306}", index: 0))
    #expect(findings.map(\.suggestion) == ["", "й"])
    #expect(findings.map(\.isSafe) == [true, true])
    #expect(findings.map(\.severity) == [.error, .error])
  }

  @Test(
    "What hides a word is an error, a zero width space beside one a warning",
    arguments: [
      ("дер\u{200B}жава", 1), ("дер\u{AD}жава", 1), ("дер\u{200B}\u{200B}жава", 2), ("The \u{200B}Times", 0),
      ("\u{FEFF}Да", 0), ("два \u{AD}слова", 1), ("идею\u{200B}, но", 0),
    ])
  func severity(_ target: String, _ errors: Int) {
    let findings = CharacterCheck().findings(in: SegmentPair("a", InlineText(target), index: 0))
    #expect(findings.count { $0.severity == .error } == errors)
    #expect(!findings.isEmpty)
  }
}

@Suite("Words of two scripts")
struct MixedScriptCheckTests {
  @Test(
    "Names with endings, hyphens and words of the source",
    arguments: [
      MarkedPair("press", "пресса"), MarkedPair("a Facebook page", "Facebookте бет"),
      MarkedPair("SMS", "SMS-сообщение"),
      MarkedPair("iPhone", "iPhone'ом"), MarkedPair("нoвый", "нoвый").sourceMarked, MarkedPair("COVID-19", "COVID-19"),
    ])
  func clean(_ pair: MarkedPair) { pair.verify(MixedScriptCheck()) }

  @Test(
    "A twin from the other script is marked",
    arguments: [
      MarkedPair("press", "⟦прeсса⟧"), MarkedPair("Congress", "⟦Kонгресс⟧"), MarkedPair("site", "мой ⟦sitе⟧"),
      MarkedPair("⟦рress⟧", "пресса"),
    ])
  func mistakes(_ pair: MarkedPair) { pair.verify(MixedScriptCheck()) }

  @Test("The word is proposed in one script")
  func fix() {
    let findings = MixedScriptCheck().findings(in: SegmentPair("press", "прeсса", index: 0))
    #expect(findings.map(\.suggestion) == ["пресса"])
    #expect(findings.map(\.message) == ["'e' in 'прeсса' is Latin"])
    #expect(findings.map(\.isSafe) == [true])
  }
}

extension MarkedPair {
  /// The pair with all of its source marked.
  fileprivate var sourceMarked: MarkedPair { MarkedPair("⟦\(source)⟧", target) }
}
