import Testing
import Translation

@testable import PlainText

@Suite("Kinds of blocks")
struct BlockKindTests {
  @Test("A release has a headline, a dateline, sections, a self-description and contacts")
  func release() {
    let reading = Reading(
      """
      COURT IN THE CAPITAL EXTENDS THE PRE-TRIAL DETENTION OF A JOURNALIST FOR THE

      FIFTH TIME
      Warsaw, 7 April 2016

      The court met on Monday to hear the witnesses of the defence, but nobody
      came to the hearing, for the road from the south had been closed since the
      morning. More can be asked of the lawyer whom the foundation sent there, at
      lawyer@example.org.

      What happened before

      The judge said that the hearing would be put off until the end of the month
      and that the accused would stay in prison.

      About the Foundation

      The foundation was established in 2011 and observes trials in five countries
      of the region.

      For more information, please contact:
      Anna Nowak – a.nowak@example.org
      tel. +48 22 000 00 00
      www.example.org
      Example Foundation
      """)
    #expect(
      reading.lines == [
        "heading: COURT IN THE CAPITAL EXTENDS THE PRE-TRIAL DETENTION OF A JOURNALIST FOR THE FIFTH TIME",
        "paragraph: Warsaw, 7 April 2016",
        "paragraph: The court met on Monday to hear the witnesses of the defence, but nobody came to the hearing, for "
          + "the road from the south had been closed since the morning. More can be asked of the lawyer whom the "
          + "foundation sent there, at lawyer@example.org.", "heading: What happened before",
        "paragraph: The judge said that the hearing would be put off until the end of the month and that the accused "
          + "would stay in prison.", "heading: About the Foundation",
        "boilerplate: The foundation was established in 2011 and observes trials in five countries of the region.",
        "boilerplate: For more information, please contact:", "boilerplate: Anna Nowak – a.nowak@example.org",
        "boilerplate: tel. +48 22 000 00 00", "boilerplate: www.example.org", "boilerplate: Example Foundation",
      ])
    #expect(reading.mapFaults == [])
  }

  @Test("A headline in small letters over two lines is one heading")
  func smallHeadline() {
    let reading = Reading(
      """
      Court in the capital extends the pre-trial detention of a journalist who wrote
      about prisons

      Astana, 14 March 2025

      The court met on Monday to hear the witnesses of the defence, but nobody came
      to the hearing.
      """)
    #expect(
      reading.lines.prefix(2) == [
        "heading: Court in the capital extends the pre-trial detention of a journalist who wrote about prisons",
        "paragraph: Astana, 14 March 2025",
      ])
  }

  @Test("Titles need no empty lines around them in wrapped text")
  func noGaps() {
    let reading = Reading(
      """
      Commission Refers the Case to the Court
      Brussels, 4 May 2021 – The Commission has today decided to refer the case to
      the Court of Justice of the European Union, since the member state did
      not answer.
      The Commission recalls that the directive had to be in force by May 2019.
      Background
      The directive was adopted in 2016 and lays down rules which all of the member
      states have to follow.
      """)
    #expect(
      reading.lines == [
        "heading: Commission Refers the Case to the Court",
        "paragraph: Brussels, 4 May 2021 – The Commission has today decided to refer the case to the Court of Justice "
          + "of the European Union, since the member state did not answer.",
        "paragraph: The Commission recalls that the directive had to be in force by May 2019.", "heading: Background",
        "paragraph: The directive was adopted in 2016 and lays down rules which all of the member states have to "
          + "follow.",
      ])
  }

  @Test("A dash that opens direct speech makes no list")
  func speech() {
    let reading = Reading("Sędzia zabrał głos.\n\n– To skandal – powiedział.\n\nWszyscy wyszli:\n- jeden\n- drugi\n")
    #expect(
      reading.lines == [
        "paragraph: Sędzia zabrał głos.", "paragraph: – To skandal – powiedział.", "paragraph: Wszyscy wyszli:",
        "listItem: - jeden", "listItem: - drugi",
      ])
  }

  @Test("Drawn lines part blocks and are left out, and that is told")
  func drawn() {
    let reading = Reading("First part of the text\n----------\nand second part.\n* * *\n═════\nThird.\n")
    #expect(
      reading.texts(.heading, .paragraph, .listItem) == [
        "First part of the text", "and second part.", "* * *", "Third.",
      ])
    #expect(reading.account.contains("note: left out 2 drawn lines"))
  }

  @Test(
    "A place and a date is a dateline, a sentence with a date is none",
    arguments: [
      ("Warsaw, 7 April, 2016", true), ("Варшава, 14 марта 2025 г.", true), ("14.03.2025", true),
      ("Астана, 2025 жылғы 14 наурыз", true),
      ("On 14 March 2025 the court met again in the capital to hear him", false),
      ("Press release", false), ("The year 2015", false),
    ])
  func dateline(_ text: String, _ expected: Bool) {
    #expect(BlockKinds.isDateline(Array(text.utf8)) == expected)
  }
}
