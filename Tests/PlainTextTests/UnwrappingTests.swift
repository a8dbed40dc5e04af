import Testing
import Translation

@testable import PlainText

@Suite("Unwrapping")
struct UnwrappingTests {
  @Test("Paragraphs without empty lines in between end where the next word would have fitted")
  func shortLastLine() {
    let reading = Reading(
      """
      The court met on Monday to hear the witnesses of the defence, but nobody
      came to the hearing.
      The judge said that the hearing would be put off until the end of the month
      and that the accused would stay in prison until then. The lawyers protested
      against this decision.
      """)
    #expect(
      reading.lines == [
        "paragraph: The court met on Monday to hear the witnesses of the defence, but nobody came to the hearing.",
        "paragraph: The judge said that the hearing would be put off until the end of the month and that the accused "
          + "would stay in prison until then. The lawyers protested against this decision.",
      ])
    #expect(reading.mapFaults == [])
    #expect(reading.account.first == "note: joined 5 lines, wrapped at 75 columns, into 2 blocks")
  }

  @Test("A paragraph that a form feed, a page number and a running head cut is whole")
  func page() {
    let reading = Reading(
      """
      Courts and Rights                                              Spring 2024

      The court met on Monday to hear the witnesses of the defence, but nobody
      came to the hearing, for the road from the south had been closed since the

      - 1 -
      \u{C}Courts and Rights                                              Spring 2025

      morning. The judge said that the hearing would be put off until the end of
      the month.

      - 2 -
      """)
    #expect(
      reading.lines == [
        "paragraph: The court met on Monday to hear the witnesses of the defence, but nobody came to the hearing, "
          + "for the road from the south had been closed since the morning. The judge said that the hearing would be "
          + "put off until the end of the month."
      ])
    #expect(
      reading.account.contains { $0.contains("dropped running head 'Courts and Rights") && $0.hasSuffix("on 2 pages") })
    #expect(reading.account.contains("note: dropped 2 page numbers"))
    #expect(reading.account.contains { $0.contains("made 1 block whole") })
  }

  @Test("A page set with margins, a running head, counted pages and raised marks is read as it was meant")
  func laidOut() {
    let reading = Reading(
      """
                               Foundation News                   12 March 2024

                    EUROPEAN PARLIAMENT CALLS FOR THE
                     RELEASE OF POLITICAL PRISONERS

      On 12 March 2024 the European Parliament adopted a resolution in which it
      called for the release of all political prisoners. The resolution was sup-
      ported by 412 members. The text was prepared by the Committee on Foreign
      Affairs.¹

      The members of the Parliament also asked the Commission to send ob-

      ¹ Resolution 2024/2581(RSP).
                                        Page 1 of 2
      \u{C}                             Foundation News                   12 March 2024

      servers to the trials. They recalled that the European Court of Human Rights
      had found violations of Article 6 in a number of similar cases.²

      ² Among others, case no. 12345/10.
                                        Page 2 of 2
      """)
    #expect(
      reading.lines == [
        "heading: EUROPEAN PARLIAMENT CALLS FOR THE RELEASE OF POLITICAL PRISONERS",
        "paragraph: On 12 March 2024 the European Parliament adopted a resolution in which it called for the release "
          + "of all political prisoners. The resolution was supported by 412 members. The text was prepared by the "
          + "Committee on Foreign Affairs.{1}",
        "paragraph: The members of the Parliament also asked the Commission to send observers to the trials. They "
          + "recalled that the European Court of Human Rights had found violations of Article 6 in a number of similar "
          + "cases.{2}", "note 1: Resolution 2024/2581(RSP).", "note 2: Among others, case no. 12345/10.",
      ])
    #expect(reading.mapFaults == [])
  }

  @Test("A headline is not cut behind an ordinal")
  func ordinal() {
    let reading = Reading(
      """
      Der Priester, der als Träger des Kreuzes bekannt war, wurde nach dem 1.
      Weltkrieg geehrt

      Der einzige Geistliche des Landes, der als Kämpfer ausgezeichnet wurde und
      in der Stadt begraben liegt, wurde geehrt.
      """)
    #expect(reading.document.blocks.count == 2)
    #expect(reading.texts(.heading).first?.hasSuffix("nach dem 1. Weltkrieg geehrt") == true)
  }

  @Test("A page loses one number, not a column of them")
  func columns() {
    let reading = Reading("Figures\n\n11\n12\n\n1\n\u{C}13\n14\n15\n\n2\n")
    #expect(reading.texts(.heading, .paragraph) == ["Figures", "11", "12", "13", "14", "15"])
    #expect(reading.account.contains("note: dropped 2 page numbers"))
  }

  @Test("Entries of a list stand alone, each whole")
  func lists() {
    let reading = Reading(
      """
      The foundation asks the government of the republic to take these steps now,
      before the session of the committee begins:
      - to release the journalist and the lawyer who were arrested in the capital
        in the spring;
      - to admit observers;
      • to publish the decision of the court, with the opinion of the judge who did
      not agree with it.
      1. The first of the numbered entries, which goes on and on until it has to be
      continued below.
      2. The second.
      a) The third, with a letter.
      In 2015 the same steps were asked for by the organisation – in vain, since no
      – or hardly any – answer came.
      """)
    #expect(
      reading.lines == [
        "paragraph: The foundation asks the government of the republic to take these steps now, before the session of "
          + "the committee begins:",
        "listItem: - to release the journalist and the lawyer who were arrested in the capital in the spring;",
        "listItem: - to admit observers;",
        "listItem: • to publish the decision of the court, with the opinion of the judge who did not agree with it.",
        "listItem: 1. The first of the numbered entries, which goes on and on until it has to be continued below.",
        "listItem: 2. The second.", "listItem: a) The third, with a letter.",
        "paragraph: In 2015 the same steps were asked for by the organisation – in vain, since no – or hardly any – "
          + "answer came.",
      ])
    #expect(reading.mapFaults == [])
  }

  @Test("A number that a wrapped line begins with is no list")
  func numbers() {
    let reading = Reading(
      """
      The next hearing of the court will take place on the square, namely on the
      29 April of the year. It will be held in public, and nobody is excluded from
      it. The first one, which many people attended, was held on the day of
      3. It is not known why. The committee counted the cases of the last years and
      12) of them remain open, as it says.
      """)
    #expect(reading.document.blocks.count == 1)
  }

  @Test("Lines of scripts without spaces are joined without one")
  func ideographs() {
    let line = String(repeating: "裁判所は月曜日に弁護側の証人を聞いた", count: 2)
    let reading = Reading([line, line, line, line, "終わり。"].joined(separator: "\n"))
    #expect(reading.texts(.paragraph) == [line + line + line + line + "終わり。"])
    let two = Reading([line, line, "終わり。", line, line, "終わり。"].joined(separator: "\n"))
    #expect(two.texts(.paragraph) == [line + line + "終わり。", line + line + "終わり。"])
  }
}
