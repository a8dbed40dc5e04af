import Files
import Languages
import Matching
import PlainText
import Quality
import Terminology
import Testing
import Translation
import TranslationMemory

@Suite("The library")
struct MemoryTests {
  /// A folder of its own, removed with the value.
  private final class Folder {
    let path = "/tmp/concord-library-\(UInt64.random(in: 0...UInt64.max))"
    init() throws { try FileSystem.makeFolder(path) }
    deinit { _ = try? Subprocess("rm", ["-rf", path]).run() }
  }

  private let folder: Folder
  private let (english, russian): (Language, Language)

  init() throws {
    folder = try Folder()
    (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    try FileSystem.write(
      Array("The court refused.\nHe stays in custody.\n".utf8), to: "\(folder.path)/news.en.txt")
    try FileSystem.write(Array("Суд отказал.\nОн остается под стражей.\n".utf8), to: "\(folder.path)/news.ru.txt")
  }

  private func memory(status: Status = .approved) throws -> Memory {
    let memory = try Memory.create(at: "\(folder.path)/m.sqlite", withGlossary: false, Signature(author: "anna"))
    var draft = ReleaseDraft(try ["en", "ru"].map { try ReleaseFile("\(folder.path)/news.\($0).txt") }, layout: .lines)
    draft.status = status
    draft.date = "2025-03-14"
    let account = try memory.add(draft, Signature(author: "anna"))
    #expect(account.slug == "news")
    #expect(account.units == 2)
    #expect(account.whole == 2)
    #expect(account.segments.map(\.count) == [2, 2])
    #expect(account.segments.map(\.language) == [english, russian])
    #expect(account.faults.isEmpty)
    return memory
  }

  @Test("A release that was added can be asked, judged, edited and counted")
  func verbs() throws {
    let memory = try memory()
    let lookup = try memory.lookup(from: english, to: russian)
    let match = try #require(try lookup("The court refused.").first)
    #expect(match.score == 100)
    #expect(match.target.text == "Суд отказал.")
    #expect(try memory.setStatus(.rejected, ofUnits: [match.unit], in: russian, Signature(author: "ben")) == 1)
    #expect(try lookup("The court refused.").isEmpty)
    #expect(try memory.setStatus(.approved, of: ReviewSelection(), Signature(author: "ben")) == 1)
    #expect(
      try memory.edit(unit: match.unit, in: russian, to: "Суд отклонил.", status: nil, Signature(author: "ben")))
    #expect(try lookup("The court refused.").map(\.target.text) == ["Суд отклонил."])
    let summary = try memory.summary()
    #expect(summary.units == 2)
    #expect(summary.concepts == 0)
    #expect(summary.releases.map(\.release.date) == ["2025-03-14"])
    #expect(try memory.verify().isEmpty)
  }

  @Test("A release needs two versions, each in a language of its own, under a new name")
  func refusals() throws {
    let memory = try memory()
    let files = try ["en", "ru"].map { try ReleaseFile("\(folder.path)/news.\($0).txt") }
    let kinds: [([ReleaseFile], MemoryError.Kind)] = [
      ([files[0]], .mismatch), ([files[0], files[0]], .duplicate), (files, .duplicate),
    ]
    for (files, kind) in kinds {
      let error = #expect(throws: MemoryError.self) { try memory.add(ReleaseDraft(files), Signature(author: nil)) }
      #expect(error?.kind == kind)
    }
    #expect(try memory.summary().units == 2)
    try FileSystem.write([], to: "\(folder.path)/empty.ru.txt")
    let draft = ReleaseDraft([files[0], try ReleaseFile("\(folder.path)/empty.ru.txt")], slug: "other")
    let error = #expect(throws: MemoryError.self) { try memory.add(draft, Signature(author: nil)) }
    #expect(error?.kind == .noText)
    #expect(try memory.summary().releases.count == 1)
  }

  @Test("A check finds what differs from the approved translation, and nothing in the approved one")
  func check() throws {
    let check = try TranslationCheck(from: english, to: russian, memory: memory())
    #expect(check.findings(in: SegmentPair("The court refused.", "Суд отказал.", index: 0)).isEmpty)
    let findings = check.findings(in: SegmentPair("The court refused.", "Суд согласился.", index: 0))
    #expect(findings.map(\.check) == ["differs-from-approved"])
    #expect(findings.first?.suggestion == "Суд отказал.")
    let drafts = try TranslationCheck(
      from: russian, to: english, memory: Memory(at: "\(folder.path)/m.sqlite", for: .reading))
    #expect(drafts.findings(in: SegmentPair("Новое.", "Something new.", index: 0)).isEmpty)
  }

  @Test("An export holds what was asked for")
  func export() throws {
    let memory = try memory()
    var bytes: [UInt8] = []
    let count = try memory.export(ExportSelection(languages: [russian]), ExportOptions(.tmx, toolVersion: "1")) {
      bytes += $0
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(count == 2)
    #expect(text.contains("<seg>Суд отказал.</seg>"))
    #expect(!text.contains("<seg>The court refused.</seg>"))
    #expect(!text.contains("<header creationdate") && text.hasSuffix("</tmx>\n"))
    #expect(throws: MemoryError.self) {
      try memory.export(ExportSelection(release: "lamp"), ExportOptions(.tmx, toolVersion: "1")) { _ in }
    }
  }

  @Test("The starter glossary is in every new memory that wants it")
  func glossary() throws {
    let memory = try Memory.create(at: "\(folder.path)/g.sqlite", withGlossary: true, Signature(author: nil))
    let starter = try Memory.starterGlossary()
    #expect(try memory.summary().concepts == starter.count)
    #expect(starter.count >= 200)
    #expect(
      try memory.terms(in: "решение Европейского суда по правам человека", russian).map(\.concept.id) == [
        "european-court-of-human-rights"
      ])
    #expect(
      try memory.concepts(containing: "EUROPEAN COURT OF HUMAN").contains { $0.id == "european-court-of-human-rights" })
  }
}
