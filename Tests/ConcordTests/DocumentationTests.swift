import Files
import Testing

@Suite("Documentation")
struct DocumentationTests {
  @Test(
    "Every session that is shown runs as shown",
    arguments: ["README.md", "Documentation/Formats.md", "Documentation/Architecture.md", "CONTRIBUTING.md"])
  func sessions(_ page: String) throws {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    for step in Transcript(String(decoding: try FileBytes.all("\(Tool.root)/\(page)"), as: UTF8.self)).steps {
      let isOurs = step.command.split(separator: " ").contains("concord")
      guard isOurs else { continue }
      let outcome = try tool.shell(step.command + " 2>&1")
      #expect(step.matches(outcome.output), "\(page):\(step.line): $ \(step.command)\n\(outcome.output)")
    }
  }

  @Test("A session that differs by a letter or a line does not match")
  func mismatch() {
    let steps = Transcript("```console\n$ concord x\na\n…\nb\n```\n$ concord y\n").steps
    #expect(steps.count == 1)
    #expect(steps[0].matches("a\nb\n"))
    #expect(steps[0].matches("a\n1\n2\nb\n"))
    #expect(!steps[0].matches("a\nc\n"))
    #expect(!steps[0].matches("b\n"))
  }

  @Test("Every verb is named in the README or in its list of verbs")
  func verbs() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let readme = String(decoding: try FileBytes.all("\(Tool.root)/README.md"), as: UTF8.self)
    let help = try tool("--help").output
    let verbs = help.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  -")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "concord" }
    #expect(verbs.count >= 11)
    for verb in verbs { #expect(readme.contains("`\(verb)`") || readme.contains("concord \(verb)"), "\(verb)") }
  }
}
