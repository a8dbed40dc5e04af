import Files
import Interchange
import Languages
import TestSupport
import Testing
import Translation
import UnitTables

@Suite("Public tables", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct UnitTablePublicFileTests {
  @Test("every table is read or refused as the list says", arguments: PublicFile.all("csv"))
  func reading(entry: PublicFile) throws {
    if entry.expectation == "reject" {
      let error = #expect(throws: InterchangeError.self) { try UnitTableSample(reading: entry.bytes()) }
      #expect(error?.place.line == 1 && error?.place.column != 0)
      return
    }
    let sample = try UnitTableSample(reading: entry.bytes())
    let skipped = sample.account.skips.map(\.count).reduce(0, +)
    #expect(sample.account.unitCount == sample.units.count + skipped)
    #expect(sample.units.count + skipped + sample.account.untranslatedCount > 0 || entry.path.hasSuffix("-tr.csv"))
  }
}
