import Archive
import Interchange
import Languages
import Tables
import Testing
import Translation
import UnitTables

/// Tables as reviewers send them back.
@Suite("Review tables that come back")
struct ReviewReaderTests {
  private static func read(
    _ rows: [[String]], _ settings: ReadingSettings = .init(file: "r.xlsx"), _ format: TableFormat = .xlsx
  ) throws -> (units: [TranslationUnit], account: ReadingAccount) {
    try ReviewSample.units(try ReviewSample.table(rows, format), settings)
  }

  private static func messages(_ account: ReadingAccount) -> [String] { account.log.faults.map(\.description) }

  @Test("Columns are found by their titles, in any order and letter case")
  func titles() throws {
    let (units, account) = try Self.read([
      ["Comment", " TARGET (Pt_br) ", "Source ( en )", "Status", "Unit", "mine"],
      ["see law", "sim", "yes", " Approved ", "12", "x"],
    ])
    let unit = try #require(units.first)
    #expect(unit.variants.map(\.language.tag) == ["en", "pt-BR"] && unit.variants.map(\.text) == ["yes", "sim"])
    #expect(unit.variants.map(\.status) == [.approved, .approved] && unit.id == 12)
    #expect(unit.variants[1].notes == ["see law"])
    #expect(Self.messages(account) == ["r.xlsx:1: warning: the column 'mine' is not known; it is passed over"])
    #expect(account.sourceLanguage?.tag == "en")
  }

  @Test("Rows above the titles are passed over, repeated titles too")
  func around() throws {
    let (units, account) = try Self.read([
      ["Please review by Friday", ""], ["source (en)", "target (ru)"], ["a", "б"], ["source (en)", "target (ru)"],
      ["c", "д"],
    ])
    #expect(units.map { $0.variants[0].text } == ["a", "c"] && account.unitCount == 2 && account.log.faults == [])
  }

  @Test("An empty translation is counted, an empty source is skipped with its place")
  func empty() throws {
    let (units, account) = try Self.read([
      ["source (en)", "target (ru)", "status"], ["a", "", "draft"], ["", "б", "draft"], ["c", "д", ""],
    ])
    #expect(units.map { $0.variants[1].text } == ["д"] && account.untranslatedCount == 1 && account.unitCount == 2)
    #expect(account.skips.map(\.reason) == ["the row has no source text"])
    #expect(account.skips.first?.first == Place(file: "r.xlsx", line: 3))
    #expect(account.unitPlace == Place(file: "r.xlsx", line: 4))
  }

  @Test("An unknown status is reported with what it may mean, and the setting's is taken")
  func status() throws {
    let settings = ReadingSettings(file: "r.xlsx", status: .reviewed)
    let (units, account) = try Self.read(
      [["source (en)", "target (ru)", "status"], ["a", "б", "aproved"]], settings)
    #expect(units.first?.variants[1].status == .reviewed)
    #expect(
      Self.messages(account) == [
        "r.xlsx:2: error: status 'aproved' is not known; 'reviewed' is taken; did you mean 'approved'?"
      ])
  }

  @Test("A rejected translation says nothing of its source")
  func rejected() throws {
    let (units, _) = try Self.read([["source (en)", "target (ru)", "status"], ["a", "б", "rejected"]])
    #expect(units.first?.variants.map(\.status) == [.draft, .rejected])
  }

  @Test("Titles without languages take those of the settings, or are refused")
  func languages() throws {
    let rows = [["source", "target"], ["a", "б"]]
    let settings = ReadingSettings(file: "r", source: Language("en"), target: Language("ru"))
    #expect(try Self.read(rows, settings).units.first?.variants.map(\.language.tag) == ["en", "ru"])
    let error = #expect(throws: InterchangeError.self) { try Self.read(rows) }
    #expect(error?.kind == .malformed && error?.message.contains("write 'source (en)'") == true)
  }

  @Test("A table without such titles, and a file of another kind, are refused")
  func foreign() throws {
    let error = #expect(throws: InterchangeError.self) { try Self.read([["en", "ru"], ["a", "б"]]) }
    #expect(error?.kind == .otherFormat)
    let text = #expect(throws: InterchangeError.self) { try ReviewSample.units(Array("plain".utf8)) }
    #expect(text?.kind == .otherFormat)
    #expect(ReviewReader.isReview(["Source (en)", "x", "Target (ru)"]) && !ReviewReader.isReview(["en", "ru"]))
  }

  @Test("What deliver throws comes through as it is")
  func thrown() throws {
    struct Stop: Error {}
    let reader = ReviewReader(settings: .init(file: "r"))
    try reader.read(try ReviewSample.table([["source (en)", "target (ru)"], ["a", "б"]])) { _ in }
    #expect(throws: Stop.self) { try reader.finish { _ in throw Stop() } }
  }

  @Test("A file larger than the limits is refused before it is whole")
  func large() throws {
    var limits = TableLimits()
    limits.archive.total = 10
    let reader = ReviewReader(settings: .init(file: "r"), limits: limits)
    #expect(throws: InterchangeError.self) { try reader.read([UInt8](repeating: 0, count: 11)) { _ in } }
  }
}
