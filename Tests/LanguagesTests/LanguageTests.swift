import Testing

@testable import Languages

@Suite("Language tags")
struct LanguageTests {
  @Test(
    "A tag is read in any case, with hyphen or underscore, and written in canonical case",
    arguments: [
      ("en", "en"), ("EN_us", "en-US"), ("de_DE", "de-DE"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
      ("sr_LATN", "sr-Latn"), ("de-de-1996", "de-DE-1996"), ("en-a-BBB-x-CC", "en-a-bbb-x-cc"),
      ("x-klingon", "x-klingon"),
    ])
  func canonicalCase(_ written: String, _ canonical: String) {
    #expect(Language(written)?.tag == canonical)
  }

  @Test(
    "What is not shaped like a tag is refused",
    arguments: ["", "e", "English (US)", "en--US", "en-", "-en", "12", "en-toolongsubtag", "français"])
  func refused(_ text: String) {
    #expect(Language(text) == nil)
  }

  @Test("Parts of a tag are told by their shape")
  func parts() throws {
    let chinese = try #require(Language("zh-Hant-TW"))
    #expect(chinese.primary == "zh")
    #expect(chinese.script == "Hant")
    #expect(chinese.region == "TW")
    #expect(chinese.withoutRegion.tag == "zh-Hant")
    #expect(Language("es-419")?.region == "419")
    #expect(Language("de-1996")?.script == nil)
  }

  @Test("Regions match each other, other languages and scripts do not")
  func matching() throws {
    let (english, british) = (try #require(Language("en")), try #require(Language("en-GB")))
    let (latin, cyrillic) = (try #require(Language("sr-Latn")), try #require(Language("sr-Cyrl-RS")))
    #expect(english.matches(british) && british.matches(english))
    #expect(!latin.matches(cyrillic))
    #expect(try latin.matches(#require(Language("sr"))))
    #expect(try !english.matches(#require(Language("fr"))))
  }
}
