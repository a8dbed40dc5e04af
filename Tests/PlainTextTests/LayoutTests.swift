import Testing
import Translation

@testable import PlainText

@Suite("Layouts")
struct LayoutTests {
  @Test("Lines are paragraphs of their own, white space folded, empty lines left out")
  func lines() {
    let reading = Reading("  One\t line \r\n\r\nand  another\rthird\n\u{C}\nfourth", layout: .lines)
    #expect(reading.texts(.paragraph) == ["One line", "and another", "third", "fourth"])
    #expect(reading.document.blocks.allSatisfy { !$0.isSegment && $0.paragraph == nil })
    #expect(reading.mapFaults == [])
  }

  @Test("Segments keep the number of their paragraph, which empty lines end")
  func segments() {
    let reading = Reading("\n\nA one.\nA two.\n\n \nB one.\nB two.\n\nC one.\n", layout: .segments)
    #expect(reading.texts(.paragraph) == ["A one.", "A two.", "B one.", "B two.", "C one."])
    #expect(reading.document.blocks.map(\.paragraph) == [0, 0, 1, 1, 2])
    #expect(reading.document.blocks.allSatisfy { $0.isSegment })
  }

  @Test("A line separator inside a line does not make two of it: line n stays line n")
  func separators() {
    let reading = Reading("one\u{2028}half\nnext\u{85}part", layout: .segments)
    #expect(reading.texts(.paragraph) == ["one half", "next part"])
  }

  @Test("Paragraphs are parted by empty lines and nothing else")
  func paragraphs() {
    let reading = Reading("Short\nlines are\njoined\n\n\n- a\n- b\n \nEnd", layout: .paragraphs)
    #expect(reading.texts(.paragraph) == ["Short lines are joined", "- a - b", "End"])
    #expect(reading.mapFaults == [])
  }

  @Test(
    "Every line end of Unicode ends a line",
    arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(_ end: String) {
    let text = "The first sentence stands here alone.\(end)The second sentence stands here.\(end)"
    #expect(
      Reading(text).texts(.paragraph) == ["The first sentence stands here alone.", "The second sentence stands here."])
  }

  @Test("Text of one line a paragraph stays so, whatever the lines' lengths")
  func unwrapped() {
    let lines = [
      "The court met on Monday to hear the witnesses of the defence.", "Nobody came.",
      "The judge said that the hearing would be put off until the end of the month.",
      "The lawyers protested against this decision in a letter to the ministry.",
    ]
    #expect(Reading(lines.joined(separator: "\n")).texts(.paragraph) == lines)
  }

  @Test("A list of titles of like length is not taken for wrapped text")
  func titles() {
    let lines = [
      "Court in the capital extends the arrest of an editor", "Ministry denies reports of torture in southern prison",
      "Parliament adopts a law on peaceful assemblies", "Observers leave the country after three weeks of work",
      "Lawyers appeal to the United Nations Committee", "Foundation publishes annual report on fair trials",
    ]
    #expect(Reading(lines.joined(separator: "\n")).texts(.paragraph, .heading) == lines)
  }

  @Test("A single no-break space stays, runs of white space become one space")
  func spaces() {
    let reading = Reading("a\u{A0}b \u{A0} c\t\td", layout: .lines)
    #expect(reading.texts(.paragraph) == ["a\u{A0}b c d"])
    #expect(reading.mapFaults == [])
  }

  @Test("Soft hyphens and stray marks leave the text, zero-width spaces stay")
  func ignorable() {
    let reading = Reading("in\u{AD}for\u{AD}ma\u{200B}tion\u{FEFF} is", layout: .lines)
    #expect(reading.texts(.paragraph) == ["informa\u{200B}tion is"])
    #expect(reading.mapFaults == [])
  }
}
