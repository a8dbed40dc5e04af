import Interchange
import Languages
import Tables
import Testing
import Translation
import UnitTables

/// What a review table shows.
@Suite("Review tables that go out")
struct ReviewWriterTests {
  private static func rows(_ units: [TranslationUnit], languages: [String] = []) throws -> [[String]] {
    try TableReader.rows(of: try ReviewSample.file(units, .ods, languages: languages)).map(\.cells)
  }

  @Test("Columns without any text are left out, but for those that reviewers need")
  func columns() throws {
    var unit = try ReviewSample.unit("a", "б")
    #expect(
      try Self.rows([unit]) == [
        ["unit", "source (en)", "target (ru)", "status", "comment"], ["", "a", "б", "reviewed"],
      ])
    (unit.externalID, unit.release) = ("x-1", "r")
    #expect(
      try Self.rows([unit]) == [
        ["unit", "id", "source (en)", "target (ru)", "status", "comment", "release"],
        ["", "x-1", "a", "б", "reviewed", "", "r"],
      ])
  }

  @Test("Units without the pair of languages are not written")
  func pairs() throws {
    let polish = try ReviewSample.unit("a", "c", to: "pl")
    var writer = ReviewWriter(.xlsx, settings: WritingSettings(toolVersion: "1")) { _ in }
    #expect(try writer.write(try ReviewSample.unit("a", "б")))
    #expect(try !writer.write(polish))
    #expect(writer.unitCount == 1)
  }

  @Test("The best variant of each language is taken, in the order asked for")
  func best() throws {
    var unit = try ReviewSample.unit("a", "б")
    unit.variants.append(Variant(unit.variants[1].language, "лучше", status: .approved))
    #expect(try Self.rows([unit], languages: ["ru", "en"]).last?[1...3] == ["лучше", "a", "reviewed"])
  }

  @Test("A table without units has the titles that are known")
  func none() throws {
    #expect(
      try Self.rows([], languages: ["en", "ru"]) == [["unit", "source (en)", "target (ru)", "status", "comment"]])
    #expect(try Self.rows([]) == [["unit", "source", "target", "status", "comment"]])
  }

  @Test("Chinese, Hindi and Hebrew columns say their language where office programs look for it")
  func scripts() throws {
    for (tag, wanted) in [("zh-TW", "style:language-asian=\"zh\""), ("hi", "style:language-complex=\"hi\"")] {
      let bytes = try ReviewSample.file([try ReviewSample.unit("a", "b", to: tag)], .ods)
      #expect(try ReviewSample.part("content.xml", bytes).contains(wanted))
    }
    let hebrew = try ReviewSample.file([try ReviewSample.unit("a", "b", to: "he")], .docx)
    #expect(try ReviewSample.part("word/document.xml", hebrew).contains("<w:rtl/><w:lang w:bidi=\"he\"/>"))
    let latin = try ReviewSample.file([try ReviewSample.unit("a", "b", to: "uz-Arab")], .docx)
    #expect(try ReviewSample.part("word/document.xml", latin).contains("<w:rtl/>"))
  }
}
