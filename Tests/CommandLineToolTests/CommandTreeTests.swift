import CommandLineTool
import Testing

@Suite("Words lead down the tree of commands")
struct CommandTreeTests {
  @Test(
    "The command is found",
    arguments: [
      ("stats", "Stats"),
      ("stats --", "Stats"),
      ("lo --from en", "Lookup"),
      ("terms list", "List"),
      ("te l", "List"),
      ("terms f oak", "Find"),
      ("-- stats", "Stats"),
    ])
  func finds(line: String, type: String) throws {
    let command = try #require(Program(Sample.self, version: "1").outcome(of: words(line)).command)
    #expect("\(Swift.type(of: command))" == type)
  }

  @Test(
    "Options that the root declares may stand ahead of the command", arguments: ["--file w.db", "-fw.db", "--fi=w.db"])
  func optionsAhead(option: String) throws {
    let program = Program(Sample.self, version: "1")
    let lookup = try #require(program.outcome(of: words(option + " lookup --from en tree")).command as? Lookup)
    #expect(lookup.store.file == "w.db")
    #expect(lookup.text == "tree")
  }

  @Test("An option behind the command wins over the same ahead of it")
  func optionsAheadAndBehind() throws {
    let lookup = try #require(outcome("-fa", "lookup", "--from=en", "-fb").command as? Lookup)
    #expect(lookup.store.file == "b")
  }

  @Test("An option ahead of a command that does not take it is unknown")
  func optionAheadOfTheWrongCommand() {
    #expect(outcome("--read-only", "stats").error?.message == "unknown option '--read-only'")
  }

  @Test(
    "Help is understood anywhere and wins over errors",
    arguments: [
      "lookup --help", "lookup -h", "help lookup", "--help lookup", "-h lookup", "lookup --foo --help",
      "lookup x -m y -h",
      "lookup --he", "lookup -ah", "--foo --help lookup", "help lookup --all", "hel lookup", "lookup --version --help",
    ])
  func help(line: String) throws {
    let text = try #require(Program(Sample.self, version: "1").outcome(of: words(line)).help)
    #expect(text.hasPrefix("Usage: tool lookup "))
  }

  @Test(
    "Help for groups",
    arguments: [
      ("help", "Usage: tool COMMAND "), ("--help", "Usage: tool COMMAND "),
      ("help terms", "Usage: tool terms COMMAND "),
      ("terms help", "Usage: tool terms COMMAND "), ("help terms list", "Usage: tool terms list "),
      ("terms help list", "Usage: tool terms list "), ("help help", "Usage: tool COMMAND "),
    ])
  func helpForGroups(line: String, start: String) throws {
    let text = try #require(Program(Sample.self, version: "1").outcome(of: words(line)).help)
    #expect(text.hasPrefix(start))
  }

  @Test("Behind two hyphens, help is an operand")
  func helpAsOperand() throws {
    let lookup = try #require(outcome("lookup", "--from=en", "--", "--help").command as? Lookup)
    #expect(lookup.text == "--help")
  }

  @Test(
    "The version is understood anywhere",
    arguments: ["--version", "lookup --version", "terms --vers", "terms list --version"])
  func version(line: String) {
    guard case .version(let text) = Program(Sample.self, version: "1.2.3").outcome(of: words(line)) else {
      Issue.record("'\(line)' does not show the version")
      return
    }
    #expect(text == "tool 1.2.3")
  }

  @Test("A group without subcommands is never run")
  func emptyGroup() {
    let program = Program(DeclarationFaultTests.EmptyGroup.self, version: "1")
    #expect(program.outcome(of: []).error?.kind == .missingCommand)
  }
}
