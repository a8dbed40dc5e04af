import Interchange
import Languages
import Tables
import Testing
import Translation
import UnitTables

/// Codes as numbered tags, and what becomes of them under a reviewer's hands.
@Suite("Tags of review tables")
struct ReviewTagTests {
  private static let opening = InlineCode(.opening, label: "1", at: 0, content: "<b>")
  private static let closing = InlineCode(.closing, label: "1", at: 0, content: "</b>")
  private static let image = InlineCode(.placeholder, at: 0, content: "<img/>", type: "image")

  private static func at(_ place: Int, _ code: InlineCode) -> InlineCode {
    var moved = code
    moved.at = place
    return moved
  }

  /// What a reviewer sees of a unit: source, target and the column for the program.
  private static func cells(_ source: InlineText, _ target: InlineText) throws -> [String] {
    let bytes = try ReviewSample.file([try ReviewSample.unit(source, target)], .xlsx)
    let rows = try TableReader.rows(of: bytes)
    let places = ["source (en)", "target (ru)", "codes"].map { rows[0].cells.firstIndex(of: $0) }
    return places.map { place in place.flatMap { $0 < rows[1].cells.count ? rows[1].cells[$0] : nil } ?? "" }
  }

  /// What comes back when the target cell is changed.
  private static func returned(_ cells: [String], target: String) throws -> (InlineText, [String]) {
    let table = try ReviewSample.table([["source (en)", "target (ru)", "codes"], [cells[0], target, cells[2]]])
    let (units, account) = try ReviewSample.units(table)
    return (try #require(units.first).variants[1].content, account.log.faults.map(\.message))
  }

  private static func sample() throws -> [String] {
    try cells(
      InlineText("A big dog", codes: [at(2, opening), at(5, closing), at(9, image)]),
      InlineText("Большой пёс", codes: [at(0, image), at(0, opening), at(7, closing)]))
  }

  @Test("The same codes bear the same numbers in both texts")
  func numbers() throws {
    let cells = try Self.sample()
    #expect(cells[0] == "A {1}big{/1} dog{2}" && cells[1] == "{2}{1}Большой{/1} пёс")
  }

  @Test("Tags that were moved are the same codes at their new places")
  func moved() throws {
    let (content, faults) = try Self.returned(try Self.sample(), target: "{1}Пёс{/1} большой{2}")
    #expect(content.text == "Пёс большой" && faults == [])
    #expect(content.codes == [Self.at(0, Self.opening), Self.at(3, Self.closing), Self.at(11, Self.image)])
  }

  @Test("A tag that was lost is reported, one that stands twice counts once")
  func lost() throws {
    let (content, faults) = try Self.returned(try Self.sample(), target: "{1}{1}Пёс{2}{2}")
    #expect(content.codes == [Self.at(0, Self.opening), Self.at(3, Self.image), Self.at(3, Self.image)])
    #expect(
      faults == [
        "the translation has lost '{/1}'; put it back where it belongs",
        "'{1}' stands twice in the translation; the second is left out",
      ])
  }

  @Test("Text that looks like a tag stays text")
  func literal() throws {
    let source = InlineText("{1} of {2}", codes: [Self.at(10, Self.image)])
    let cells = try Self.cells(source, InlineText("{1} из {2}"))
    #expect(cells[0] == "{1} of {2}{3}")
    let (content, faults) = try Self.returned(cells, target: "{2} из {1}{3}{4}{}{")
    #expect(content == InlineText("{2} из {1}{4}{}{", codes: [Self.at(10, Self.image)]) && faults == [])
    #expect(try Self.cells("{1}", "{1}")[2] == "")
  }

  @Test("A damaged column for the program leaves the tags as text, with a warning")
  func damaged() throws {
    let (content, faults) = try Self.returned(["{1}", "", "{\"codes\""], target: "{1}")
    #expect(content == "{1}")
    #expect(faults == ["the column 'codes' is damaged; tags such as '{1}' stay text"])
  }

  @Test("Every kind of code comes back as it went, at every place of a short text", arguments: InlineCode.Kind.allCases)
  func kinds(kind: InlineCode.Kind) throws {
    for first in 0...3 {
      for second in first...3 {
        let codes = [
          InlineCode(kind, label: "a", at: first, content: "<x>", type: "t", partner: 2),
          InlineCode(.closing, label: "a", at: second), InlineCode(.highlightEnd, at: second),
        ]
        let unit = try ReviewSample.unit(
          InlineText("a😀b", codes: codes), InlineText("xyz", codes: codes.reversed().reversed()))
        #expect(try ReviewSample.units(ReviewSample.file([unit], .xlsx)).units == [unit])
      }
    }
  }
}
