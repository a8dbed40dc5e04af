import Languages
import TestSupport
import Testing

@testable import Matching

@Suite("Fragments")
struct FragmentTests {
  private let small: Set<String> = ["of", "the", "in", "a"]

  private func query(_ text: String) throws -> FragmentQuery {
    FragmentQuery(text, Tokenizer(try #require(Language("en")))) { small.contains($0) }
  }

  private func runs(_ text: String, in other: String) throws -> [String] {
    let query = try query(text)
    return query.runs(in: other).map(query.text)
  }

  @Test("What two texts share is cut to what says something, and whole")
  func runs() throws {
    let text = "The Open Society Foundations in Minsk were closed by order of the court."
    #expect(try runs(text, in: "Offices of the open society foundations, in Minsk.") == ["Open Society Foundations"])
    #expect(
      try runs(text, in: "By order of the court they were closed by force.")
        == ["were closed by", "by order of the court"])
    #expect(try runs(text, in: "the order of the").isEmpty)
    #expect(try runs("COVID-19 in the town", in: "COVID-19 in a town").isEmpty)
    #expect(try runs("", in: "a").isEmpty)
    #expect(try runs(text, in: "").isEmpty)
  }

  @Test("The runs are those that looking at every run of words finds (seed 11)")
  func oracle() throws {
    var random = SeededRandom(seed: 11)
    let words = ["court", "the", "of", "free", "speech", "in"]
    func text() -> [String] { (0..<random.below(12)).map { _ in words[random.below(words.count)] } }
    for _ in 0..<300 {
      let (one, other) = (text(), text())
      var shared: Set<Range<Int>> = []
      for start in one.indices {
        for end in (start + 1)..<(one.count + 1) {
          let (run, length) = (Array(one[start..<end]), end - start)
          let isThere =
            length <= other.count && (0...(other.count - length)).contains { Array(other[$0..<($0 + length)]) == run }
          guard isThere, let first = run.firstIndex(where: { !small.contains($0) }),
            let last = run.lastIndex(where: { !small.contains($0) }), last > first
          else { continue }
          shared.insert((start + first)..<(start + last + 1))
        }
      }
      let longest = shared.filter { run in !shared.contains { $0 != run && $0.contains(run) } }
      let found = try query(one.joined(separator: " ")).runs(in: other.joined(separator: " "))
      #expect(found == longest.sorted { $0.lowerBound < $1.lowerBound }, "\(one) \(other)")
    }
  }

  @Test("Pairs of words step over what may hide in a date")
  func pairs() throws {
    #expect(try query("Free speech on 7 May, now").pairs.count == 3)
    #expect(try query("speech").pairs.isEmpty)
  }

  @Test("A run's place in another text is told in bytes")
  func place() throws {
    let query = try query("an open society, too")
    #expect(query.place(of: 1..<3, in: "Łódź: Open  Society!") == 9..<22)
    #expect(query.place(of: 1..<3, in: "society open") == nil)
  }

  private func places(_ targets: [String], share: Double, others: [String] = []) throws -> [String?] {
    let placement = FragmentPlacement(Tokenizer(try #require(Language("ru"))), others: others)
    let found = placement.places(in: targets.map { ($0, share * Double($0.unicodeScalars.count)) })
    return zip(targets, found).map { text, range in
      range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
  }

  @Test("What all translations share is the translation, in any form")
  func placement() throws {
    let targets = [
      "Они нарушили свободу слова в Минске.", "Свобода слова под угрозой, сказал он.",
      "Без свободы слова нет и суда.",
    ]
    #expect(try places(targets, share: 0.4) == ["свободу слова", "Свобода слова", "свободы слова"])
  }

  @Test("Counts that leave two choices, texts that are all one, and words that are everywhere make nothing sure")
  func doubts() throws {
    #expect(try places(["Судья снял обвинение", "обвинение: судья"], share: 0.5) == [nil, nil])
    #expect(try places(["свобода слова", "свобода слова"], share: 1) == [nil, nil])
    let targets = ["Они живут в Минске сегодня", "Он работал в Минске тогда"]
    #expect(try places(targets, share: 0.4) == ["в Минске", "в Минске"])
    let everywhere = ["Завтра в Минске", "А в Минске дождь", "Она в Минске", "Все в Минске"]
    #expect(try places(targets, share: 0.4, others: everywhere) == [nil, nil])
  }

  @Test("What is far longer or shorter than lengths let expect is no translation")
  func lengths() throws {
    let targets = ["Фонды открытого общества закрыты", "Фонды открытого общества здесь"]
    #expect(try places(targets, share: 0.75) == ["Фонды открытого общества", "Фонды открытого общества"])
    #expect(try places(targets, share: 0.2) == [nil, nil])
  }
}
