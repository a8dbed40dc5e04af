import Languages
import Testing
import Translation

@testable import Quality

@Suite("Separators of numbers")
struct NumberFormatCheckTests {
  @Test(
    "Numbers in the target's way, and what may be no quantity",
    arguments: [
      ("ru", MarkedPair("1,250,000 and 2.5%", "1 250 000 и 2,5 %")), ("ru", MarkedPair("version 2.5", "версия 2.5")),
      ("ru", MarkedPair("at 17.30", "в 17.30")), ("ru", MarkedPair("14.03.2025, 10.4.2", "14.03.2025, 10.4.2")),
      ("de", MarkedPair("1,250.50 euros", "1.250,50 Euro")), ("de", MarkedPair("0.125", "0,125")),
      ("de-CH", MarkedPair("2.5%", "2.5 %")), ("es-MX", MarkedPair("1,250,000", "1,250,000")),
      ("ru", MarkedPair("1,250 cases", "1250 дел")), ("ru", MarkedPair("1.2 m", "1,250 м")),
      ("ja", MarkedPair("1,250,000", "1,250,000")), ("en-GB", MarkedPair("1,250,000", "1,250,000")),
    ])
  func clean(_ to: String, _ pair: MarkedPair) throws {
    pair.verify(NumberFormatCheck(from: try language("en"), to: try language(to)))
  }

  @Test(
    "The source's way is found",
    arguments: [
      ("ru", MarkedPair("1,250,000", "⟦1,250,000⟧"), "1\u{A0}250\u{A0}000"),
      ("ru", MarkedPair("2.5%", "⟦2.5⟧ %"), "2,5"),
      ("de", MarkedPair("1,250.50 euros", "⟦1,250.50⟧ Euro"), "1.250,50"),
      ("pl", MarkedPair("1,250 cases", "⟦1,250⟧ spraw"), "1\u{A0}250"), ("pl", MarkedPair("$2.5", "$⟦2.5⟧"), "2,5"),
      ("ru", MarkedPair("2.5 million", "⟦2.5⟧ миллиона"), "2,5"),
    ])
  func mistakes(_ to: String, _ pair: MarkedPair, _ suggestion: String) throws {
    let check = NumberFormatCheck(from: try language("en"), to: try language(to))
    pair.verify(check)
    #expect(check.findings(in: pair.pair).map(\.suggestion) == [suggestion])
  }
}
