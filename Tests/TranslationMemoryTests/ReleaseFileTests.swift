import Languages
import Testing
import TranslationMemory

@Suite("Names of language versions")
struct ReleaseFileTests {
  @Test(
    "The language stands before the last ending, or before an equals sign",
    arguments: [
      ("release.en.txt", "en", "release.en.txt", "release"),
      ("news/2016/release.ru.txt", "ru", "news/2016/release.ru.txt", "release"),
      ("release.pt-BR.txt", "pt-BR", "release.pt-BR.txt", "release"),
      ("release.pt_br.txt", "pt-BR", "release.pt_br.txt", "release"),
      ("release.EN.txt", "en", "release.EN.txt", "release"),
      ("a.b.c.uk.txt", "uk", "a.b.c.uk.txt", "a.b.c"),
      ("dir.d/release.de.txt", "de", "dir.d/release.de.txt", "release"),
      ("en=release.txt", "en", "release.txt", "release"),
      ("en=release", "en", "release", "release"),
      ("kk=news/a.b.txt", "kk", "news/a.b.txt", "a.b"),
      ("fr=release.en.txt", "fr", "release.en.txt", "release.en"),
      ("en=release.en.txt", "en", "release.en.txt", "release"),
      ("en=a=b.txt", "en", "a=b.txt", "a=b"),
      ("en=-", "en", "-", "-"),
    ])
  func named(_ argument: String, _ tag: String, _ path: String, _ stem: String) throws {
    let file = try ReleaseFile(argument)
    #expect(file.language.tag == tag)
    #expect(file.path == path)
    #expect(file.stem == stem)
  }

  @Test(
    "A name that tells no language is refused with the remedy",
    arguments: [
      "release.txt", "release", "-", "en.txt", "release.en/text", "release.1.txt", "release.e.txt", "12=a.txt",
    ])
  func unnamed(_ argument: String) {
    let error = #expect(throws: MemoryError.self) { try ReleaseFile(argument) }
    #expect(error?.kind == .unknownLanguage)
    #expect(
      error?.message == "\(argument): the name does not tell the language; name it like 'release.en.txt' or write "
        + "'en=\(argument)'")
  }
}
