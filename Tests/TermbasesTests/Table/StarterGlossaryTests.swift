import Files
import Termbases
import TestSupport
import Testing

@Suite("The starter glossary as a table")
struct StarterGlossaryTests {
  @Test(
    "each file is read without fault and written again byte for byte",
    arguments: [
      "courts-and-treaty-bodies", "criminal-procedure", "documents", "human-rights", "institutions", "places",
    ])
  func files(name: String) throws {
    let bytes = try FileBytes.all("\(Repository.root)/Glossary/\(name).csv")
    let table = try GlossaryTable(reading: bytes, file: name)
    #expect(table.faults == [])
    #expect(table.concepts.count > 20)
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    try table.write { output.bytes += $0 }
    #expect(output.bytes == bytes)
  }
}
