import Languages
import Segmentation
import Testing

@Suite struct DecisionTests {
  /// A text, and what must be said of the last place in it where a segment may end.
  struct Reason: CustomTestStringConvertible, Sendable {
    var language: String
    var text: String
    var rule: Decision.Rule
    var isBreak: Bool
    var entry: String?

    init(_ language: String, _ text: String, _ rule: Decision.Rule, _ isBreak: Bool, _ entry: String? = nil) {
      self.language = language
      self.text = text
      self.rule = rule
      self.isBreak = isBreak
      self.entry = entry
    }

    var testDescription: String { "\(rule) in \(text)" }
  }

  @Test("Every decision names its rule and the entry it went by", arguments: reasons)
  func reason(_ reason: Reason) throws {
    let decisions = Segmenter(for: Language(reason.language)).decisions(in: Array(reason.text.utf8))
    let last = try #require(decisions.last)
    #expect(last.rule == reason.rule)
    #expect(last.isBreak == reason.isBreak)
    #expect(last.entry == reason.entry)
  }

  static let reasons: [Reason] = [
    Reason("en", "We won. They lost", .sentence, true),
    Reason("en", "It is 1.5 now", .glued, false),
    Reason("en", "At the end.The judge left", .missingSpace, true),
    Reason("en", "See a@example.The for it", .address, false),
    Reason("en", "A judge etc., they said", .continuation, false),
    Reason("en", "A judge etc. and so on", .lowerCase, false),
    Reason("en", "they have won. we have lost", .informal, true),
    Reason("en", "We won! They lost", .exclamation, true),
    Reason("en", "A hundred (!) Members", .bracketedMark, false),
    Reason("en", "We won... They lost", .ellipsis, true),
    Reason("en", "The plan (is new. Nobody knows) was", .parenthesis, false),
    Reason("en", "1. The plan", .listMarker, false),
    Reason("de", "Am 7. April", .ordinal, false),
    Reason("en", "With Mr. Smith", .title, false, "mr."),
    Reason("en", "See fig. 7", .number, false, "fig."),
    Reason("en", "They sold cake etc. The end", .either, true, "etc."),
    Reason("ru", "Он умер в 1950 г. Москва ждала", .unit, true, "г."),
    Reason("de", "Das gilt z. B.", .phrase, false, "z. B."),
    Reason("en", "With George W. Bush", .initial, false),
    Reason("en", "With the X.YY. The end", .acronym, true),
    Reason("de", "Mit Ludwig XIV. Bourbon", .roman, false),
    Reason("en", "• One thing • Another", .bullet, true),
    Reason("en", "It reads 好。The end", .unspaced, true),
    Reason("ja", "来た。行った", .unicode, true),
  ]

  @Test("Every rule of our own has a case above") func rules() {
    #expect(Set(Self.reasons.map(\.rule)) == Set(Decision.Rule.allCases).subtracting([.custom]))
  }
}
