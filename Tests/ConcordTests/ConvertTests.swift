import Files
import Interchange
import TestSupport
import Testing

@Suite("Conversion without a memory")
struct ConvertTests {
  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write(
      SampleTMX.file(
        """
            <tu tuid="7"><note>From the press.</note><tuv xml:lang="en"><seg>The <bpt i="1" x="1">&lt;b></bpt>court\
        <ept i="1">&lt;/b></ept> refused.</seg></tuv><tuv xml:lang="ru"><seg><bpt i="1" x="1">&lt;b></bpt>Суд\
        <ept i="1">&lt;/b></ept> отказал.</seg></tuv></tu>
        """), to: "a.tmx")
    return tool
  }

  private static let formats = ["a.jsonl", "a.xlf", "a.xlsx", "a.ods", "a.docx"]

  @Test("A unit with codes comes back from every format that keeps them", arguments: formats)
  func roundTrip(_ name: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    #expect(try tool("convert", "--no-date", "a.tmx", "first.tmx").output == "a.tmx: 1 read, 1 written, 0 skipped\n")
    let there = try tool("convert", "--no-date", "--langs", "en,ru", "a.tmx", name)
    #expect(there.code == 0, "\(there.complaints)")
    let back = try tool("convert", "--no-date", name, "back.tmx")
    #expect(back.code == 0, "\(back.complaints)")
    let segments = { (text: String) in text.split(separator: "\n").filter { $0.contains("<seg>") } }
    #expect(try segments(tool.read("back.tmx")) == segments(tool.read("first.tmx")))
  }

  @Test("What one XLIFF says the other says too", arguments: ["1.2", "2.0", "2.1", "2.2"])
  func versions(_ version: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    #expect(try tool("convert", "--xliff", version, "a.tmx", "a.xlf").code == 0)
    let units = try tool("convert", "--to-format", "jsonl", "a.xlf", "-").output
    #expect(units.contains("Суд отказал."))
    #expect(units.contains("From the press."))
  }

  @Test("A format of two languages asks which, where there are more")
  func languages() throws {
    let tool = try tool()
    defer { tool.remove() }
    let third = "<tu><tuv xml:lang=\"de\"><seg>Nein.</seg></tuv><tuv xml:lang=\"en\"><seg>No.</seg></tuv></tu>"
    try tool.write(tool.read("a.tmx").split(separator: "</body>").joined(separator: third + "</body>"), to: "b.tmx")
    let refused = try tool("convert", "b.tmx", "b.xlf")
    #expect(refused.code == 2)
    #expect(
      refused.complaints
        == "concord: xliff holds two languages; choose them with --langs, out of: en, ru, de\n")
    #expect(FileSystem.exists(tool.folder + "/b.xlf") == false)
    let chosen = try tool("convert", "--langs", "en,de", "b.tmx", "b.xlf")
    #expect(chosen.code == 0)
    #expect(chosen.output.hasPrefix("b.tmx: 2 read, 1 written, 1 skipped\n"))
  }

  @Test("Units are not written as terms, nor terms as units")
  func content() throws {
    let tool = try tool()
    defer { tool.remove() }
    let units = try tool("convert", "a.tmx", "a.tbx")
    #expect(units.code == 2)
    #expect(units.complaints == "concord: a.tmx: holds units, which tbx cannot; tmx, xliff, csv and others can\n")
    #expect(FileSystem.exists(tool.folder + "/a.tbx") == false)
    try tool.write("concept,kind,status,en,ru\ncourt,organisation,preferred,court,суд\n", to: "terms.csv")
    let terms = try tool("convert", "terms.csv", "a.xlf")
    #expect(terms.complaints == "concord: terms.csv: holds terms, which xliff cannot; tbx, csv, tsv and utx can\n")
    #expect(try tool("convert", "terms.csv", "terms.tbx").output == "terms.csv: 1 read, 1 written, 0 skipped\n")
  }

  @Test("A name that tells no format is refused before anything is read")
  func unknown() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("convert", "a.tmx", "a.xyz")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("'a.xyz' tells no format; name one with --to-format"))
  }
}
