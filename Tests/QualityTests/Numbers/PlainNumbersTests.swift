import Languages
import TestSupport
import Testing

@testable import Quality

@Suite("Plain numbers")
struct PlainNumbersTests {
  private static let english = Language("en").map { NumberNames($0) }
  private static let russian = Language("ru").map { NumberNames($0) }

  private func plain(_ text: String, _ names: NumberNames?) throws -> PlainNumbers? {
    PlainNumbers(CheckedText(text), try #require(names))
  }

  @Test(
    "Numbers are the same in whatever order and however their thousands are parted",
    arguments: [
      ("in 2016, 25 men", "25 мужчин в 2016 году"), ("1,500 men", "1 500 мужчин"), ("1,250,000", "1250000"),
      ("2.5 %", "2,5 %"), ("1.5 million", "1,5 миллиона"), ("2015–2016", "2015–2016"), ("no numbers", "нет чисел"),
    ])
  func same(_ source: String, _ target: String) throws {
    let one = try #require(try plain(source, Self.english))
    #expect(one == (try plain(target, Self.russian)))
  }

  @Test(
    "Another value is another number",
    arguments: [
      ("25", "26"), ("25", "25 25"), ("2.5", "25"), ("1,234.5 men", "12345"), ("5 million", "5"),
      ("5 million", "5 тысяч"),
      ("100", "0100"), ("1.234", "1234.5"),
    ])
  func different(_ source: String, _ target: String) throws {
    let (one, other) = (try plain(source, Self.english), try plain(target, Self.russian))
    #expect(one == nil || one != other)
  }

  @Test(
    "Times, dates, lists and addresses are more than digits",
    arguments: ["at 5:30", "14.03.2025", "12 May", "1,2,3", "10-12-14", "15 h 30", "0,500", "٢٥", "www.a.org/25"])
  func notPlain(_ text: String) throws { #expect(try plain(text, Self.english) == nil) }

  @Test("Texts whose plain numbers are the same do not differ in numbers or dates (seed 7)")
  func oracle() throws {
    var random = SeededRandom(seed: 7)
    let parts = [
      "1", "12", "250", "2016", "0", "05", ".", ",", ":", " ", "\u{A0}", "’", "-", "–", "/", " h ", "год", " million ",
      " млн ", " May ", " мая ", "a", " p.m. ", " km", "XIX", "(", "%",
    ]
    let (english, russian) = (try #require(Self.english), try #require(Self.russian))
    var sameCount = 0
    for _ in 0..<4_000 {
      let source = (0..<(2 + random.below(6))).map { _ in parts[random.below(parts.count)] }
      // Most targets are the source with one part changed, or moved.
      var target = source
      if !random.once(in: 4) { target[random.below(target.count)] = parts[random.below(parts.count)] }
      if random.once(in: 3) { target.reverse() }
      let (one, other) = (CheckedText(source.joined()), CheckedText(target.joined()))
      guard let numbers = PlainNumbers(one, english), numbers == PlainNumbers(other, russian) else { continue }
      sameCount += 1
      let difference = FigureDifference(
        Figures(one, english, isCertain: true), Figures(other, russian, isCertain: true))
      #expect(
        difference.dates.isEmpty && difference.lost.isEmpty && difference.added.isEmpty,
        "\(one.text) → \(other.text)")
    }
    #expect(sameCount > 200)
  }

  @Test("The words beside digits are those of all words that stand near (seed 11)")
  func nearWords() {
    var random = SeededRandom(seed: 11)
    let parts = ["7", "a", "bc", "долго", "p.m.", "п'ять", " ", "  ", ", ", "’", ".", "               ", "й", "ß"]
    for _ in 0..<2_000 {
      let text = CheckedText((0..<(1 + random.below(14))).map { _ in parts[random.below(parts.count)] }.joined())
      let all = text.foldedWords
      let digits = text.classes.indices.filter { text.classes[$0].contains(.digit) }
      let near = all.filter { word in
        digits.contains { word.range.upperBound >= $0 - 12 && word.range.lowerBound <= $0 + 24 }
      }
      let read = Set(text.numberWords)
      #expect(read.isSubset(of: all) && read.isSuperset(of: near), "\(text.text)")
    }
  }
}
