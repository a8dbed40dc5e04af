import Interchange
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Public files of XLIFF 2", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct XLIFF2PublicFileTests {
  @Test("dump")
  func dump() throws {
    for file in PublicFile.all("xliff2") {
      do {
        let sample = try XLIFF2Sample(file.bytes())
        let warnings = sample.account.log.faults.map { $0.description }
        if file.expectation == "reject" { print("NOTREFUSED", file.path, warnings) }
        if file.expectation == "lenient" { print(warnings.isEmpty ? "NOWARNING" : "LENIENT", file.path, warnings, sample.units.count) }
        if file.expectation == "accept" && !warnings.isEmpty { print("WARNED", file.path, warnings) }
      } catch {
        if file.expectation != "reject" { print("FALSEREFUSAL", file.path, error) } else { print("REFUSED", file.path, error) }
      }
    }
  }
}
