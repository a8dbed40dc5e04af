import Languages
import Segmentation
import Testing
import Translation

@Suite("Rules exported from the lexicons")
struct SRXExportTests {
  private static let rules = SRXRules(ofLexicons: Language.withLocale)

  @Test("what is written is read again without a fault")
  func roundTrip() throws {
    let (read, faults) = try SRXFiles.read(String(decoding: try Self.rules.srx(), as: UTF8.self))
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    #expect(read.withoutPlaces == Self.rules)
  }

  @Test("what is written is valid by the schema", .enabled(if: SRXFiles.canValidate))
  func valid() throws {
    #expect(try SRXFiles.complaints(try Self.rules.srx()) == "")
    #expect(try SRXFiles.complaints(Array("<srx/>".utf8)) != "")
  }

  @Test(
    "any rules are written so that they are read again", arguments: ["a<b & \"c\" ]]>", " x ", "\u{E9}\\s\t\n", "--a-"])
  func escaping(pattern: String) throws {
    var rules = SRXRules([("+", pattern, ""), ("-", "", pattern)])
    rules.cascades = true
    rules.formatHandling.isolated = true
    rules.segmentsSubflows = false
    rules.maps.insert(SRXRules.LanguageMap("<&\">", to: "A & B"), at: 0)
    rules.languageRules[0].rules[0].comment = "-- what <it> is"
    var (read, _) = try SRXFiles.read(String(decoding: try rules.srx(), as: UTF8.self))
    read.languageRules[0].rules[0].comment = rules.languageRules[0].rules[0].comment
    #expect(read.withoutPlaces == rules)
  }

  @Test(
    "exported rules decide as ours do",
    arguments: [
      (
        "en",
        "Mr. Ax met Dr. No at 5 p.m. They left. (He said no. Or yes.) “Go!” she said. It rained.[1] See No. 5. End"
      ),
      ("de", "Am 7. April kam z. B. Herr Dr. Ax. Er blieb bis 1990. Das 3. Kapitel. \"So.\" Na gut."),
      ("pl", "W 2016 r. Sejm uchwalił to. Mieszka przy ul. Długiej. Por. art. 5. Tak."),
      ("ru", "Суд собрался в 2016 г. На суде А. С. Пушкин, т. е. поэт, ушёл. «Да!» Конец… И всё."),
      ("fr", "« Oui. » Il est parti avec M. Dupont. L’art. 5 dit : non. J.-P. Sartre vint. Fin."),
      ("ja", "はい。いいえ！そうです。終わり"),
    ])
  func alike(language: String, text: String) throws {
    let language = try #require(Language(language))
    let rules = CustomRules(Self.rules, for: language)
    #expect(rules.faults.isEmpty)
    let bytes = Array(text.utf8)
    func segments(_ segmenter: Segmenter) -> [String] {
      segmenter.segments(of: Block(.paragraph, InlineText(text)), number: 0).map(\.text)
    }
    #expect(segments(Segmenter(for: language, rules: rules)) == segments(Segmenter(for: language)))
    #expect(bytes.count > 10)
  }
}
