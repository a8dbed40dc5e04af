import Testing
import Translation

@testable import Quality

@Suite("Approved translations")
struct ApprovedTranslationCheckTests {
  private let check = ApprovedTranslationCheck { source in
    source.text == "Yes." ? ["Да.", "Так."] : []
  }

  @Test("A target that is among the approved translations is fine, white space aside")
  func clean() {
    #expect(check.findings(in: SegmentPair("Yes.", "Так.", index: 0)).isEmpty)
    #expect(check.findings(in: SegmentPair("Yes.", " Да.\u{A0}", index: 0)).isEmpty)
    #expect(check.findings(in: SegmentPair("No.", "Нет.", index: 0)).isEmpty)
    #expect(check.findings(in: SegmentPair("Yes.", "", index: 0)).isEmpty)
  }

  @Test("Another target is a warning that offers the first approved one")
  func differs() {
    let findings = check.findings(in: SegmentPair("Yes.", "Ага.", index: 4))
    #expect(findings.map(\.suggestion) == ["Да."])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.segment) == [4])
  }

  @Test(
    "The words that differ are marked, or the word behind a gap",
    arguments: [
      "Он ⟦обсудил⟧ войну.", "⟦Она осудила⟧ войну.", "Он осудил ⟦мир⟧.", "Он ⟦войну⟧.", "Он осудил войну⟦!⟧",
      "⟦Да⟧.",
    ])
  func marks(_ target: String) {
    let check = ApprovedTranslationCheck { _ in ["Он осудил войну."] }
    MarkedPair("He condemned the war.", target).verify(check)
  }
}
