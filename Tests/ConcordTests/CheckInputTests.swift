import Files
import Interchange
import Testing

@Suite("What can be checked, and what is known already")
struct CheckInputTests {
  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("Article 5 of the law\nA man of (25)\nThe court has ruled today.\n", to: "a.en.txt")
    try tool.write("Статья 6 закона\nЧеловек 25 лет (\nСуд сегодня поcтановил.\n", to: "a.ru.txt")
    try tool.write("Artykuł 5 ustawy\nCzłowiek (25)\nSąd dziś orzekł.\n", to: "a.pl.txt")
    return tool
  }

  private func checks(_ outcome: Tool.Outcome) throws -> [String] {
    try outcome.objects.map { "\($0["language"]?.string ?? "") \($0["check"]?.string ?? "")" }
  }

  private let line = "concord check --layout segments a.en.txt a.ru.txt"

  @Test("Several translations of one source are checked at once")
  func several() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell("\(line) a.pl.txt --format jsonl")
    #expect(outcome.code == 1)
    #expect(try checks(outcome) == ["ru number-mismatch", "ru bracket-balance", "ru mixed-script-word"])
    #expect(try outcome.objects.map { $0["line"]?.int } == [1, 2, 3])
    let text = try tool.shell("\(line) a.pl.txt").output
    #expect(text.contains("a.ru.txt: 3 errors\n"))
    #expect(text.hasSuffix("a.pl.txt: nothing found\n"))
  }

  @Test("Files of units are checked by themselves, untranslated entries too")
  func units() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(
      """
      msgid ""
      msgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"

      msgid "Article 5 of the law"
      msgstr "Статья 6 закона"

      msgid "The court has ruled."
      msgstr ""

      """, to: "a.po")
    let outcome = try tool.shell("concord check a.po --from en --format jsonl")
    #expect(try checks(outcome) == ["ru number-mismatch", "ru untranslated"])
    let tmx = """
      <tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext" adminlang="en" o-tmf="x" \
      creationtool="x" creationtoolversion="1"/><body><tu><tuv xml:lang="en"><seg>Article 5 of the law</seg></tuv>\
      <tuv xml:lang="ru"><seg>Статья 5 закона</seg></tuv><tuv xml:lang="pl"><seg>Artykuł 7 ustawy</seg></tuv></tu>\
      </body></tmx>
      """
    try tool.write(tmx, to: "a.tmx")
    #expect(try checks(tool.shell("concord check a.tmx --format jsonl")) == ["pl number-mismatch"])
    #expect(try checks(tool.shell("concord check a.tmx --to ru --format jsonl")) == [])
    try tool.write("en\tru\nArticle 5 of the law\tСтатья 6 закона\n", to: "a.tsv")
    #expect(try checks(tool.shell("concord check a.tsv --format jsonl")) == ["ru number-mismatch"])
  }

  @Test("A release and a whole memory are checked in every language, and a clean one is clean")
  func memory() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let clean = try tool.shell("concord check --release lantern --from en --format jsonl")
    #expect(clean.code == 0)
    #expect(clean.output.isEmpty)
    let text = try tool.shell("concord check --release lantern").output
    #expect(text.split(separator: "\n").map(String.init) == Array(repeating: "lantern: nothing found", count: 5))
    #expect(try tool.shell("concord check --format jsonl").output.isEmpty)
    let missing = try tool.shell("concord check --release nothing")
    #expect(missing.code == 2)
    #expect(missing.complaints.contains("has no release 'nothing'"))
  }

  @Test("Without a memory there is nothing to check but files")
  func nothing() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell("concord check")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("there is no memory to check"))
  }

  @Test("A baseline hides what was found before, and nothing else")
  func baseline() throws {
    let tool = try tool()
    defer { tool.remove() }
    #expect(try tool.shell("\(line) --write-baseline known.jsonl").code == 1)
    let again = try tool.shell("\(line) --baseline known.jsonl")
    #expect(again.code == 0)
    #expect(again.output == "a.ru.txt: nothing found, 3 hidden\n")
    try tool.write("Статья 9 закона\nЧеловек 25 лет (\nСуд сегодня поcтановил.\n", to: "a.ru.txt")
    let changed = try tool.shell("\(line) --baseline known.jsonl --format jsonl")
    #expect(try checks(changed) == ["ru number-mismatch"])
    try tool.write("no finding\n", to: "bad.jsonl")
    let bad = try tool.shell("\(line) --baseline bad.jsonl")
    #expect(bad.code == 2)
    #expect(bad.complaints.contains("bad.jsonl:1: is no finding"))
  }

  @Test("A finding is ignored for a reason, listed with it, and heeded again")
  func ignoring() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool.shell("concord init --no-glossary")
    let identity = try #require(try tool.shell("\(line) --format jsonl").objects.first?["id"]?.string)
    #expect(try tool.shell("\(line) --ids").output.contains("[number-mismatch \(identity)]"))
    #expect(try tool.shell("\(line) --ignore \(identity)").code == 2)
    let ignored = try tool.shell("\(line) --ignore \(identity) --reason 'renumbered in 2020' --by Anna --format jsonl")
    #expect(try checks(ignored) == ["ru bracket-balance", "ru mixed-script-word"])
    #expect(try tool.shell(line).output.hasSuffix("a.ru.txt: 2 errors, 1 hidden\n"))
    let list = try tool.shell("concord check --ignored --format jsonl").objects
    #expect(list.map { $0["reason"]?.string } == ["renumbered in 2020"])
    #expect(list.map { $0["author"]?.string } == ["Anna"])
    #expect(list.map { $0["message"]?.string } == ["'5' became '6'"])
    #expect(try tool.shell("concord check --heed \(identity)").code == 0)
    #expect(try checks(tool.shell("\(line) --format jsonl")).count == 3)
    #expect(try tool.shell("concord check --heed \(identity)").complaints.contains("is ignored"))
    #expect(try tool.shell("\(line) --ignore ffff --reason x").code == 2)
  }

  @Test("Severities are chosen by option and by the file beside the memory")
  func severities() throws {
    let tool = try tool()
    defer { tool.remove() }
    let some = "--severity number-mismatch=note --severity bracket-balance=off --severity mixed-script-word=warning"
    let outcome = try tool.shell("\(line) \(some) --fail-on error --format jsonl")
    #expect(outcome.code == 0)
    #expect(try outcome.objects.map { $0["severity"]?.string } == ["note", "warning"])
    _ = try tool.shell("concord init --no-glossary")
    try tool.write("bracket-balance : off\nmixed-script-word : note\n", to: ".concord/checks.txt")
    #expect(try tool.shell("\(line) --format jsonl").objects.map { $0["severity"]?.string } == ["error", "note"])
    try tool.write("no-check : off\n", to: ".concord/checks.txt")
    #expect(try tool.shell(line).complaints.contains(".concord/checks.txt:1: unknown check 'no-check'"))
    #expect(try tool.shell("\(line) --severity x").code == 2)
  }

  @Test("What is safe is mended in the file, and shown")
  func fix() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell("\(line) --fix --format jsonl")
    #expect(try checks(outcome) == ["ru number-mismatch", "ru bracket-balance"])
    #expect(
      outcome.complaints
        == "--- a.ru.txt\n+++ a.ru.txt\n@@ -3 +3 @@\n-Суд сегодня поcтановил.\n+Суд сегодня постановил.\n")
    #expect(try tool.read("a.ru.txt") == "Статья 6 закона\nЧеловек 25 лет (\nСуд сегодня постановил.\n")
    #expect(try tool.shell("\(line) --fix --format jsonl").complaints.isEmpty)
  }

  @Test("SARIF and HTML are written whole")
  func reports() throws {
    let tool = try tool()
    defer { tool.remove() }
    let log = try JSONValue(parsing: tool.shell("\(line) --format sarif").output)
    let results = try #require(log["runs"]?.array?.first?["results"]?.array)
    #expect(results.map { $0["ruleId"]?.string } == ["number-mismatch", "bracket-balance", "mixed-script-word"])
    let page = try tool.shell("\(line) --format html").output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("<mark class=\"error\">6</mark>"))
  }
}
