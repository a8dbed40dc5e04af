import Interchange
import Languages
import Termbases
import TestSupport
import Testing
import Translation

@Suite("TBX files of other tools")
struct PublicTBXTests {
  @Test(
    "each file is read, read with a warning or refused at its place, as it should be",
    .enabled(if: PublicFile.areThere), arguments: PublicFile.all("tbx"))
  func expectations(file: PublicFile) throws {
    let bytes = try file.bytes()
    if file.expectation == "reject" {
      let error = #expect(throws: InterchangeError.self) { try TBXSample.read(bytes, file: file.path) }
      #expect((error?.place.line ?? 0) > 1 && (error?.place.column ?? 0) > 0)
      return
    }
    let (concepts, account) = try TBXSample.read(bytes, file: file.path)
    #expect(account.log.faults.filter { $0.severity == .error } == [])
    #expect(account.skips.isEmpty && account.unitCount == concepts.count && !concepts.isEmpty)
    #expect(account.log.faults.isEmpty == false || file.expectation == "accept")
    #expect(Set(concepts.map(\.id)).count == concepts.count)
  }

  @Test(
    "what is read, written and read again is the same, in both vocabularies",
    .enabled(if: PublicFile.areThere), arguments: PublicFile.all("tbx").filter { $0.expectation != "reject" })
  func roundTrip(file: PublicFile) throws {
    let (concepts, _) = try TBXSample.read(file.bytes(), file: file.path)
    for vocabulary in [TBXWriter.Vocabulary.terminOrgs, .older] {
      let written = try TBXSample.write(concepts, vocabulary)
      let (again, account) = try TBXSample.read(written, file: "again.tbx")
      #expect(account.log.faults == [])
      #expect(again == concepts)
      #expect(try TBXSample.write(again, vocabulary) == written)
    }
  }
}
