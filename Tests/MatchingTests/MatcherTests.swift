import Languages
import TestSupport
import Testing
import Translation

@testable import Matching

/// Units kept in an array; leaves out nothing.
private struct ListedUnits: CandidateSource {
  var candidates: [Candidate] = []
  var translations: [CandidateTarget] = []
  var around: [Int: Neighbours] = [:]
  var isReversed = false
  var isIndexed = false

  mutating func add(_ source: String, _ target: String, _ from: String = "en", status: Status = .approved) {
    guard let from = Language(from), let to = Language("ru") else { return }
    let unit = candidates.count
    candidates.append(Candidate(unit: unit, language: from, source: InlineText(source)))
    translations.append(CandidateTarget(unit: unit, language: to, content: InlineText(target), status: status))
  }

  func forEachCandidate(
    _ request: CandidateRequest, for queries: [Query], minimum: Int, _ body: (Candidate, Range<Int>) throws -> Int
  ) throws {
    for candidate in isReversed ? candidates.reversed() : candidates
    where request.statuses.contains(translations[candidate.unit].status) {
      _ = try body(candidate, queries.indices)
    }
  }

  func neighbours(of unit: Int, _ request: CandidateRequest) -> Neighbours? { around[unit] }

  func targets(of units: [Int], _ request: CandidateRequest) throws -> [CandidateTarget] {
    translations.filter { units.contains($0.unit) && request.statuses.contains($0.status) }
  }
}

@Suite("Matcher")
struct MatcherTests {
  private func matches(
    _ text: String, in memory: ListedUnits, neighbours: Neighbours? = nil, limit: Int = 5,
    statuses: Set<Status> = [.approved]
  ) throws -> [Match] {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let query = Query(InlineText(text), neighbours: neighbours, Tokenizer(english))
    let request = CandidateRequest(from: english, to: russian, statuses: statuses)
    return try Matcher(minimum: 70, limit: limit)(query, in: memory, request)
  }

  @Test("The best source comes first, and what is below the minimum not at all")
  func ranking() throws {
    var memory = ListedUnits()
    memory.add("The court freed him.", "a")
    memory.add("The court heard him.", "b")
    memory.add("Nothing of the kind was ever said here", "c")
    let found = try matches("The court heard him.", in: memory)
    #expect(found.map(\.target.text) == ["b", "a"])
    #expect(found.map(\.score) == [100, 80])
    #expect(found.map(\.kind) == [.exact, .fuzzy])
    #expect(found[1].differences == [.word])
  }

  @Test("Equal neighbours on both sides make 101; unknown ones change nothing")
  func context() throws {
    var memory = ListedUnits()
    memory.add("Yes.", "a")
    memory.around[0] = Neighbours(previous: "Did he?", next: nil)
    #expect(try matches("Yes.", in: memory).map(\.score) == [100])
    let same = try matches("Yes.", in: memory, neighbours: Neighbours(previous: "Did  he?", next: nil))
    #expect(same.map(\.score) == [101])
    #expect(same.map(\.kind) == [.context])
    let other = try matches("Yes.", in: memory, neighbours: Neighbours(previous: "Did he?", next: "So."))
    #expect(other.map(\.score) == [100])
    memory.around[0] = Neighbours(previous: nil, next: nil)
    let alone = try matches("Yes.", in: memory, neighbours: Neighbours(previous: nil, next: nil))
    #expect(alone.map(\.score) == [100])
  }

  @Test("Different approved translations of one source are ambiguous, unless the neighbours choose")
  func ambiguity() throws {
    var memory = ListedUnits()
    memory.add("Yes.", "a")
    memory.add("Yes.", "b")
    memory.add("Yes.", "c", status: .draft)
    let found = try matches("Yes.", in: memory, statuses: [.approved, .draft])
    #expect(found.map(\.target.text) == ["b", "a", "c"])
    #expect(found.map(\.score) == [99, 99, 99])
    #expect(found.map(\.isAmbiguous) == [true, true, false])
    memory.around[0] = Neighbours(previous: "Did he?", next: nil)
    let chosen = try matches("Yes.", in: memory, neighbours: Neighbours(previous: "Did he?", next: nil))
    #expect(chosen.map(\.score) == [101, 99])
    #expect(chosen.map(\.isAmbiguous) == [false, true])
  }

  @Test("The same translation of the same source is shown once, the newest of them")
  func repetition() throws {
    var memory = ListedUnits()
    for day in 1...30 {
      memory.add("Contacts for the press", "a")
      memory.translations[day - 1].changed = Timestamp(seconds: day == 10 ? 99 : day)
    }
    memory.add("Contacts for our press", "b")
    let found = try matches("Contacts for the press", in: memory)
    #expect(found.map(\.target.text) == ["a", "b"])
    #expect(found.first?.unit == 9)
  }

  @Test("A source of another region costs a point, which is listed")
  func region() throws {
    var memory = ListedUnits()
    memory.add("The court heard him.", "a", "en-GB")
    let found = try matches("The court heard him.", in: memory)
    #expect(found.map(\.score) == [99])
    #expect(found.map(\.kind) == [.exact])
    #expect(found.first?.parts.penalties == [Penalty(.region, 1)])
    #expect(found.first?.differences == [])
  }

  @Test("What nobody has seen loses a point beside what was approved, and one where the alignment is in doubt")
  func unseen() throws {
    var memory = ListedUnits()
    memory.add("The court heard him.", "a", status: .draft)
    memory.add("The court heard him.", "b", status: .draft)
    memory.add("The court heard him.", "c", status: .reviewed)
    memory.translations[1].isDoubtful = true
    let found = try matches("The court heard him.", in: memory, statuses: [.draft, .reviewed, .approved])
    #expect(found.map(\.target.text) == ["c", "a", "b"])
    #expect(found.map(\.score) == [100, 99, 98])
    #expect(
      found.map(\.parts.penalties) == [[], [Penalty(.status, 1)], [Penalty(.status, 1), Penalty(.alignment, 1)]])
    let drafts = try matches("The court heard him.", in: memory, statuses: [.draft])
    #expect(drafts.map(\.score) == [100, 99])
  }

  @Test("An origin costs as many points as it was given, and a worse source may then be the better answer")
  func origins() throws {
    var memory = ListedUnits()
    for number in 0..<9 { memory.add("The court heard him on day \(number)", "a\(number)") }
    memory.add("The court heard him on the day 1", "b")
    for number in 0..<9 { memory.translations[number].origin = "agency.tmx" }
    let query = Query(InlineText("The court heard him on day 1"), Tokenizer(try #require(Language("en"))))
    var request = CandidateRequest(
      from: try #require(Language("en")), to: try #require(Language("ru")))
    func best(_ limit: Int) throws -> [Match] { try Matcher(minimum: 50, limit: limit)(query, in: memory, request) }
    #expect(try best(1).map(\.target.text) == ["a1"])
    request.originPenalties = ["agency.tmx": 30]
    for limit in [1, 2] {
      let found = try best(limit)
      #expect(found.first?.target.text == "b")
      #expect(found.dropFirst().allSatisfy { $0.parts.penalties.last == Penalty(.origin, 30) })
    }
  }

  @Test("Of equal scores the better status comes first")
  func status() throws {
    var memory = ListedUnits()
    memory.add("The court heard him.", "a")
    memory.add("The court heard him.", "b", status: .draft)
    let found = try matches("The court heard him.", in: memory, statuses: [.approved, .draft])
    #expect(found.map(\.status) == [.approved, .draft])
    #expect(try matches("", in: memory).isEmpty)
    #expect(try matches("The court heard him.", in: memory, limit: 0).isEmpty)
  }

  @Test("The best of many are those of a full ranking (seed 3)")
  func manyCandidates() throws {
    var random = SeededRandom(seed: 3)
    let words = ["court", "heard", "freed", "him", "the", "Minsk", "12", "7", "police", "not", ".", "today"]
    var memory = ListedUnits()
    let base = ["the", "court", "in", "Minsk", "heard", "him", "on", "the", "2", "charges", "today", "."]
    for number in 0..<600 {
      let text = base.map { random.below(10) < 7 ? $0 : words[random.below(words.count)] }.joined(separator: " ")
      memory.add(text, "\(number)")
    }
    let query = base.joined(separator: " ") + " Tomorrow"
    let tokenizer = Tokenizer(try #require(Language("en")))
    let prepared = Query(InlineText(query), tokenizer)
    let scores = try memory.candidates.map { candidate in
      try #require(prepared.comparison(to: tokenizer.text(candidate.source))).score.value
    }
    let best = Array(scores.filter { $0 >= 70 }.sorted(by: >).prefix(3))
    #expect(best.count == 3)
    let found = try matches(query, in: memory, limit: 3)
    #expect(found.map(\.score) == best)
    memory.isReversed = true
    #expect(try matches(query, in: memory, limit: 3) == found)
  }

  @Test("Which of many equal sources are shown does not depend on the order in which they come")
  func equalSources() throws {
    var memory = ListedUnits()
    for number in 0..<200 { memory.add("The court heard word\(number % 90) today.", "\(number)") }
    let found = try matches("The court heard nothing today.", in: memory)
    #expect(found.map(\.unit) == [199, 198, 197, 196, 195])
    memory.isReversed = true
    #expect(try matches("The court heard nothing today.", in: memory) == found)
  }

  @Test("Many queries at once get what each gets alone, in their order")
  func manyQueries() throws {
    var memory = ListedUnits()
    for text in ["The court heard him.", "The court freed him.", "Yes.", "Yes"] { memory.add(text, text) }
    let texts = ["The court freed him.", "", "Yes.", "Nothing of the kind", "The court freed him."]
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let tokenizer = Tokenizer(english)
    let queries = texts.map { Query(InlineText($0), tokenizer) }
    let together = try Matcher()(queries, in: memory, CandidateRequest(from: english, to: russian))
    #expect(together.count == 5)
    #expect(try together == texts.map { try matches($0, in: memory) })
    #expect(together[0].map(\.score) == [100, 80])
    #expect(together[3].isEmpty)
  }

  @Test("Where one match is asked for, an index that is asked for full ones first gives the same")
  func fullOnesFirst() throws {
    var memory = ListedUnits()
    for (source, target) in [
      ("The court heard him.", "a"), ("The court heard him.", "b"), ("The court heard him", "c"),
      ("The court heard her.", "d"), ("the court heard her.", "e"), ("Yes.", "f"), ("“Yes.”", "g"), ("Yes!", "h"),
    ] {
      memory.add(source, target)
      memory.add(source, target + "'", "en-GB")
    }
    memory.add("Did they?", "i", "en-GB")
    memory.add("did they?", "j")
    for text in memory.candidates.map(\.source.text) + ["The court heard us.", "\"Yes.\"", "Did they!", "Nothing"] {
      memory.isIndexed = false
      let first = try matches(text, in: memory).prefix(1)
      memory.isIndexed = true
      #expect(try matches(text, in: memory, limit: 1) == Array(first), "\(text)")
    }
  }
}
