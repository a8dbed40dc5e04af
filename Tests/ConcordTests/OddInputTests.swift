import Files
import Interchange
import Testing

@Suite("Odd files")
struct OddInputTests {
  /// Commands that read the file `odd.en.txt`, `odd.ru.txt` or standard input; `-` is how messages name the latter.
  private static let commands = [
    ("concord segment odd.en.txt", "odd.en.txt"), ("concord segment --layout lines odd.en.txt", "odd.en.txt"),
    ("concord segment --layout paragraphs --format jsonl odd.ru.txt", "odd.ru.txt"),
    ("concord segment --lang ru - <odd.ru.txt", "-"), ("concord add odd.en.txt good.ru.txt", "odd.en.txt"),
    ("concord add good.en.txt odd.ru.txt", "odd.ru.txt"), ("concord check odd.en.txt good.ru.txt", "odd.en.txt"),
    ("concord check good.en.txt odd.ru.txt", "odd.ru.txt"),
    ("concord check --layout segments good.en.txt odd.ru.txt", "odd.ru.txt"),
    ("concord import odd.en.txt", "odd.en.txt"),
    ("concord import - <odd.en.txt", "-"), ("concord terms import odd.en.txt", "odd.en.txt"),
    ("concord lookup -f en -t ru - <odd.en.txt", "-"),
  ]

  private func tool() throws -> Tool {
    let tool = try Tool()
    _ = try tool("init", "--no-glossary")
    try tool.write("The court refused.\nHe stays in custody.\n", to: "good.en.txt")
    try tool.write("Суд отказал.\nОн остался под стражей.\n", to: "good.ru.txt")
    return tool
  }

  /// Whether an outcome is one that a user can live with.
  private func expectSane(_ outcome: Tool.Outcome, _ line: String, _ name: String) {
    #expect((0...2).contains(outcome.code), "\(line): \(outcome.code)")
    guard outcome.code == 2 else { return }
    #expect(outcome.complaints.hasPrefix("concord: "), "\(line): \(outcome.complaints)")
    #expect(outcome.complaints.contains(name), "\(line): \(outcome.complaints)")
    // What is wrong and what to do about it are parted by a semicolon.
    #expect(outcome.complaints.contains("; "), "\(line) has no remedy: \(outcome.complaints)")
  }

  @Test("Every verb answers odd bytes with a result or with a message, and stores nothing then", arguments: OddFile.all)
  func bytes(_ file: OddFile) throws {
    let tool = try tool()
    defer { tool.remove() }
    for name in ["odd.en.txt", "odd.ru.txt"] { try tool.write(file.bytes, to: name) }
    for (line, name) in Self.commands {
      let before = try tool.contents()
      let outcome = try tool.shell(line)
      expectSane(outcome, line, name)
      if outcome.code == 2 { #expect(try tool.contents() == before, "\(line)") }
    }
    #expect(try tool("doctor").code == 0)
  }

  @Test("A file that is not there, or is a folder, is named", arguments: ["missing", "folder"])
  func unreadable(_ what: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    if what == "folder" { _ = try tool.shell("mkdir odd.en.txt odd.ru.txt") }
    for (line, name) in Self.commands where name != "-" {
      let outcome = try tool.shell(line)
      #expect(outcome.code == 2, "\(line)")
      expectSane(outcome, line, name)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaints.contains(what == "folder" ? "is a directory" : "no such file"))
    }
    #expect(try JSONValue(parsing: tool("stats", "--format", "json").output)["units"]?.int == 0)
  }

  @Test("A file without permission to read is named", .enabled(if: OrdinaryUser.isPossible))
  func forbidden() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("One.\n", to: "odd.en.txt")
    try tool.write("Один.\n", to: "odd.ru.txt")
    _ = try tool.shell("chmod a+rwx . .concord; chmod a+rw .concord/*; chmod a= odd.*")
    for (line, name) in Self.commands where name != "-" {
      let outcome = try OrdinaryUser.shell(line, in: tool)
      #expect(outcome.code == 2, "\(line)")
      expectSane(outcome, line, name)
      #expect(outcome.complaints.contains("permission denied"), "\(line): \(outcome.complaints)")
    }
  }

  @Test(
    "The three sentences are read in every encoding that text comes in",
    arguments: ["UTF-16 with a mark, little end first", "UTF-16 with a mark, big end first", "windows-1251"])
  func encodings(_ name: String) throws {
    try expectThreeSentences(name)
  }

  @Test("The three sentences are read in UTF-16 without a mark")
  func unmarked() throws {
    try expectThreeSentences("UTF-16 without a mark")
  }

  private func expectThreeSentences(_ name: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(try #require(OddFile.all.first { $0.name == name }).bytes, to: "odd.ru.txt")
    let outcome = try tool("segment", "odd.ru.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output == "Суд в Алматы отказал.\nЖурналист остался под стражей.\nЗащита подала жалобу.\n")
  }

  @Test("What was not valid is said, and the rest is read")
  func invalid() throws {
    let tool = try tool()
    defer { tool.remove() }
    // Mostly sound Russian with one broken byte stays UTF-8.
    try tool.write(Array(OddFile.russian.utf8) + [0xFF, 0x0A], to: "odd.ru.txt")
    let outcome = try tool("segment", "odd.ru.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("Суд в Алматы отказал.\nЖурналист остался под стражей.\nЗащита подала жалобу.\n"))
    #expect(outcome.complaints.hasPrefix("concord: odd.ru.txt: warning: "))
  }

  @Test("Line ends of other systems are line ends")
  func lineEnds() throws {
    let tool = try tool()
    defer { tool.remove() }
    for end in ["\r\n", "\n", "\r"] {
      try tool.write("One line." + end + end + "Two lines." + end, to: "odd.en.txt")
      #expect(try tool("segment", "odd.en.txt").output == "One line.\nTwo lines.\n")
    }
  }

  @Test(
    "Names with spaces, quotes, hyphens and foreign letters are names",
    arguments: ["a b.ru.txt", "-x.ru.txt", "л'été.ru.txt"])
  func names(_ name: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(OddFile.russian, to: name)
    #expect(try tool("segment", "--", name).output.hasPrefix("Суд в Алматы отказал.\n"))
    let outcome = try tool("add", "--layout", "lines", "--", "good.en.txt", name)
    #expect(outcome.code == 0, "\(outcome.complaints)")
    #expect(try tool("check", "--layout", "lines", "--only", "untranslated", "--", "good.en.txt", name).code < 2)
  }

  @Test("A line of ten megabytes is read or refused, in bounded time and memory")
  func longLine() throws {
    // Fifty megabytes take the debug build half a minute, so there are ten here.
    let tool = try tool()
    defer { tool.remove() }
    let sentence = "The court in Almaty refused the request of the lawyer. "
    try tool.write(String(repeating: "a", count: 10_000_000) + "\n", to: "word.en.txt")
    try tool.write(String(repeating: sentence, count: 40_000) + "\n", to: "long.en.txt")
    let word = try tool("segment", "--layout", "segments", "word.en.txt")
    #expect(word.code == 0)
    #expect(word.output.utf8.count == 10_000_001)
    #expect(try tool("segment", "long.en.txt").output == String(repeating: sentence.dropLast() + "\n", count: 40_000))
    for line in ["import word.en.txt", "import long.en.txt"] {
      #expect(try tool.shell("concord \(line)").code == 2)
    }
    let lookup = try tool.shell("ulimit -v 2000000; head -c 1000000 word.en.txt | concord lookup -f en -t ru -")
    #expect(lookup.code == 0)
    #expect(lookup.complaints.isEmpty)
  }
}
