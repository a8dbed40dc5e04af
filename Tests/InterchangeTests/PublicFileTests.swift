import Files
import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Public files", .enabled(if: PublicFiles.isPresent, "the public files are not beside the repository"))
struct PublicFileTests {
  /// Files that are complete without a unit.
  private static let withoutUnits = ["tmx/valid/omegat__empty.tmx", "tmx/valid/omegat__project1.tmx"]

  @Test("every TMX file is read, reported or refused as its manifest says", arguments: PublicFiles.entries("tmx"))
  func tmx(entry: PublicFile) throws {
    let bytes = try FileBytes.all(PublicFiles.folder + entry.path)
    if entry.expectation == "reject" {
      #expect(throws: InterchangeError.self) { try TMXSample(reading: bytes) }
      return
    }
    let sample = try TMXSample(reading: bytes, file: entry.path)
    #expect(sample.unitCount == sample.units.count + sample.skips.map(\.count).reduce(0, +))
    #expect(sample.unitCount > 0 || Self.withoutUnits.contains(entry.path))
    if entry.expectation == "accept" {
      // A valid file may hold empty segments, which a memory has no use for, and speak of itself in its header.
      let faults = sample.faults.filter { $0.severity > .note }
      #expect(faults.allSatisfy { $0.message.contains("is empty") || $0.message.contains("has no text") })
    } else {
      // This one is invalid only in that it calls xml:lang by its first name.
      #expect(sample.faults != [] || entry.path.hasSuffix("test-omegat-invalid.tmx"))
    }
  }

  @Test(
    "what is read from every TMX file is written validly, and the same again after a second trip",
    arguments: PublicFiles.entries("tmx"))
  func trips(entry: PublicFile) throws {
    if entry.expectation == "reject" { return }
    let settings = WritingSettings(toolVersion: "1")
    let sample = try TMXSample(reading: FileBytes.all(PublicFiles.folder + entry.path))
    let first = try TMXSample.written(sample.units, settings)
    let second = try TMXSample(reading: first, chunk: 1000)
    #expect(second.faults == [])
    #expect(second.units.map { $0.variants.map(\.text) } == sample.units.map { $0.variants.map(\.text) })
    #expect(try TMXSample.written(second.units, settings) == first)
    if PublicFiles.canValidate { #expect(try PublicFiles.complaints(first) == "") }
  }

  @Test("every table whose fields are known gives these fields", arguments: PublicFiles.entries("csv-expected"))
  func tables(entry: PublicFile) throws {
    let expected = try JSONValue(parsing: FileBytes.all(PublicFiles.folder + entry.path))
    let table = try CSVTests.Table(FileBytes.all(PublicFiles.folder + entry.path.dropLast(4) + "csv"))
    let header = try #require(table.rows.first)
    let objects = table.rows.dropFirst().map { row in
      JSONValue.object(zip(header, row).map { JSONValue.Member($0, .string($1)) })
    }
    #expect(JSONValue.array(objects) == expected)
  }

  @Test(
    "a file with everything is valid against the document type",
    .enabled(if: PublicFiles.canValidate, "xmllint is not installed"))
  func validity() throws {
    let units = try TMXWriterTests.markups.map { markup in
      try TranslationUnit([Variant(#require(Language("en")), InlineText(markup.text, codes: markup.codes))])
    }
    let bytes = try TMXSample.written(units + [TMXWriterTests.full()], .init(toolVersion: "1"))
    #expect(try PublicFiles.complaints(bytes) == "")
    #expect(try PublicFiles.complaints(TMXSample.written([], .init(toolVersion: "1"))) == "")
    let broken = String(decoding: bytes, as: UTF8.self).split(separator: " i=\"1\"").joined()
    #expect(try PublicFiles.complaints(Array(broken.utf8)) != "")
  }
}
