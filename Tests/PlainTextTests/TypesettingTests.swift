import Testing
import Translation

@testable import PlainText

@Suite("Text set in lines and pages comes back whole")
struct TypesettingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var language: String
    var seed: Int
    var style: Typesetter.Style

    var testDescription: String { "\(language), seed \(seed), \(style)" }
  }

  /// One style for each language and seed, from 62 to 95 columns.
  static let cases: [Case] = Samples.paragraphs.keys.sorted().flatMap { language in
    (0..<34).map { seed in
      var style = Typesetter.Style()
      style.width = 62 + seed
      style.linesPerPage = [9, 13, 200, 17][seed % 4]
      style.isIndented = seed % 5 == 3
      style.hyphenates = seed % 3 == 1
      style.head = seed % 4 == 1 ? "Foundation for Open Courts    Release # of 2024" : nil
      style.hasPageNumbers = seed % 3 != 2
      style.noteRate = seed % 2 == 0 ? 1 : 0
      style.noteShape = ["%d %s", "%d\n %s", "[%d] %s", "%d. %s"][seed / 2 % 4]
      style.separator = ["____________________", String(repeating: " ", count: 40), "--------"][seed % 3]
      return Case(language: language, seed: seed, style: style)
    }
  }

  @Test("Paragraphs, notes and marks of a set text are found again", arguments: cases)
  func whole(_ sample: Case) throws {
    let paragraphs = try #require(Samples.paragraphs[sample.language])
    var typesetter = Typesetter(sample.style, seed: sample.seed)
    let text = typesetter.set(paragraphs)
    let reading = Reading(text)
    #expect(reading.texts(.paragraph, .heading, .listItem, .quote, .boilerplate, .cell) == paragraphs, "\(text)")
    #expect(reading.texts(.note) == typesetter.noteTexts)
    let marks = reading.document.blocks.flatMap { $0.content.codes.map(\.label) }
    #expect(marks == typesetter.noteTexts.indices.map { String($0 + 1) })
    #expect(reading.mapFaults == [])
  }
}
