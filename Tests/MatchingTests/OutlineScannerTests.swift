import Languages
import Retrieval
import TestSupport
import Testing

@testable import Matching

/// What the scanner makes of a text in one pass is held against what the words of the same text make.
@Suite("Outlines of plain texts")
struct OutlineScannerTests {
  /// Whether both agree, where the scanner has an answer.
  private func agrees(_ text: String, _ scanner: inout OutlineScanner, _ tokenizer: Tokenizer) -> Bool? {
    scanner.outline(of: text.utf8.span).map { $0 == tokenizer.outlineByWords(of: text) }
  }

  private func tools(_ language: String) throws -> (OutlineScanner, Tokenizer) {
    let tokenizer = Tokenizer(try #require(Language(language)))
    return (OutlineScanner(months: tokenizer.dates.monthNames), tokenizer)
  }

  @Test("All short texts over letters, digits and the marks that join them")
  func smallWorld() throws {
    var (scanner, tokenizer) = try tools("en")
    let alphabet = ["a", "W", "ß", "1", "0", ".", ",", "’", ":", "/", "-", " "]
    var texts = [""]
    var (answers, count) = (0, 0)
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + $0 } }
      for text in texts {
        guard let agrees = agrees(text, &scanner, tokenizer) else { continue }
        #expect(agrees, "\(text)")
        answers += 1
      }
      count += texts.count
    }
    #expect(answers > count / 3)
  }

  private static let pieces = [
    "april", "May", "mai", "мая", "Мамыр", "of", "de", "жылғы", "7", "7th", "1er", "31", "400", "2016", "3,400", "3.5",
    "1.2.3", "12'000", "7.4.2016", "2016-04-07", "x86", "COVID-19", "it's", "it’s", "L’État", "straße", "İstanbul",
    "e.g.",
    "...", "…", "– ", "„so“", "«да»", "©", "ſ", "Ë", "ё", "Ґ", "a:b", "3:15", "https://a.org", "www.", "a@b.org", "w.",
    "☎",
    "中", "e\u{301}", "\u{A0}", "\t", " ", "  ", ".", ",", ";", "!", "(", ")", "%", "§", "°", "-", "/", "'", "‚", "A",
    "щ",
  ]

  @Test(
    "Seeded texts of words, numbers, dates, addresses and marks",
    arguments: ["en", "de", "fr", "ru", "kk", "tr", "sv", "ja"])
  func seeded(_ language: String) throws {
    var (scanner, tokenizer) = try tools(language)
    var random = SeededRandom(seed: 8)
    var answers = 0
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<(1 + random.below(7)) {
        text += Self.pieces[random.below(Self.pieces.count)] + (random.once(in: 3) ? "" : " ")
      }
      if text.utf8.last == 0x20, !random.once(in: 4) { text.removeLast() }
      guard let agrees = agrees(text, &scanner, tokenizer) else { continue }
      #expect(agrees, "\(text)")
      answers += 1
    }
    #expect(answers > 400)
  }

  @Test(
    "Common sentences take one pass alone",
    arguments: [
      ("en", "It’s 25 years since “Glasnost” – 3.5% of them, e.g. in 2016."), ("de", "Größe und Maß, so weit …"),
      ("ru", "Он сказал: «Да, это ещё не всё»."), ("kk", "Қазақстан Республикасының Үкіметі"),
      ("pl", "Zażółć gęślą jaźń!"),
    ])
  func plain(_ language: String, _ text: String) throws {
    var (scanner, tokenizer) = try tools(language)
    #expect(agrees(text, &scanner, tokenizer) == true)
  }
}
