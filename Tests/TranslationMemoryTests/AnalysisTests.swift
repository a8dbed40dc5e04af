import Languages
import PlainText
import Storage
import TestSupport
import Testing
import Translation

@testable import TranslationMemory

@Suite("Analysis and worth")
struct AnalysisTests {
  private let folder: TemporaryFolder
  private let memory: Memory
  private let (english, russian): (Language, Language)

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, Signature(author: nil))
    (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
  }

  private func add(_ pairs: KeyValuePairs<String, String>) throws {
    try memory.store.change(by: nil, at: Timestamp(seconds: 1)) { changes in
      for (source, target) in pairs {
        try changes.add(
          TranslationUnit([
            Variant(english, InlineText(source), status: .approved),
            Variant(russian, InlineText(target), status: .approved),
          ]))
      }
    }
  }

  private func document(_ lines: [String], _ name: String) throws -> DocumentFile {
    try folder.write(Array(lines.joined(separator: "\n").utf8), to: name)
    return try DocumentFile(folder.file(name), in: english, layout: .segments)
  }

  /// By band the numbers of segments.
  private func segments(_ counts: [AnalysisBand: TextCount]) -> [AnalysisBand: Int] { counts.mapValues(\.segments) }

  @Test("Every segment is counted once, in the band of the best that is known of it")
  func bands() throws {
    try add(["The court freed the man.": "а", "The police said nothing at all.": "б", "Where is he?": "в"])
    let analysis = try Analysis(from: english, to: russian, with: memory)
    let first = try analysis(
      document(
        [
          "The court freed the man.", "The court freed the man.", "The court freed the woman.",
          "A wholly new sentence stands here today.", "A wholly new sentence stands here now.", "Where is he?",
        ], "a.txt"))
    // "woman" is 1 of 6 words and 2 of 26 characters away: floor(50 · (5/6 + 24/26)) = 87. "now" is 1 of 8 words and
    // 4 of 40 characters away from what stands before it: 88.
    #expect(
      segments(first.counts) == [.exact: 2, .repetition: 1, .from85: 1, .new: 1])
    #expect(segments(first.internalCounts) == [.from85: 1])
    #expect(first.total.segments == 6)
    #expect(first.total.words == 5 + 5 + 5 + 7 + 7 + 3)
    #expect(first.counts[.new]?.characters == 34)
    let second = try analysis(document(["Where is he?", "The police said nothing at all."], "b.txt"))
    #expect(segments(second.counts) == [.crossFile: 1, .exact: 1])
  }

  @Test("Without a memory, and without comparing documents, all is new but repetitions")
  func alone() throws {
    let analysis = try Analysis(from: english, to: russian, with: nil, comparesInternally: false)
    let account = try analysis(document(["One court here.", "One court there.", "One court here."], "a.txt"))
    #expect(segments(account.counts) == [.new: 2, .repetition: 1])
    #expect(account.internalCounts.isEmpty)
  }

  @Test("Weights are read line by line and make weighted words; other lines are refused with their place")
  func weights() throws {
    let weights = try AnalysisWeights("# rates\n85-94 60%\n\nrepetition\t0.1 # nearly nothing\n", file: "w.txt")
    #expect(weights[.from85] == 0.6)
    #expect(weights[.repetition] == 0.1)
    #expect(weights[.new] == 1)
    var account = Analysis.Account(path: "a")
    var count = TextCount()
    count.words = 10
    account.counts = [.from85: count, .new: count]
    account.internalCounts = [.repetition: count]
    #expect(account.weightedWords(weights) == 6 + 10 + 1)
    for line in ["85-95 0.5", "new", "new 2", "new x", "new 1\nnew 1"] {
      let error = #expect(throws: MemoryError.self) { try AnalysisWeights(line, file: "w.txt") }
      #expect(error?.message.hasPrefix("w.txt:\(line.contains("\n") ? 2 : 1): ") == true)
    }
  }

  @Test("A unit is worth what the translation found without it has of its own")
  func worth() throws {
    try add([
      "The court freed the man.": "Суд освободил мужчину.", "The court freed the woman.": "Суд освободил женщину.",
      "Nothing of the kind was said.": "Ничего такого сказано не было.",
    ])
    let worth = try memory.worth(from: english, to: russian)
    #expect([worth.units, worth.sample] == [3, 3])
    #expect(worth.trials.map(\.score) == [87, 87])
    // 1 of 4 words; "мужчину" and "женщину" differ in 4 of 22 letters: floor(50 · (3/4 + 18/22)) = 78.
    #expect(worth.trials.map(\.reuse) == [78, 78])
    #expect(worth.bestMinimum() == 87)
    #expect(worth.bestMinimum(breakEven: 90) == nil)
    #expect(try memory.worth(from: english, to: russian, sample: 2).sample == 2)
    #expect(try memory.worth(from: russian, to: english, statuses: [.draft]).sample == 0)
  }

  @Test("The best minimum is where all that lies above it saves most")
  func minimum() {
    let trials = [(95, 90), (80, 60), (70, 45), (60, 70), (55, 10)].map {
      MatchWorth.Trial(score: $0.0, reuse: $0.1)
    }
    // From 95 on 40 are saved, from 80 on 50, from 70 on 45, from 60 on 65, from 55 on 25.
    #expect(MatchWorth(units: 9, sample: 9, trials: trials).bestMinimum() == 60)
    #expect(MatchWorth(units: 9, sample: 9, trials: []).bestMinimum() == nil)
  }
}
