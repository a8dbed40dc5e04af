import Files
import Languages
import PlainText
import TestSupport
import Testing
import Translation
import TranslationMemory

@Suite("Bilingual files as documents")
struct BilingualFileTests {
  private static let tmx = """
    <tmx version="1.4"><header srclang="en-GB" segtype="SORT" creationtool="a" creationtoolversion="1" o-tmf="a" \
    adminlang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>The court\n <bpt i="1">[b]</bpt>refused.\
    <ept i="1">[/b]</ept> He stays. </seg></tuv><tuv xml:lang="ru"><seg>Суд отказал. Он остается.</seg></tuv></tu><tu>\
    <tuv xml:lang="ru"><seg>Новое.</seg></tuv></tu></body></tmx>
    """
  private static let xliff = """
    <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de" trgLang="ru"><file id="f">\
    <unit id="u"><segment><source>Das Gericht lehnte ab. Er bleibt.</source></segment></unit></file></xliff>
    """
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(
    _ text: String, _ name: String, in tag: String? = nil, layout: Layout = .auto
  ) throws -> DocumentFile {
    let path = "\(folder.path)/\(name)"
    try FileSystem.write(Array(text.utf8), to: path)
    return try DocumentFile(path, in: tag.map { try #require(Language($0)) }, layout: layout)
  }

  private func tmx(of type: String) -> String { Self.tmx.replacing("SORT", with: type) }

  @Test("TMX gives the texts of the language asked for, else of the source language")
  func languages() throws {
    let english = try file(tmx(of: "paragraph"), "a.tmx")
    #expect(english.segments.map(\.text) == ["The court refused.", "He stays."])
    #expect(english.segments[0].content.codes.map(\.content) == ["[b]", "[/b]"])
    #expect(english.language?.tag == "en-GB")
    let russian = try file(tmx(of: "paragraph"), "a", in: "ru")
    #expect(russian.segments.map(\.text) == ["Суд отказал.", "Он остается.", "Новое."])
  }

  @Test("Segments of TMX that are sentences stay as they are, and all do where the layout says so")
  func segments() throws {
    #expect(try file(tmx(of: "sentence"), "a.tmx").segments.map(\.text) == ["The court refused. He stays."])
    #expect(try file(tmx(of: "block"), "a.tmx", layout: .segments).segments.count == 1)
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return "\(error)".replacing("\(folder.path)/", with: "")
    }
  }

  @Test("What no language is known for, or no text is in, is refused with the remedy")
  func refusals() throws {
    #expect(
      message { _ = try file(tmx(of: "block"), "a.tmx", in: "fr") }
        == "a.tmx: has no text in 'fr'; its languages are en, ru")
    #expect(
      message { _ = try file(tmx(of: "block").replacing("en-GB", with: "*all*"), "a.tmx") }
        == "a.tmx: names no source language; choose one with --lang: en, ru")
    #expect(
      message { _ = try file("msgid \"A\"\nmsgstr \"\"\n", "a.po") }
        == "a.po: does not name the language of its sources; give it, as with --lang en")
    #expect(
      message { _ = try file("msgid \"A\"\n", "a.po", in: "en") }.hasPrefix("a.po:2:1: found the end of the file"))
    #expect(message { _ = try file("<tmx>", "a.tmx", in: "en") }.hasPrefix("a.tmx:1:"))
  }

  @Test("XLIFF names the language of its sources, and another that is asked for is taken to split them")
  func sources() throws {
    let german = try file(Self.xliff, "a.xlf")
    #expect(german.segments.map(\.text) == ["Das Gericht lehnte ab.", "Er bleibt."])
    #expect(german.language?.tag == "de")
    #expect(try file(Self.xliff, "a.ru.xlf", in: "ru").language?.tag == "ru")
  }

  @Test("A release is not made of sources in another language than its version")
  func release() throws {
    _ = try file(Self.xliff, "a.xlf")
    _ = try file(tmx(of: "paragraph"), "a.tmx")
    let memory = try Memory.create(at: "\(folder.path)/m.sqlite", withGlossary: false, Signature(author: nil))
    func draft(_ arguments: String...) throws -> ReleaseDraft {
      ReleaseDraft(
        try arguments.map { try ReleaseFile($0.replacing("=", with: "=\(folder.path)/")) }, slug: "a")
    }
    let wrong = try draft("ru=a.xlf", "en=a.tmx")
    #expect(
      message { _ = try memory.add(wrong, Signature(author: nil)) }
        == "a.xlf: its sources are in 'de', not in 'ru'; only they are read of such a file")
    let account = try memory.add(draft("de=a.xlf", "ru=a.tmx"), Signature(author: nil))
    #expect(account.segments.map(\.count) == [2, 3])
  }

  @Test("An argument names no language where the file may")
  func parts() throws {
    #expect(try ReleaseFile.parts(of: "a.ru.po").language == nil)
    #expect(try ReleaseFile.parts(of: "pl=a.ru.po").language?.tag == "pl")
    #expect(try ReleaseFile.parts(of: "pl=a.ru.po").path == "a.ru.po")
    #expect(try ReleaseFile.parts(of: "a.ru.po", in: Language("en")).language?.tag == "en")
    #expect(try ReleaseFile.parts(of: "a.ru.txt").language?.tag == "ru")
    #expect(throws: MemoryError.self) { try ReleaseFile.parts(of: "a.txt") }
  }

  /// Files whose header names no source language, so that one has to be given.
  private static let nameless = ["tmx/valid/lokalize__test.tmx", "tmx/valid/translate5__expected_author_filtered.tmx"]

  @Test(
    "Every public TMX file is read in its source language", .enabled(if: PublicFile.areThere),
    arguments: PublicFile.all("tmx"))
  func publicFiles(file: PublicFile) throws {
    let language = Self.nameless.contains(file.path) ? Language("en") : nil
    let found = try DocumentFile(PublicFile.folder + file.path, in: language, layout: .auto)
    #expect(found.document.faults.allSatisfy { $0.severity < .error })
  }
}
