import Testing
import Translation

@testable import PlainText

@Suite("Footnotes")
struct FootnoteTests {
  private static let filler = """
    The court met on Monday to hear the witnesses of the defence, but nobody
    came to the hearing, for the road from the south had been closed since the
    morning. The judge said that the hearing would be put off.
    """

  @Test("All shapes of marks leave the text where their note exists")
  func marks() {
    let reading = Reading(
      """
      The court met on Monday and heard the witness.1 He said “no”.2 The judge (who
      was tired) left the room (at noon).3 Nobody asked why. 4 In the evening, five
      hours later,5 he was back [6] and 7 people were still there. It was late.[7]

      He went home⁸ at last. 9

      ____________________
      1 One.
      2 Two.
      3 Three.
      4 Four.
      5 Five.
      6 Six.
      7 Seven.
      8 Eight.
      9 Nine.
      """)
    #expect(
      reading.texts(.paragraph) == [
        "The court met on Monday and heard the witness. He said “no”. The judge (who was tired) left the room "
          + "(at noon). Nobody asked why. In the evening, five hours later, he was back and 7 people were still "
          + "there. It was late.",
        "He went home at last.",
      ])
    #expect(
      reading.lines[0] == "paragraph: The court met on Monday and heard the witness.{1} He said “no”.{2} The judge "
        + "(who was tired) left the room (at noon).{3} Nobody asked why.{4} In the evening, five hours later,{5} he "
        + "was back{6} and 7 people were still there. It was late.{7}")
    #expect(reading.document.blocks.filter { $0.kind == .note }.compactMap(\.label) == (1...9).map(String.init))
    #expect(reading.mapFaults == [])
  }

  @Test("Numbers that are no notes stay")
  func numbers() {
    let reading = Reading(
      """
      He was arrested on 1 May 2015. 3 years later he left. See Art.1 of the law, or
      No. 2 of the journal; 3.2 million people live there, and 2 of them are judges
      who were born in the town. The court decided so.1

      ____________________
      1 The decision of the court.
      """)
    #expect(
      reading.lines == [
        "paragraph: He was arrested on 1 May 2015. 3 years later he left. See Art.1 of the law, or No. 2 of the "
          + "journal; 3.2 million people live there, and 2 of them are judges who were born in the town. The court "
          + "decided so.{1}", "note 1: The decision of the court.",
      ])
  }

  @Test("A paragraph that notes at a page's foot cut is whole, and notes may go on over lines")
  func cutByNotes() {
    let reading = Reading(
      """
      The court met on Monday to hear the witnesses of the defence.1 Nobody came
      to the hearing, for the road from the south had been closed since the
                                            
      1
       The decision can be read at https://www.example.org/decisions/2024/court-
      of-appeal.html and in the library.
      morning. The judge said that the hearing would be put off until the end of
      the month.2
      ________________
      [2] Letter.
      """)
    #expect(
      reading.lines == [
        "paragraph: The court met on Monday to hear the witnesses of the defence.{1} Nobody came to the hearing, for "
          + "the road from the south had been closed since the morning. The judge said that the hearing would be put "
          + "off until the end of the month.{2}",
        "note 1: The decision can be read at https://www.example.org/decisions/2024/court-of-appeal.html and in the "
          + "library.", "note 2: Letter.",
      ])
    #expect(reading.mapFaults == [])
  }

  @Test(
    "Each shape of label begins a note behind a drawn line",
    arguments: [
      "1 Note.", "1\nNote.", "1\n\n Note.", "[1] Note.", "¹ Note.", "¹Note.", "1. Note.", "1) Note.", "1Note.",
    ])
  func labels(_ note: String) {
    let reading = Reading(Self.filler + " So it was.1\n\n-----\n" + note + "\n")
    #expect(reading.lines.last == "note 1: Note.")
    #expect(reading.lines.count == 2)
    #expect(reading.lines[0].hasSuffix("So it was.{1}"))
  }

  @Test("Notes at a page's foot need no drawn line where marks and labels agree")
  func undrawn() {
    let reading = Reading(
      Self.filler + " So it was.1\n\n1 First note.\n\n1\n\u{C}" + Self.filler + " It is.2\n\n2 Second.\n\n2\n")
    #expect(reading.texts(.note) == ["First note.", "Second."])
    #expect(reading.document.blocks.flatMap(\.content.codes).map(\.label) == ["1", "2"])
  }

  @Test("Numbers that begin anew on each page belong to that page's notes")
  func restarted() {
    let page = Self.filler + " So it was.1 And it was late.2\n\n_____\n1 See "
    let reading = Reading(page + "the law.\n2 Ibid.\n\u{C}" + page + "the report.\n2 Letter.\n")
    #expect(reading.texts(.note) == ["See the law.", "Ibid.", "See the report.", "Letter."])
    #expect(reading.document.blocks.flatMap(\.content.codes).map(\.label) == ["1", "2", "1", "2"])
  }

  @Test("Asterisks and daggers are marks where such a note exists")
  func signs() {
    let reading = Reading(Self.filler + " He* left† the room.\n\n_____\n* A name.\n† A fact.\n")
    #expect(reading.lines[0].hasSuffix("He{*} left{†} the room."))
    #expect(reading.lines.suffix(2) == ["note *: A name.", "note †: A fact."])
  }

  @Test("Endnotes in the shape of a list are notes where the body has their marks")
  func endnotes() {
    let body = Self.filler + " So it was.1 “Nobody came.”2 It was late.[3]\n\nSources\n\n"
    let reading = Reading(body + "1. The law.\n2. See https://example.org/a-\nb.\n\n3. Letter.\n")
    #expect(reading.lines[0].hasSuffix("So it was.{1} “Nobody came.”{2} It was late.{3}"))
    #expect(reading.lines.suffix(3) == ["note 1: The law.", "note 2: See https://example.org/a-b.", "note 3: Letter."])
    let list = Reading(Self.filler + " So it was.\n\n1. The law.\n2. The court.\n")
    #expect(list.lines.suffix(2) == ["listItem: 1. The law.", "listItem: 2. The court."])
  }

  @Test("Without a note no number is a mark, and a numbered list is no note")
  func noNotes() {
    let reading = Reading("The court met.1 So it was.\n\n1. First entry.\n2. Second entry.\n")
    #expect(
      reading.lines == [
        "paragraph: The court met.1 So it was.", "listItem: 1. First entry.", "listItem: 2. Second entry.",
      ])
  }

  @Test("An address that lost its number gets the one that a mark asks for")
  func lostLabel() {
    let reading = Reading(
      Self.filler
        + " One.1 Two.2\n\n                                   \n1\n http://example.org/one  \n  http://example.org/two\n"
    )
    #expect(reading.lines.suffix(2) == ["note 1: http://example.org/one", "note 2: http://example.org/two"])
    #expect(reading.lines[0].hasSuffix("One.{1} Two.{2}"))
  }

  @Test("A note without a mark is kept and reported")
  func unmarked() {
    let reading = Reading(Self.filler + " One.1\n\n_____\n[1] First.\n[2] Second.\n")
    #expect(reading.texts(.note) == ["First.", "Second."])
    #expect(reading.account.contains("note: found no mark for footnote '2'"))
  }
}
