import Files
import Gettext
import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Public catalogues", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct POPublicFileTests {
  @Test("every catalogue is read or refused as the list says", arguments: PublicFile.all("po"))
  func reading(entry: PublicFile) throws {
    let settings = ReadingSettings(file: entry.path)
    if entry.expectation == "reject" {
      let error = #expect(throws: InterchangeError.self) { try POSample(reading: entry.bytes(), settings: settings) }
      #expect(error?.place.line != 0 && error?.place.column != 0)
      return
    }
    let sample = try POSample(reading: entry.bytes(), settings: settings)
    #expect(sample.account.log.faults.allSatisfy { $0.severity < .error })
    #expect(entry.expectation == "accept" || sample.account.log.faults.contains { $0.severity == .warning })
    #expect(sample.account.unitCount == sample.units.count)
    #expect(sample.units.count + sample.account.untranslatedCount > 0 || entry.path.hasSuffix("faketemplate.pot"))
  }

  @Test(
    "the same messages are counted as gettext counts them", .enabled(if: POSample.canValidate, "msgfmt is not there"),
    arguments: PublicFile.all("po").filter { $0.expectation != "reject" })
  func counts(entry: PublicFile) throws {
    let bytes = try entry.bytes()
    let outcome = try Subprocess("msgfmt", ["--statistics", "-o", "/dev/null", "-"]).run(input: bytes)
    let words = String(decoding: outcome.complaints, as: UTF8.self).split { $0 == " " || $0 == "," || $0 == "\n" }
    func count(_ word: String) -> Int {
      guard let index = words.lastIndex(where: { $0 == word }), index > 0 else { return 0 }
      return Int(words[index - 1]) ?? 0
    }
    let sample = try POSample(reading: bytes, settings: ReadingSettings(file: entry.path, status: .approved))
    let live = sample.units.filter { unit in
      !unit.properties.contains { $0.type == POProperty.obsolete }
        && unit.properties.first { $0.type == POProperty.plural }.map { $0.value == "0" } ?? true
    }
    let fuzzy = live.count { $0.variants[1].status == .draft }
    #expect(live.count - fuzzy == count("translated"))
    #expect(fuzzy == count("fuzzy"))
  }

  @Test("what is read is written so that gettext takes it, and read again the same", arguments: PublicFile.all("po"))
  func trips(entry: PublicFile) throws {
    if entry.expectation == "reject" { return }
    let sample = try POSample(reading: entry.bytes(), settings: ReadingSettings(file: entry.path))
    let first = try POSample.written(sample.units)
    let second = try POSample(reading: first, settings: ReadingSettings(file: entry.path))
    if !sample.units.isEmpty {
      // A catalogue without a rule of plurals gets one.
      #expect(second.units.map(Self.withoutRule) == sample.units.map(Self.withoutRule))
      #expect(try POSample.written(second.units) == first)
    }
    if POSample.canValidate { #expect(try POSample.complaints(first, strictly: entry.expectation == "accept") == nil) }
  }

  private static func withoutRule(_ unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    unit.properties.removeAll { $0.type == POProperty.pluralForms }
    return unit
  }

  @Test(
    "a catalogue with nothing to fill in stays the same byte by byte, and a filled one is sound",
    arguments: PublicFile.all("po").filter { $0.expectation != "reject" })
  func filling(entry: PublicFile) throws {
    let bytes = try entry.bytes()
    #expect(try POFilling(bytes, file: entry.path) { _ in nil }.bytes == bytes)
    let filled = try POFilling(bytes, file: entry.path) { .init($0.source) }
    let before = try POSample(reading: bytes, settings: ReadingSettings(file: entry.path))
    let after = try POSample(reading: filled.bytes, settings: ReadingSettings(file: entry.path))
    #expect(after.units.count == before.units.count + filled.filledCount)
    #expect(after.account.untranslatedCount == 0)
    if POSample.canValidate { #expect(try POSample.complaints(filled.bytes, strictly: false) == nil) }
  }
}
