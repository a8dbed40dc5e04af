import TestSupport
import Testing
import Translation

@Suite(
  "Source texts of public files", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct PublicTextsTests {
  private func reading(_ file: PublicFile) throws -> Markup {
    try Markup(sourcesOf: file.bytes(), named: file.path)
  }

  private func isRefused(_ reading: Markup) -> Bool {
    reading.document.faults.contains { $0.severity == .error }
  }

  @Test(
    "Every file is read or refused as its list says, with a place",
    arguments: ["po", "xliff12", "xliff2"].flatMap(PublicFile.all))
  func judgement(file: PublicFile) throws {
    let reading = try reading(file)
    #expect(isRefused(reading) == (file.expectation == "reject"), "\(reading.faults)")
    if isRefused(reading) {
      #expect(reading.document.faults.allSatisfy { ($0.place?.line ?? 0) > 0 && ($0.place?.column ?? 0) > 0 })
    }
    for block in reading.document.blocks {
      let length = block.content.text.unicodeScalars.count
      #expect(length > 0 && block.content.codes.allSatisfy { (0...length).contains($0.at) })
    }
  }

  @Test("Maps of catalogues lead to the file", arguments: PublicFile.all("po"))
  func maps(file: PublicFile) throws {
    let reading = try reading(file)
    // Offsets count the file in UTF-8, which other files are not.
    if reading.document.encoding == "UTF-8" { #expect(reading.mapFaults == []) }
  }
}
