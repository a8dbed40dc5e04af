import Testing
import Text

@Suite("Roman numerals")
struct RomanNumeralTests {
  @Test(
    "Numerals have their values, in Cyrillic letters too",
    arguments: [("I", 1), ("IV", 4), ("XIX", 19), ("XXI", 21), ("MCMXCIX", 1999), ("ХІХ", 19), ("ХХ", 20)])
  func values(_ text: String, _ value: Int) {
    #expect(RomanNumeral.value(of: Array(text.unicodeScalars)) == value)
  }

  @Test("Other letters are none", arguments: ["", "IIII", "IC", "VX", "ABC", "XIXI", "xix", "MMMMMMMMMMMMMMMM"])
  func none(_ text: String) {
    #expect(RomanNumeral.value(of: Array(text.unicodeScalars)) == nil)
  }

  @Test("A French ordinal ending may follow two capitals, not one")
  func endings() {
    #expect(RomanNumeral.value(ofWord: Array("XIXe".unicodeScalars)[...]) == 19)
    #expect(RomanNumeral.value(ofWord: Array("Ce".unicodeScalars)[...]) == nil)
    #expect(RomanNumeral.value(ofWord: Array("MIXed".unicodeScalars)[...]) == 1009)
    #expect(RomanNumeral.value(ofWord: Array("Midday".unicodeScalars)[...]) == nil)
  }
}
