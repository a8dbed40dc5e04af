import Files
import Languages
import TestSupport
import Testing
import Translation
import TranslationMemory

@Suite("Archives of releases")
struct ArchiveTests {
  private let folder: TemporaryFolder
  private let memory: Memory
  private let signature = Signature(author: "anna")

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, signature)
    try folder.makeFolder("archive")
    try folder.makeFolder("archive/2024")
    try folder.makeFolder("archive/2024/oak")
  }

  private func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: "archive/" + name)
  }

  /// Writes a version, of its paragraphs alone or with notes.
  private func write(version language: String, to name: String) throws {
    try write(SixVersions.whole.file(language), to: name)
  }

  private func archive() throws -> ReleaseArchive { try ReleaseArchive(folder.file("archive")) }

  /// Adds the archive.
  ///
  /// - Returns: What became of it, the short names of releases that were stored, and what was left out.
  private func add(
    status: Status = .draft
  ) throws -> (account: ArchiveAccount, slugs: [String], faults: [Fault]) {
    var (slugs, faults) = ([String](), [Fault]())
    let account = try memory.add(archive(), as: ReleaseDraft([], status: status), signature) { event in
      switch event {
      case .stored(let release): slugs.append(release.slug)
      case .leftOut(let fault): faults.append(fault)
      default: break
      }
    }
    return (account, slugs, faults)
  }

  @Test("Names tell the language and the release; the rest is told and left out")
  func names() throws {
    for name in [
      "2024-05-14-library.en.txt", "2024-05-14-library.ru.txt", "2024/second.en.txt", "2024/second.de.txt",
      "2024/oak/pl.txt", "2024/oak/uk.txt", "2024-05-14-library.ru.md", "lonely.kk.txt", "README.txt",
    ] { try write("Text.\n", to: name) }
    let archive = try archive()
    #expect(archive.entries.map(\.slug) == ["2024-05-14-library", "2024/oak", "2024/second"])
    #expect(archive.entries.map { $0.files.map(\.language.tag) } == [["en", "ru"], ["pl", "uk"], ["de", "en"]])
    #expect(
      archive.faults.map { FileSystem.name(of: $0.place?.file ?? "") } == [
        "2024-05-14-library.ru.txt", "README.txt", "lonely.kk.txt",
      ])
    #expect(archive.faults.map(\.severity) == [.warning, .note, .warning])
  }

  @Test("Releases are stored by name and day; a second time they are kept")
  func resuming() throws {
    try write(version: "en", to: "2024-05-14-library.en.txt")
    try write(version: "ru", to: "2024-05-14-library.ru.txt")
    let first = try add(status: .approved)
    #expect(first.slugs == ["2024-05-14-library"])
    #expect(first.faults.isEmpty)
    #expect(first.account == ArchiveAccount(added: 1, kept: 0, leftOut: 0))
    let release = try #require(try memory.summary().releases.first)
    #expect(release.release.date == "2024-05-14")
    #expect(release.units == 19)
    try write(version: "en", to: "2024/oak/en.txt")
    try write(version: "uk", to: "2024/oak/uk.txt")
    let second = try add()
    #expect(second.slugs == ["2024/oak"])
    #expect(second.account == ArchiveAccount(added: 1, kept: 1, leftOut: 0))
  }

  @Test("A file that cannot be read is told, and its release stored without it")
  func unreadable() throws {
    for language in ["en", "ru", "de"] { try write(version: language, to: "library.\(language).txt") }
    try write("", to: "library.pl.txt")
    let outcome = try add()
    #expect(outcome.slugs == ["library"])
    #expect(outcome.faults.map(\.severity) == [.error])
    #expect(outcome.faults[0].message.contains("library.pl.txt"))
  }

  @Test("A version that is no translation of the others is told and left out")
  func stranger() throws {
    for language in ["en", "ru", "de"] { try write(version: language, to: "library.\(language).txt") }
    let other = [
      "Kot śpi pod starym piecem.", "Przez całą noc padał deszcz.", "Nikt nie przyszedł po chleb.",
      "Wujek naprawia skrzypce w piwnicy.", "Ze wzgórza liczyliśmy statki.", "Zupa znowu była za słona.",
      "Jej brat maluje drzwi na zielono.", "Śnieg przykrył ławkę w ogrodzie.", "Do północy grają w karty.",
      "Znad morza przyszedł list.",
    ]
    try write(other.joined(separator: "\n\n"), to: "library.pl.txt")
    var account: ReleaseAccount?
    _ = try memory.add(archive(), as: ReleaseDraft([]), signature) { event in
      if case .stored(let release) = event { account = release }
    }
    let release = try #require(account)
    #expect(release.segments.map(\.language.tag) == ["de", "en", "ru"])
    #expect(release.faults.filter { $0.severity == .warning }.count == 1)
    #expect(release.faults.contains { $0.place?.file.hasSuffix("library.pl.txt") == true })
    #expect(release.gaps.isEmpty)
  }
}
