import Languages
import Storage
import TestSupport
import Testing
import Translation

@testable import TranslationMemory

@Suite("Concordance")
struct ConcordanceTests {
  private let folder: TemporaryFolder
  private let memory: Memory

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, Signature(author: nil))
    try memory.store.change(by: nil, at: Timestamp(seconds: 1)) { changes in
      try changes.add(
        Release(slug: "r", title: "R"),
        units: [
          TranslationUnit([variant("en", "The court freed the prisoner."), variant("ru", "Суд освободил узника.")]),
          TranslationUnit([variant("en", "Prisoners, courts and law."), variant("ru", "Узники и суд.", .draft)]),
        ])
      try changes.add(TranslationUnit([variant("en-GB", "In May the court may rise."), variant("kk", "Сот.")]))
    }
  }

  private func variant(_ tag: String, _ text: String, _ status: Status = .approved) -> Variant {
    guard let language = Language(tag) else { preconditionFailure("'\(tag)' is no tag") }
    return Variant(language, InlineText(text), status: status)
  }

  private func found(
    _ pattern: String, _ kind: ConcordanceQuery.Kind = .words, _ tag: String? = nil,
    in memory: Memory? = nil, _ change: (inout ConcordanceQuery) -> Void = { _ in }
  ) throws -> [String] {
    var query = ConcordanceQuery(pattern, kind, in: tag.flatMap { Language($0) })
    change(&query)
    var found: [String] = []
    try (memory ?? self.memory).forEachHit(query) { hit in
      let scalars = Array(hit.text.unicodeScalars)
      let finds = hit.ranges.map { String(String.UnicodeScalarView(scalars[$0])) }.joined(separator: "+")
      found.append("\(hit.unit) \(hit.language) \(finds)")
      return true
    }
    return found.sorted()
  }

  @Test("Words, phrases, beginnings and expressions are found in all languages, or in one")
  func kinds() throws {
    #expect(try found("the court") == ["1 en The+court+the", "3 en-GB the+court"])
    #expect(try found("the court", .phrase) == ["1 en The court", "3 en-GB the court"])
    #expect(try found("prison*") == ["1 en prisoner", "2 en Prisoners"])
    #expect(try found("суд") == ["1 ru Суд", "2 ru суд"])
    #expect(try found("суд", .words, "en") == [])
    #expect(try found("court", .words, "en-GB") == ["1 en court", "3 en-GB court"])
    #expect(try found(#"\bсуд\b"#, .expression) == ["1 ru Суд", "2 ru суд"])
    #expect(try found("x*", .expression) == [])
  }

  @Test("A word that can be part of a date is found in a date and elsewhere")
  func dates() throws { #expect(try found("may") == ["3 en-GB May+may"]) }

  @Test("Releases and statuses can be chosen; what cannot be looked for is refused")
  func choices() throws {
    #expect(try found("court") { $0.release = "r" } == ["1 en court"])
    #expect(try found("суд") { $0.statuses = [.draft] } == ["2 ru суд"])
    for (pattern, kind, isKnown) in [(" ", .words, true), ("(", .expression, true), ("court", .words, false)]
      as [(String, ConcordanceQuery.Kind, Bool)]
    {
      #expect(throws: MemoryError.self) { try found(pattern, kind) { if !isKnown { $0.release = "x" } } }
    }
  }

  @Test("The same is found with the index and without it", arguments: World.languages)
  func withoutIndex(_ world: World) throws {
    let texts = world.texts(100)
    try memory.store.change(by: nil, at: Timestamp(seconds: 2)) { changes in
      for text in texts { try changes.add(TranslationUnit([variant(world.language, text), variant("de", "x")])) }
    }
    let plain = Memory(try MemoryStore.open(at: folder.file("m.sqlite"), for: .reading, key: Memory.key))
    var count = 0
    for text in texts.prefix(10) {
      let words = text.split(separator: " ").prefix(2).joined(separator: " ")
      let pattern = world.language == "ja" ? String(words.prefix(9)) : words
      guard !pattern.isEmpty else { continue }
      for kind in [ConcordanceQuery.Kind.words, .phrase] {
        let expected = try found(pattern, kind, world.language, in: plain)
        #expect(try found(pattern, kind, world.language) == expected)
        count += expected.count
      }
    }
    #expect(count > 10)
  }
}
