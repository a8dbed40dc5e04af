import TestSupport
import Testing
import Translation

@testable import Alignment

@Suite("Odd texts")
struct AlignerOddTests {
  private let text = (0..<40).map { number in
    "Sentence \(number) of \(number * number + 100) words tells what happened in town \(number * 31 % 17)."
  }

  /// Every segment is in exactly one bead, in order, and every confidence is a probability.
  private func expectSane(_ beads: [Bead], _ source: Int, _ target: Int) {
    #expect(beads.flatMap(\.source) == Array(0..<source))
    #expect(beads.flatMap(\.target) == Array(0..<target))
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test("One side ten times over: the text is found once")
  func repeated() {
    let target = (0..<10).flatMap { _ in text.prefix(12) }
    let beads = Aligner().align(segments(Array(text.prefix(12))), segments(target))
    expectSane(beads, 12, 120)
  }

  @Test("Shuffled sentences are not joined with confidence (seed 4)")
  func shuffled() {
    var (random, target) = (SeededRandom(seed: 4), text)
    for index in target.indices.reversed() { target.swapAt(index, random.below(index + 1)) }
    let beads = Aligner().align(segments(text), segments(target))
    expectSane(beads, 40, 40)
    let wrong = beads.filter { bead in
      bead.source.count == 1 && bead.target.count == 1 && text[bead.source.lowerBound] != target[bead.target.lowerBound]
    }
    #expect(wrong.allSatisfy { $0.confidence < 0.95 })
  }

  @Test("Lines of one word are aligned")
  func oneWord() {
    let lines = (0..<80).map { _ in "word" }
    expectSane(Aligner().align(segments(lines), segments(lines)), 80, 80)
  }

  @Test("A text pair's own alignment does not depend on how many workers there are, or on being asked for alone")
  func wanted() throws {
    let pairs = (0..<5).map { number in
      (
        source: segments(Array(text[(number * 8)..<(number * 8 + 8)])),
        target: segments(Array(text[(number * 8)..<(number * 8 + 6)]))
      )
    }
    let all = Aligner().align(pairs)
    var some: [Int: AlignedPair] = [:]
    try Aligner().align(pairs, only: [4, 1]) { some[$0] = $1 }
    #expect(some == [4: all[4], 1: all[1]])
  }

  @Test("Known translations teach words")
  func known() {
    // Nothing but the words tells which sentence is missing: all are of one length and share no sound.
    let source = ["Aaaa bbbb cccc dddd eeee ffff.", "Gggg hhhh iiii jjjj kkkk llll.", "Mmmm nnnn oooo pppp qqqq rrrr."]
    let target = ["Жыжы цыцы щыщы шышы чычы хыхы.", "Эжэж эцэц эщэщ эшэш эчэч эхэх."]
    let words = zip(
      (source[0] + " " + source[2]).split(separator: " "), (target[0] + " " + target[1]).split(separator: " "))
    let pairs = words.map { (source: InlineText(String($0)), target: InlineText(String($1))) }
    let known = (0..<10).flatMap { _ in pairs }
    #expect(shapes(Aligner(known: known).align(segments(source), segments(target))) == ["0:0", "1:", "2:1"])
    // Without them it is anyone's guess, and the confidence says so.
    let guess = Aligner().align(segments(source), segments(target))
    #expect(guess.allSatisfy { $0.confidence < 0.9 })
  }

  @Test("Texts of different matters are no translation of each other; the same text is")
  func strangers() {
    let other = (0..<40).map { "Совсем другое дело под номером \($0 * 977 % 1000 + 3000), и конец ему." }
    let pairs = Aligner().align([(segments(text), segments(text)), (segments(text), segments(other))])
    #expect(pairs[0].isTranslation)
    #expect(!pairs[1].isTranslation)
  }
}
