import Testing
import Translation

@testable import Alignment

@Suite("Evidence")
struct EvidenceTests {
  @Test(
    "Names in other scripts and endings have the same skeleton",
    arguments: [
      ("mexico", "meksike", "mksk"), ("popocatepetl", "popokatepetl", "ppkt"), ("kharkiv", "harkov", "rkv"),
      ("strasbourg", "strasburg", "strs"), ("kowalska", "kovalskaa", "kvls"), ("anna", "ana", "n"),
    ])
  func skeletons(_ left: String, _ right: String, _ expected: String) {
    let skeletons = [left, right].map { Skeleton.skeleton(of: Array($0.utf8)[...], isName: true) }
    let wanted = expected.utf8.count >= 2 ? Array(expected.utf8) : nil
    #expect(skeletons == [wanted, wanted])
  }

  @Test(
    "Numbers are the same however they are written",
    arguments: [("3,400", "3 400"), ("3400", "3.400"), ("007", "7"), ("12.5 %", "12,5%"), ("1 234 567", "1,234,567")])
  func numbers(_ left: String, _ right: String) {
    let reader = EvidenceReader()
    let (first, second) = (reader.evidence(in: InlineText(left)), reader.evidence(in: InlineText(right)))
    #expect(first == second)
    #expect(!first.isEmpty)
  }

  @Test("Different numbers, addresses and names are different evidence")
  func different() {
    let reader = EvidenceReader()
    let texts = ["12", "21", "see a@b.org", "see c@b.org", "In Warsaw", "In Berlin", "?", "!"]
    let found = texts.map { reader.evidence(in: InlineText($0)) }
    #expect(Set(found).count == texts.count)
  }

  @Test("Lower-case words of too few sounds are no evidence")
  func shortWords() {
    #expect(EvidenceReader().evidence(in: "and then it was so").isEmpty)
  }
}
