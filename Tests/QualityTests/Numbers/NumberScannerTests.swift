import Testing

@testable import Quality

@Suite("Reading numbers")
struct NumberScannerTests {
  private func read(_ text: String) -> [Set<String>] { NumberScanner(CheckedText(text)).numbers().map(\.values) }

  @Test(
    "A number has every value its separators allow",
    arguments: [
      ("1500", ["1500"]), ("1,500", ["1500", "1.5"]), ("1.500", ["1500", "1.5"]), ("1 500", ["1500"]),
      ("1,500.25", ["1500.25"]), ("1.500,25", ["1500.25"]), ("1 500,25", ["1500.25"]), ("1,5", ["1.5"]),
      ("0,50", ["0.5"]), ("1.2.3", ["1.2.3"]), ("07", ["7"]), ("007", ["007"]), ("17:30", ["17:30"]),
      ("17:00", ["17:00", "17"]),
      ("17.30", ["17.3", "17:30"]), ("٣٤", ["34"]),
    ] as [(String, Set<String>)])
  func values(_ text: String, _ expected: Set<String>) {
    #expect(read(text) == [expected])
  }

  @Test("Numbers end where the next begins")
  func several() {
    #expect(read("12–14") == [["12"], ["14"]])
    #expect(read("2016 500 people") == [["2016"], ["500"]])
    #expect(read("1, 2, 3.") == [["1"], ["2"], ["3"]])
    #expect(read("1,2,3") == [["1"], ["2"], ["3"]])
    #expect(read("1:0 and 2:1") == [["1"], ["0"], ["2"], ["1"]])
    #expect(read("COVID-19, www.a.org/25") == [["19"]])
    #expect(read("") == [])
  }

  @Test("Places count scalars")
  func places() {
    #expect(NumberScanner(CheckedText("дело 25.")).numbers().map(\.range) == [5..<7])
  }
}
