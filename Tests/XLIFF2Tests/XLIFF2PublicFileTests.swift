import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Public files of XLIFF 2", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct XLIFF2PublicFileTests {
  /// A file whose tracked changes show codes twice, which must get identifiers of their own.
  private static let tracked = "xliff2/valid/translate5__exportCompare.xlf"

  /// Everything that a file has, candidates included.
  private static func settings(_ file: PublicFile) -> ReadingSettings {
    ReadingSettings(file: file.path, takesAlternatives: true)
  }

  @Test("every file is read, warned of or refused as its manifest says", arguments: PublicFile.all("xliff2"))
  func expectations(file: PublicFile) throws {
    let bytes = try file.bytes()
    if file.expectation == "reject" {
      let error = #expect(throws: InterchangeError.self) { try XLIFF2Sample(bytes, Self.settings(file)) }
      #expect(error?.kind == .malformed)
      #expect((error?.place.line ?? 0) > 1)
      return
    }
    let sample = try XLIFF2Sample(bytes, Self.settings(file))
    #expect(sample.account.log.faults.allSatisfy { $0.severity == .warning })
    #expect(sample.account.skips.isEmpty && sample.account.unitCount == sample.units.count)
    if file.expectation == "lenient" { #expect(!sample.account.log.faults.isEmpty) }
  }

  @Test(
    "what is read is written, read again without a fault, and the same",
    arguments: PublicFile.all("xliff2").filter { $0.expectation != "reject" })
  func trips(file: PublicFile) throws {
    let units = try XLIFF2Sample(file.bytes(), Self.settings(file)).units
    for version in [XLIFFVersion.v21, .v22] {
      let bytes = try XLIFF2Sample.written(units, version: version)
      let again = try XLIFF2Sample(bytes)
      #expect(again.account.log.faults == [])
      if file.path == Self.tracked {
        #expect(again.units.map { $0.variants.map(\.text) } == units.map { $0.variants.map(\.text) })
      } else {
        #expect(again.units == units)
      }
      #expect(try XLIFF2Sample.written(again.units, version: version) == bytes)
    }
  }

  @Test(
    "what is written is valid against the schemas",
    .enabled(if: XLIFF2Sample.canValidate, "xmllint is not installed"), arguments: [XLIFFVersion.v21, .v22])
  func validity(version: XLIFFVersion) throws {
    let files = PublicFile.all("xliff2").filter { $0.expectation != "reject" }
    let units = try files.map { try XLIFF2Sample($0.bytes(), Self.settings($0)).units }.filter { !$0.isEmpty }
    let documents = try units.map { try XLIFF2Sample.written($0, version: version) }
    #expect(try XLIFF2Sample.complaints(documents, version: version) == "")
    let broken = String(decoding: documents[0], as: UTF8.self).split(separator: " srcLang=").joined(separator: " x=")
    #expect(try XLIFF2Sample.complaints([Array(broken.utf8)], version: version) != "")
  }
}
