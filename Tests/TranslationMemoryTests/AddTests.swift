import Files
import Languages
import PlainText
import TestSupport
import Testing
import Translation
import TranslationMemory

@Suite("Releases in many versions")
struct AddTests {
  private let folder: TemporaryFolder
  private let memory: Memory
  private let signature = Signature(author: "anna")

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, signature)
  }

  /// Writes versions as files.
  private func write(
    _ release: SixVersions, _ languages: [String] = SixVersions.languages
  ) throws -> ReleaseDraft {
    ReleaseDraft(
      try languages.map { language in
        try folder.write(Array(release.file(language).utf8), to: "library.\(language).txt")
        return try ReleaseFile(folder.file("library.\(language).txt"))
      })
  }

  /// The texts of all units by language, in the order of the release.
  private func units() throws -> [[String: String]] {
    var result: [[String: String]] = []
    try memory.forEachUnit(toReview: ReviewSelection()) { unit in
      result.append(Dictionary(unit.variants.map { ($0.language.tag, $0.text) }) { $1 })
    }
    return result
  }

  /// The sentences of all versions row by row, of which some rows are joined and others lack a version.
  private func expected(
    _ release: SixVersions, joined: Int? = nil, without language: String = "", at lacking: Range<Int> = 0..<0
  ) -> [[String: String]] {
    let sentences = SixVersions.languages.map { SixVersions.whole.sentences($0) }
    var rows = sentences[0].indices.map { row in
      Dictionary(zip(SixVersions.languages, sentences.map { $0[row] })) { $1 }
    }
    for row in lacking { rows[row][language] = nil }
    guard let joined else { return rows }
    rows[joined].merge(rows.remove(at: joined + 1)) { "\($0) \($1)" }
    return rows
  }

  @Test("Six versions of a release with wrapped lines and notes make units that are all right")
  func whole() throws {
    let account = try memory.add(write(.whole), signature)
    #expect(account.units == 19)
    #expect(account.whole == 19)
    #expect(account.gaps.isEmpty)
    #expect(account.faults.filter { $0.severity > .note }.isEmpty)
    #expect(try units() == expected(.whole))
  }

  @Test("A paragraph that one version lacks and sentences that another joins leave all other units right")
  func damaged() throws {
    var release = SixVersions.whole
    release.paragraphs["pl"]?.remove(at: 3)
    let joined =
      "Sie leidet an Diabetes und bekommt, wie ihre Tochter berichtet, nur unregelmäßig Insulin, und drei Briefe der "
      + "Familie hat das Gefängnis nicht beantwortet."
    release.paragraphs["de"]?[4].replaceSubrange(1..., with: [joined])
    let account = try memory.add(write(release), signature)
    var rows = expected(release, joined: 11, without: "pl", at: 7..<10)
    rows[11]["de"] = joined
    #expect(try units() == rows)
    #expect(account.whole == 15)
    let gap = try #require(account.gaps.first)
    #expect(account.gaps.count == 1)
    #expect(gap.kind == .lacks)
    #expect([gap.language.tag, gap.reference.tag] == ["pl", "en"])
    #expect(gap.paragraph == 4)
    #expect(gap.sentences == 3)
    #expect(gap.isWholeParagraph)
    #expect(gap.text == "Her lawyer, Viktar Saladukha, announced an appeal.")
  }

  @Test("A sentence that one version alone has is told as its own")
  func addition() throws {
    var release = SixVersions.whole
    let own = "Redakcja „Dębu” próbowała 17 czerwca 2024 r. skontaktować się z sędzią, ale bez skutku."
    release.paragraphs["pl"]?[2].append(own)
    let account = try memory.add(write(release, ["en", "ru", "pl"]), signature)
    #expect(account.gaps.map(\.text) == [own])
    #expect(account.gaps.map(\.kind) == [.adds])
    #expect(account.gaps.map(\.paragraph) == [3])
    #expect(account.gaps.map(\.isWholeParagraph) == [false])
    #expect(try units().filter { $0.count == 1 } == [["pl": own]])
  }

  /// How many texts have each status.
  private func statuses() throws -> [Status: Int] {
    Dictionary(try memory.summary().texts.map { ($0.status, $0.count) }, uniquingKeysWith: +)
  }

  @Test("Texts less sure than asked for are drafts, whatever the status of the others")
  func doubtful() throws {
    var draft = try write(.whole, ["en", "de"])
    draft.status = .approved
    let account = try memory.add(draft, signature)
    #expect(account.doubtful == 0)
    #expect(try statuses() == [.approved: 38])
    (draft.replaces, draft.minimumConfidence) = (true, 1)
    let strict = try memory.add(draft, signature)
    // One of both versions; that which the other is aligned to has no confidence of its own.
    #expect(strict.doubtful == 19)
    #expect(try statuses() == [.draft: 38])
  }

  /// Writes two texts of a line a sentence that have nothing to do with each other.
  private func strangers() throws -> ReleaseDraft {
    let english = [
      "The cat sleeps under the old stove.", "Rain fell all night on the tin roof.", "Nobody came to buy the bread.",
      "My uncle repairs violins in the cellar.", "We counted the ships from the hill.",
      "The soup was too salty again.", "Her brother paints doors green.", "Snow covered the garden bench.",
      "They play cards until midnight.", "A letter arrived from the coast.",
    ]
    let russian = [
      "Правительство повысило налог на бензин.", "Выборы пройдут осенью следующего года, сообщила комиссия.",
      "Курс валюты не изменился.", "Министр подал в отставку после долгого скандала в парламенте.",
      "Новый мост откроют весной.", "Учёные нашли древнюю монету.", "Поезд опоздал на три часа из-за аварии.",
      "Завод нанимает двести рабочих.", "Суд отложил слушание.", "Цены на зерно упали вдвое за месяц.",
    ]
    try folder.write(Array(english.joined(separator: "\n").utf8), to: "strange.en.txt")
    try folder.write(Array(russian.joined(separator: "\n").utf8), to: "strange.ru.txt")
    return ReleaseDraft(
      try ["en", "ru"].map { try ReleaseFile(folder.file("strange.\($0).txt")) }, layout: .segments)
  }

  @Test("Texts that are no translations of each other are refused, unless forced")
  func refusal() throws {
    var draft = try strangers()
    #expect(throws: MemoryError.self) { try memory.add(draft, signature) }
    #expect(try memory.summary().releases.isEmpty)
    draft.isForced = true
    #expect(try memory.add(draft, signature).slug == "strange")
  }

  @Test("With a line a segment, empty lines tell the paragraphs")
  func paragraphs() throws {
    var release = SixVersions.whole
    release.paragraphs["uk"]?.remove(at: 3)
    let files = try ["ru", "uk"].map { language in
      let text = (release.paragraphs[language] ?? []).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      try folder.write(Array(text.utf8), to: "lines.\(language).txt")
      return try ReleaseFile(folder.file("lines.\(language).txt"))
    }
    let account = try memory.add(ReleaseDraft(files, layout: .segments), signature)
    #expect(account.gaps.map(\.paragraph) == [4])
    #expect(account.gaps.map(\.isWholeParagraph) == [true])
  }
}
