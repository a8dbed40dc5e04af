import Languages
import Matching
import TestSupport
import Testing
import Translation

@testable import Retrieval

#if DEBUG
  private let sizes = ExactnessSizes(orElse: 500, 10)
#else
  private let sizes = ExactnessSizes(orElse: 10_000, 200)
#endif

@Suite("Exactness of the index against brute force under the product's own score")
struct ExactnessTests {
  /// An index of every second text in one run, the others in a small run and pending, with some removed again.
  private func index(_ outlines: [Outline], bulk: Bool) throws -> SegmentIndex {
    let index = try SegmentIndex(MemoryBlobs())
    if bulk {
      for (document, outline) in outlines.enumerated() { try index.add(document, outline) }
      try index.flush()
      try index.compact()
      return index
    }
    for document in stride(from: 0, to: outlines.count, by: 2) { try index.add(document, outlines[document]) }
    try index.flush()
    try index.compact()
    for document in stride(from: 1, to: outlines.count, by: 2) {
      try index.add(document, outlines[document])
      if document % 100 == 1 { try index.flush() }
      if document == outlines.count / 2 | 1 { try index.compact() }
    }
    try index.flush()
    return index
  }

  @Test(
    "All segments that reach a minimum are handed out, under a bound that is not below their score",
    arguments: World.languages)
  func complete(_ world: World) throws {
    let texts = world.texts(sizes.texts)
    let prepared = Prepared(world, texts)
    let indexes = [try index(prepared.outlines, bulk: true), try index(prepared.outlines, bulk: false)]
    var (missed, understated, repeated, count) = (0, 0, 0, 0)
    for text in world.queries(sizes.queries, like: texts) {
      let query = Query(InlineText(text), prepared.tokenizer)
      guard !query.text.isEmpty else { continue }
      for (minimum, index) in zip([100, 85, 70, 62, 51, 40], indexes + indexes + indexes) {
        let scores = prepared.scores(query, minimum: minimum)
        var bounds: [Int: Int] = [:]
        try index.search(prepared.tokenizer.outline(of: query.text), minimum: minimum) { document, bound in
          if bounds.updateValue(bound, forKey: document) != nil { repeated += 1 }
          return minimum
        }
        count += scores.count
        for (document, score) in scores {
          guard let bound = bounds[document] else {
            missed += 1
            continue
          }
          if bound < score { understated += 1 }
        }
      }
    }
    #expect(count > sizes.queries)
    #expect((missed, understated, repeated) == (0, 0, 0))
  }

  @Test("Words are counted as often as both texts have them, from lists and from bits", arguments: World.languages)
  func sharedWords(_ world: World) throws {
    let texts = world.texts(sizes.texts)
    let prepared = Prepared(world, texts)
    let run = try #require(try index(prepared.outlines, bulk: true).runs.first)
    var (wrong, sum, frequent) = (0, 0, 0)
    for text in world.queries(sizes.queries, like: texts) {
      let query = prepared.tokenizer.outline(of: text)
      run.counts.begin(0..<UInt32(run.head.count))
      for element in query.elements {
        guard let entry = try run.entry(of: element) else { continue }
        try run.count(entry, in: 0..<UInt32(run.head.count))
        if entry.isFrequent { frequent += 1 }
      }
      for segment in 0..<run.head.count {
        let row = try run.textRow(segment / RunHead.textRow)
        let document = Int(row.documents[segment % RunHead.textRow])
        var rest = prepared.outlines[document].keys
        let shared = query.keys.count { key in rest.firstIndex(of: key).map { rest.remove(at: $0) } != nil }
        if unsafe Int(run.counts.start[segment]) != shared { wrong += 1 }
        sum += shared
      }
    }
    #expect(wrong == 0)
    #expect(sum > 0 && frequent > 0)
  }

  @Test(
    "The best one and the best five are those of brute force, with a minimum that rises", arguments: World.languages)
  func best(_ world: World) throws {
    let texts = world.texts(sizes.texts)
    let prepared = Prepared(world, texts)
    let index = try index(prepared.outlines, bulk: false)
    var (wrong, found) = (0, 0)
    for text in world.queries(sizes.queries, like: texts) {
      let query = Query(InlineText(text), prepared.tokenizer)
      guard !query.text.isEmpty else { continue }
      let scores = prepared.scores(query, minimum: 50).values.sorted(by: >)
      for (minimum, limit) in [(70, 1), (70, 5), (50, 1), (50, 5)] {
        let best = try prepared.best(query, in: index, minimum: minimum, limit: limit)
        if best.map(\.score) != Array(scores.prefix { $0 >= minimum }.prefix(limit)) { wrong += 1 }
        found += best.count
      }
    }
    #expect(found > sizes.queries)
    #expect(wrong == 0)
  }

  @Test(
    "The text that is nearest by characters alone is among the best five, nearly always", arguments: World.languages)
  func nearestByCharacters(_ world: World) throws {
    let texts = world.texts(sizes.texts)
    let prepared = Prepared(world, texts)
    let index = try index(prepared.outlines, bulk: true)
    var near = [70: (count: 0, found: 0), 85: (count: 0, found: 0)]
    for text in world.queries(sizes.queries, like: texts) {
      let query = Query(InlineText(text), prepared.tokenizer)
      guard !query.text.isEmpty else { continue }
      // Half of 70 % of the characters is in the score even where no word is the same.
      let percents = prepared.texts.indices.map { document in
        query.similarity(to: prepared.texts[document], minimum: 35)?.characterPercent ?? 0
      }
      let nearest = percents.max() ?? 0
      let best = try prepared.best(query, in: index, minimum: 35, limit: 5)
      for level in near.keys where nearest >= level {
        near[level]?.count += 1
        if best.contains(where: { percents[$0.document] == nearest }) { near[level]?.found += 1 }
      }
    }
    for (level, share) in [(70, 98.0), (85, 99.5)] {
      let (count, found) = try #require(near[level])
      #expect(count > 0)
      // Among few queries one may be missed.
      #expect(Double(found) >= Double(count) * share / 100 - 1, "\(found) of \(count) at \(level)")
    }
    if sizes.queries > 500 { print(world.language, near.sorted { $0.key < $1.key }) }
  }

  @Test("The segments that have all of some words are found, in runs and pending", arguments: World.languages)
  func words(_ world: World) throws {
    var random = SeededRandom(seed: world.seed)
    let prepared = Prepared(world, world.texts(sizes.texts))
    let index = try index(prepared.outlines, bulk: false)
    var (wrong, found) = (0, 0)
    for _ in 0..<50 {
      let keys = prepared.outlines[random.below(prepared.outlines.count)].keys
      guard !keys.isEmpty else { continue }
      let wanted = Set((0...random.below(3)).map { _ in keys[random.below(keys.count)] })
      let brute = prepared.outlines.indices.filter { wanted.isSubset(of: prepared.outlines[$0].keys) }
      if try index.documents(containing: wanted) != brute { wrong += 1 }
      found += brute.count
    }
    #expect(try index.documents(containing: [1]) == [])
    #expect(try index.documents(containing: []) == [])
    #expect(found > 50)
    #expect(wrong == 0)
  }

  @Test("By characters alone, all that reach a minimum are handed out", arguments: World.languages)
  func characters(_ world: World) throws {
    let texts = world.texts(sizes.texts)
    let prepared = Prepared(world, texts)
    let index = try index(prepared.outlines, bulk: true)
    var (missed, count) = (0, 0)
    for text in world.queries(sizes.queries / 4, like: texts) {
      let query = Query(InlineText(text), prepared.tokenizer)
      guard !query.text.isEmpty else { continue }
      var bounds: [Int: Int] = [:]
      try index.search(prepared.tokenizer.outline(of: query.text), minimum: 80, bound: .characters) {
        bounds[$0] = $1
        return 80
      }
      for (document, other) in prepared.texts.enumerated() {
        guard let similarity = query.similarity(to: other, minimum: 40) else { continue }
        let percent = similarity.characterPercent
        guard percent >= 80 else { continue }
        count += 1
        if bounds[document] ?? 0 < percent { missed += 1 }
      }
    }
    #expect(count > 0)
    #expect(missed == 0)
  }
}
