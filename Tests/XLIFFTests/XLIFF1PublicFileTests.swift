import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Public files of XLIFF 1.2", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct XLIFF1PublicFileTests {
  /// The files, and settings that name the target language for those that do not.
  static let files = PublicFile.all("xliff12")
  private static let settings = ReadingSettings(file: "a.xlf", target: Language("x-target"))

  @Test("every file is read, reported or refused as its manifest says", arguments: files)
  func expectations(file: PublicFile) throws {
    let bytes = try file.bytes()
    if file.expectation == "reject" || XLIFFKind(head: bytes) == .version2 {
      let error = #expect(throws: InterchangeError.self) { try XLIFF1Sample(reading: bytes) }
      #expect((error?.place.line ?? 0) > 0 && (error?.place.column ?? 0) > 0)
      return
    }
    #expect(XLIFFKind(head: bytes) == .version1)
    let sample = try XLIFF1Sample(reading: bytes, Self.settings)
    let skipped = sample.account.skips.map(\.count).reduce(0, +)
    #expect(sample.account.unitCount == sample.units.count + skipped)
    let errors = sample.messages(.error)
    switch file.expectation {
    case "accept": #expect(errors == [])
    case "lenient":
      #expect(errors == [])
      #expect(sample.messages(.warning) != [])
      #expect(sample.account.unitCount + sample.account.untranslatedCount > 0)
    default: #expect(errors != [])
    }
  }

  @Test("what is read is written validly, and read again as it was", arguments: files)
  func trips(file: PublicFile) throws {
    let bytes = try file.bytes()
    if file.expectation == "reject" || XLIFFKind(head: bytes) == .version2 { return }
    var settings = Self.settings
    settings.takesAlternatives = true
    let sample = try XLIFF1Sample(reading: bytes, settings)
    let written = try XLIFF1Sample.written(sample.units)
    if XLIFF1Sample.canValidate { #expect(try XLIFF1Sample.complaints(written) == "") }
    if sample.units.isEmpty { return }
    let again = try XLIFF1Sample(reading: written, chunk: 1000)
    #expect(again.account.log.faults == [])
    #expect(again.units.count == sample.units.count)
    for (old, new) in zip(sample.units, again.units) { #expect(new == old) }
    #expect(try XLIFF1Sample.written(again.units) == written)
  }
}
