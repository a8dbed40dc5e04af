import Interchange
import Testing

@Suite("Finding, counting and explaining")
struct SearchTests {
  private func withMemory(_ body: (Tool) throws -> Void) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    try body(tool)
  }

  @Test("A phrase is found with its place, and its translation")
  func phrase() throws {
    try withMemory { tool in
      let outcome = try tool(
        "search", "--phrase", "--lang", "en", "--to", "fr", "--format", "jsonl", "presumption of innocence")
      #expect(outcome.code == 0)
      let hit = try JSONValue(parsing: outcome.output)
      let text = try #require(hit["text"]?.string)
      let find = try #require(hit["finds"]?.array?.first)
      let (start, end) = (try #require(find["start"]?.int), try #require(find["end"]?.int))
      #expect(String(Array(text)[start..<end]) == "presumption of innocence")
      #expect(hit["release"]?.string == "lantern")
      #expect(hit["translations"]?.array?.first?["text"]?.string?.contains("présomption d’innocence") == true)
    }
  }

  @Test("Lines are cut to the width and sorted by what stands beside the find")
  func lines() throws {
    try withMemory { tool in
      let outcome = try tool.shell("COLUMNS=80 concord search --lang en --sort right court")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count > 2)
      #expect(lines.allSatisfy { $0.count == 80 })
      // The two words behind the find.
      let behind = lines.map { line in
        (line.split(separator: "ourt").last ?? "").lowercased().split(separator: " ").prefix(2).joined(separator: " ")
      }
      #expect(behind == behind.sorted())
      #expect(try tool("search", "--lang", "en", "zzz").code == 1)
      #expect(try tool("search", "--regex", "(").code == 2)
      #expect(
        try tool("search", "--count", "release", "--lang", "en", "--phrase", "presumption of").output == "1  lantern\n")
    }
  }

  @Test("The release itself is all matches in context, and twice it is repeated")
  func analysis() throws {
    try withMemory { tool in
      try tool.write("101 0\nrepetition in other files 10%\n", to: "rates.txt")
      let outcome = try tool(
        "analyse", "-f", "en", "-t", "ru", "--weights", "rates.txt", "--format", "json", "release.en.txt",
        "release.en.txt")
      let report = try JSONValue(parsing: outcome.output)
      let files = try #require(report["files"]?.array)
      #expect(files.count == 2)
      #expect(files[0]["bands"]?["101"]?["segments"]?.int == ExampleRelease.unitCount)
      #expect(files[1]["bands"]?["repetition in other files"]?["segments"]?.int == ExampleRelease.unitCount)
      let words = try #require(files[0]["total"]?["words"]?.int)
      #expect(report["total"]?["total"]?["words"]?.int == 2 * words)
      #expect(report["total"]?["weightedWords"]?.double == Double(words) * 0.1)
    }
  }

  @Test("A document is looked up segment by segment in its context; releases can be left out")
  func document() throws {
    try withMemory { tool in
      let words = ["lookup", "-f", "en", "-t", "ru", "--format", "jsonl", "--document", "release.en.txt"]
      func scores(_ more: String) throws -> [Int?] {
        try tool.shell("concord \(words.joined(separator: " ")) \(more)").output.split(separator: "\n").map {
          try JSONValue(parsing: String($0))["matches"]?.array?.first?["score"]?.int
        }
      }
      let inContext = try scores("")
      #expect(inContext == Array(repeating: 101, count: ExampleRelease.unitCount))
      #expect(try scores("--exclude-release lantern").allSatisfy { $0 == nil })
      #expect(
        try tool.shell("concord \(words.joined(separator: " ")) --release x").complaints.contains("no release 'x'"))
    }
  }

  @Test("A score is explained part by part")
  func explanation() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let outcome = try tool(
      "explain", "match", "--lang", "en", "--format", "json", "He left on 7 April.", "She left on 9 May.")
    let parts = try JSONValue(parsing: outcome.output)
    #expect(parts["mean"]?.int == 86)
    #expect(parts["score"]?.int == 84)
    #expect(parts["penalties"]?.array?.first?["reason"]?.string == "date")
    #expect(parts["query"]?.array?.compactMap { $0["text"]?.string } == ["He", "left", "on", "7 April", "."])
  }

  @Test("Worth is told band by band")
  func worth() throws {
    try withMemory { tool in
      let report = try JSONValue(parsing: tool("bench", "-f", "en", "-t", "ru", "--format", "json").output)
      #expect(report["sample"]?.int == ExampleRelease.unitCount)
      #expect(report["bands"]?["100"]?["units"]?.int == 0)
      #expect(try tool("bench", "-f", "en", "-t", "kk").code == 1)
    }
  }
}
