import Testing
import Translation

@testable import Alignment

@Suite("Aligner")
struct AlignerTests {
  private let english = [
    "The court in Minsk freed Ivan Petrov on 7 April.", "He had spent 212 days in prison.",
    "His lawyer, Anna Kowalska, called the ruling a first step and said that she would appeal to Strasbourg.",
    "See https://example.org/cases/77 for the documents.", "The ministry did not comment.",
  ]
  private let russian = [
    "7 апреля суд в Минске освободил Ивана Петрова.", "Он провёл в тюрьме 212 дней.",
    "Его адвокат Анна Ковальская назвала решение первым шагом и сообщила, что подаст жалобу в Страсбург.",
    "Документы: https://example.org/cases/77.", "Министерство не ответило на вопросы.",
  ]

  @Test("Sentences that translate each other one by one make beads of one and one, each sure")
  func plain() {
    let beads = Aligner().align(segments(english), segments(russian))
    #expect(shapes(beads) == ["0:0", "1:1", "2:2", "3:3", "4:4"])
    #expect(beads.allSatisfy { $0.confidence > 0.9 && $0.confidence <= 1 })
  }

  @Test("The sides can be exchanged")
  func mirrored() {
    let beads = Aligner().align(segments(russian), segments(english))
    #expect(shapes(beads) == ["0:0", "1:1", "2:2", "3:3", "4:4"])
  }

  @Test("A sentence that was cut in two makes a bead of one and two")
  func cutSentence() {
    var target = russian
    target[2] = "Его адвокат Анна Ковальская назвала решение первым шагом."
    target.insert("Она сообщила, что подаст жалобу в Страсбург.", at: 3)
    let beads = Aligner().align(segments(english), segments(target))
    #expect(shapes(beads) == ["0:0", "1:1", "2:2,3", "3:4", "4:5"])
  }

  @Test("A dropped sentence is an omission, and so is an inserted one")
  func omission() {
    var target = russian
    target.remove(at: 2)
    let beads = Aligner().align(segments(english), segments(target))
    #expect(shapes(beads) == ["0:0", "1:1", "2:", "3:2", "4:3"])
    let inserted = Aligner().align(segments(target), segments(english))
    #expect(shapes(inserted) == ["0:0", "1:1", ":2", "2:3", "3:4"])
  }

  @Test("Empty sides: nothing makes nothing, one side alone makes omissions")
  func emptySides() {
    #expect(Aligner().align([], []).isEmpty)
    #expect(shapes(Aligner().align(segments(english), [])) == ["0:", "1:", "2:", "3:", "4:"])
    #expect(shapes(Aligner().align([], segments(["A.", "B."]))) == [":0", ":1"])
  }

  @Test("The same text twice is aligned with itself, even where sentences repeat")
  func sameText() {
    let text = english + english + ["", "Yes.", "Yes.", "Yes."]
    let beads = Aligner().align(segments(text), segments(text))
    #expect(shapes(beads) == text.indices.map { "\($0):\($0)" })
  }

  @Test("Texts that have nothing in common are aligned without surprise: everything once, in order")
  func strangers() {
    let lines = (0..<40).map { "Line of words number \($0 * 7919 % 1000) that means little." }
    let beads = Aligner().align(segments(lines), segments(["Кратко."]))
    #expect(beads.flatMap(\.source) == Array(0..<40))
    #expect(beads.flatMap(\.target) == [0])
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test("A footnote mark ties sentences together")
  func noteMarks() {
    func marked(_ text: String, _ label: String) -> Segment {
      let code = InlineCode(.noteReference, label: label, at: 1)
      return Segment(InlineText(text, codes: [code]), block: 0, kind: .paragraph, range: 0..<0)
    }
    let sentence = "Aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp qqq rrr sss ttt uuu."
    let other = "Иии ооо ууу эээ ююю яяя ёёё ииа ооа ууа эаа юаа яаа ёаа ыыы ыыа ыаа иао оао уао эао."
    let source = [marked(sentence, "11"), marked(sentence, "12")]
    let target = [marked(other, "12")]
    #expect(shapes(Aligner().align(source, target)) == ["0:", "1:0"])
  }
}
