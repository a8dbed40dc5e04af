import Interchange
import Termbases
import TestSupport
import Testing
import Translation

@Suite("Glossary tables of other tools as they are")
struct PublicGlossaryTests {
  private static let files = PublicFile.all("csv").filter {
    $0.path.contains("/MateCat__") || $0.path.contains("zanata")
  }

  @Test(
    "each table is read without error or refused at its header, as it should be",
    .enabled(if: PublicFile.areThere), arguments: files)
  func expectations(file: PublicFile) throws {
    if file.expectation == "reject" {
      for source in [nil, TBXSample.language("en-GB")] {
        let settings = ReadingSettings(
          file: file.path, source: source, target: source.map { _ in TBXSample.language("it") })
        let error = #expect(throws: InterchangeError.self) { try GlossarySample(file.bytes(), settings) }
        #expect(error?.place.line == 1 && error?.place.column == 1)
      }
      return
    }
    let sample = try GlossarySample(file.bytes(), ReadingSettings(file: file.path))
    #expect(sample.account.log.faults.filter { $0.severity == .error } == [])
    #expect(!sample.concepts.isEmpty && sample.account.skips.isEmpty)
    #expect(sample.concepts.contains { Set($0.terms.map(\.language)).count >= 2 })
  }
}
