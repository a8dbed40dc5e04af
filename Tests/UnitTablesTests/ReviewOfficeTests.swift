import Files
import Interchange
import Tables
import TestSupport
import Testing
import Translation
import UnitTables

/// Review tables that an office program has opened and saved.
@Suite("Review tables after LibreOffice")
struct ReviewOfficeTests {
  /// The program's name where it is there and asked for; it takes seconds to start.
  private static var isWanted: Bool { Terminal.environment("CONCORD_OFFICE") != nil }

  @Test("Texts, codes, statuses and comments are the same", .enabled(if: isWanted), arguments: TableFormat.allCases)
  func resaved(format: TableFormat) throws {
    let folder = try TemporaryFolder()
    let units = try Self.units()
    try folder.write(try ReviewSample.file(units, format), to: "in.\(format.rawValue)")
    try folder.makeFolder("out")
    let profile = "-env:UserInstallation=file://\(folder.file("profile"))"
    let arguments = [profile, "--headless", "--convert-to", format.rawValue, "--outdir", folder.file("out")]
    let outcome = try Subprocess("soffice", arguments + [folder.file("in.\(format.rawValue)")]).run()
    #expect(outcome.code == 0)
    let (found, account) = try ReviewSample.units(try FileBytes.all(folder.file("out/in.\(format.rawValue)")))
    #expect(found == units)
    #expect(account.log.faults == [])
  }

  private static func units() throws -> [TranslationUnit] {
    let codes = [InlineCode(.opening, label: "1", at: 0, content: "<b>"), InlineCode(.closing, label: "1", at: 3)]
    var first = try ReviewSample.unit(InlineText("=1+1", codes: codes), InlineText("-2 и\nстрока", codes: codes))
    (first.id, first.variants[1].notes) = (3, ["a note\nin two lines"])
    // A tab is not among them: LibreOffice 7.4 loses `text:tab` when it opens a spreadsheet, even of its own.
    return [first, try ReviewSample.unit("1", "2016-04-07"), try ReviewSample.unit("and  spaces", "true")]
  }
}
