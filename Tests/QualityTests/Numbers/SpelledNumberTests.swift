import Languages
import Testing

@testable import Quality

@Suite("Numbers in letters")
struct SpelledNumberTests {
  private func values(_ text: String, _ tag: String) throws -> [Set<String>] {
    let scalars = Array(text.unicodeScalars)
    return SpelledNumbers(scalars, FoldedWord.words(of: scalars), NumberNames(try language(tag))).values()
  }

  @Test(
    "Words make one number",
    arguments: [
      ("twenty-five people", "en", "25"), ("two hundred and five", "en", "205"), ("three thousand", "en", "3000"),
      ("two million five hundred thousand", "en", "2500000"), ("a dozen", "en", "12"), ("the nineties", "en", "90"),
      ("fünfundzwanzig", "de", "25"), ("zweihundertfünfzig", "de", "250"), ("achtzigjährige", "de", "80"),
      ("двадцать пять", "ru", "25"), ("тридцатишестилетний", "ru", "36"), ("триста", "ru", "300"),
      ("двадцять п’ять", "uk", "25"), ("dwudziestoletni", "pl", "20"), ("czterdziestodwuletni", "pl", "42"),
      ("quatre-vingt-dix-sept", "fr", "97"), ("soixante-dix", "fr", "70"), ("vingt et un", "fr", "21"),
      ("veinticinco", "es", "25"), ("treinta y cinco", "es", "35"), ("venticinque", "it", "25"),
      ("жиырма бес", "kk", "25"), ("XIX век", "ru", "19"),
    ])
  func sums(_ text: String, _ tag: String, _ expected: String) throws {
    let found = try values(text, tag)
    #expect(found.count == 1 && found[0].contains(expected), "\(found)")
  }

  @Test("Numbers that follow one another stay apart")
  func apart() throws {
    #expect(try values("one two three", "en") == [["1"], ["2"], ["3"]])
    #expect(try values("twenty, the thirty", "en") == [["20"], ["30"]])
    #expect(try values("nothing here", "en").isEmpty)
    #expect(try values("", "en").isEmpty)
  }

  @Test("A long row of scale words does not overflow")
  func overflow() throws {
    let text = Array(repeating: "nine hundred trillion", count: 50).joined(separator: " ")
    #expect(try !values(text, "en").isEmpty)
  }
}
