import Interchange
import Testing

@Suite("Alignment on the command line")
struct AlignTests {
  private let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write(
      "The court in Minsk freed Ivan Petrov on 7 April.\nHe had spent 212 days in prison.\n"
        + "His lawyer Anna Kowalska called it a first step.\nSee the letter <Omega> & file 77 of the archive.\n",
      to: "a.en.txt")
    try tool.write(
      "7 kwietnia sąd w Mińsku zwolnił Iwana Pietrowa.\nSpędził w więzieniu 212 dni.\n"
        + "Zob. list <Omega> & akta 77 archiwum.\n",
      to: "a.pl.txt")
  }

  private func align(_ format: String) throws -> Tool.Outcome {
    try tool.shell("concord align a.en.txt a.pl.txt --layout segments --format \(format)")
  }

  @Test("TMX has the rows with two sides, with their confidence")
  func tmx() throws {
    defer { tool.remove() }
    let outcome = try align("tmx")
    #expect(outcome.code == 0)
    try tool.write(outcome.output, to: "a.tmx")
    let units = try tool.shell("concord convert a.tmx - --to-format jsonl").objects
    let texts = units.compactMap { $0["variants"]?.array?.map { $0["text"]?.string } }
    #expect(
      texts.map { $0.first } == [
        "The court in Minsk freed Ivan Petrov on 7 April.",
        "He had spent 212 days in prison.", "See the letter <Omega> & file 77 of the archive.",
      ])
    #expect(texts.allSatisfy { $0.count == 2 })
    #expect(outcome.output.contains("<prop type=\"x-concord-confidence\">0."))
  }

  @Test("HTML is one file with every row, text made safe, and nothing from elsewhere")
  func html() throws {
    defer { tool.remove() }
    let outcome = try align("html")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("<!doctype html>\n"))
    #expect(outcome.output.contains("See the letter &lt;Omega&gt; &amp; file 77"))
    #expect(!outcome.output.contains("<Omega>"))
    for number in 0..<4 { #expect(outcome.output.contains("<tr id=\"row-\(number)\"")) }
    #expect(outcome.output.contains("class=\"missing\""))
    for part in ["http:", "https:", "src=", "<link", "@import"] { #expect(!outcome.output.contains(part), "\(part)") }
  }

  @Test("Text fits the terminal, whatever its width", arguments: [40, 80, 132])
  func columns(_ width: Int) throws {
    defer { tool.remove() }
    let outcome = try tool.shell("COLUMNS=\(width) concord align a.en.txt a.pl.txt --layout segments")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("A row is explained by parts that add up; one that is not there is an error")
  func explanation() throws {
    defer { tool.remove() }
    let command = "concord explain align a.en.txt a.pl.txt --layout segments --format jsonl --bead"
    let row = try #require(try tool.shell("\(command) 0").objects.first)
    #expect(row["source"]?.array?.compactMap(\.int) == [0])
    #expect(row["target"]?.array?.compactMap(\.int) == [0])
    let score = try #require(row["score"]?.members)
    let parts = score.dropLast().compactMap(\.value.double)
    #expect(score.last?.name == "score")
    #expect(abs(parts.reduce(0, +) - (score.last?.value.double ?? 0)) < 0.001)
    let words = try #require(row["words"]?.array)
    #expect(words.contains { $0["source"]?.string == "petro" && $0["target"]?.string == "pietr" })
    let missing = try tool.shell("\(command) 4")
    #expect(missing.code == 2)
    #expect(missing.complaints.contains("there is no row 4"))
  }

  @Test("Approval below the doubtful confidence must be insisted on; archives name no files")
  func refusals() throws {
    defer { tool.remove() }
    let doubtful = try tool("add", "a.en.txt", "a.pl.txt", "--status", "approved", "--min-confidence", "0.8")
    #expect(doubtful.code == 2)
    #expect(doubtful.complaints.contains("--force"))
    #expect(try tool("add", "--archive", ".", "a.en.txt").code == 2)
    #expect(try tool("add", "a.en.txt", "a.pl.txt", "--min-confidence", "2").code == 2)
  }

  @Test("An archive on the command line is stored, and kept the second time")
  func archive() throws {
    defer { tool.remove() }
    let line = "concord init --no-glossary > log && concord add --archive . --layout segments"
    let first = try tool.shell(line)
    let lines = first.output.split(separator: "\n")
    #expect(lines.first == "a: 4 units, 3 in every language (en 4, pl 3)")
    #expect(
      lines.dropFirst().first
        == "  pl lacks 1 sentence of paragraph 1 of en: 'His lawyer Anna Kowalska called it a first step.'")
    #expect(lines.contains("1 release added, 0 kept, 0 left out"))
    #expect(first.code == 0)
    let second = try tool.shell("concord add --archive . --layout segments")
    #expect(second.output == "0 releases added, 1 kept, 0 left out\n")
  }
}
