import CommandLineTool
import Testing

@Suite("A command line that cannot be understood is refused with what would be right")
struct UsageErrorTests {
  /// A wrong command line, the error, and its exact text.
  struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    let kind: UsageError.Kind
    let message: String

    var testDescription: String { "tool \(line)" }
  }

  @Test(
    "The message says what was expected",
    arguments: [
      Case(
        line: "lookup --foo", kind: .unknownOption,
        message: "unknown option '--foo'; did you mean '--from'?"),
      Case(
        line: "lookup --fomrat=json", kind: .unknownOption,
        message: "unknown option '--fomrat'; did you mean '--format'?"),
      Case(line: "lookup --xyzzy", kind: .unknownOption, message: "unknown option '--xyzzy'"),
      Case(line: "lookup --trac", kind: .unknownOption, message: "unknown option '--trac'"),
      Case(line: "lookup --файл", kind: .unknownOption, message: "unknown option '--файл'"),
      Case(
        line: "stats --=x", kind: .unexpectedOperand,
        message: "unexpected operand '--=x'; none was expected"),
      Case(line: "lookup -x", kind: .unknownOption, message: "unknown option '-x'"),
      Case(line: "lookup -axn", kind: .unknownOption, message: "unknown option '-x' in '-axn'"),
      Case(
        line: "lookup -dry-run", kind: .unknownOption,
        message: "unknown option '-d' in '-dry-run'; did you mean '--dry-run'?"),
      Case(line: "--min 5 lookup", kind: .unknownOption, message: "unknown option '--min'"),
      Case(
        line: "lookup --f x", kind: .ambiguousOption,
        message: "ambiguous option '--f'; could be '--file', '--from' or '--format'"),
      Case(
        line: "lookup --fr --fo=x --fi", kind: .missingValue,
        message: "option '--from' expects LANG, got '--fo=x'; write '--from=--fo=x' if that is the value"),
      Case(
        line: "lookup --from", kind: .missingValue,
        message: "option '--from' expects LANG, but nothing follows"),
      Case(line: "lookup -am", kind: .missingValue, message: "option '--limit' expects N, but nothing follows"),
      Case(
        line: "lookup --from -- x", kind: .missingValue,
        message: "option '--from' expects LANG, got '--'; write '--from=--' if that is the value"),
      Case(
        line: "lookup --all=yes", kind: .unexpectedValue,
        message: "option '--all' takes no value, got 'yes'"),
      Case(
        line: "lookup --no-color=yes", kind: .unexpectedValue,
        message: "option '--no-color' takes no value, got 'yes'"),
      Case(
        line: "lookup --from en --bias abc", kind: .invalidValue,
        message: "option '--bias' expects a number, got 'abc'"),
      Case(
        line: "lookup --from en --bias nan", kind: .invalidValue,
        message: "option '--bias' expects a number, got 'nan'"),
      Case(
        line: "lookup --from en -m 1.5", kind: .invalidValue,
        message: "option '--limit' expects a whole number, got '1.5'"),
      Case(
        line: "lookup --from en -m x -m 1", kind: .invalidValue,
        message: "option '--limit' expects a whole number, got 'x'"),
      Case(
        line: "lookup --from en --min 101", kind: .invalidValue,
        message: "option '--min' expects a whole number from 0 to 100, got '101'"),
      Case(
        line: "lookup --from en --format jsno", kind: .invalidValue,
        message: "option '--format' expects text, json or jsonl, got 'jsno'; did you mean 'json'?"),
      Case(
        line: "lookup --from en --format xml", kind: .invalidValue,
        message: "option '--format' expects text, json or jsonl, got 'xml'"),
      Case(
        line: "terms find oak many", kind: .invalidValue,
        message: "operand TIMES expects a whole number, got 'many'"),
      Case(line: "lookup tree", kind: .missingOption, message: "missing option '--from LANG'"),
      Case(line: "terms find", kind: .missingOperand, message: "missing operand TERM"),
      Case(
        line: "add one.txt", kind: .missingOperand,
        message: "missing operand FILE; expected at least 2, got 1"),
      Case(
        line: "stats now", kind: .unexpectedOperand,
        message: "unexpected operand 'now'; none was expected"),
      Case(
        line: "terms find oak 3 4", kind: .unexpectedOperand,
        message: "unexpected operand '4'; at most 2 expected"),
      Case(
        line: "lokup", kind: .unknownCommand,
        message: "unknown command 'lokup'; did you mean 'lookup'?"),
      Case(
        line: "terms lits", kind: .unknownCommand,
        message: "unknown command 'lits'; did you mean 'list'?"),
      Case(line: "translate", kind: .unknownCommand, message: "unknown command 'translate'"),
      Case(line: "help translate", kind: .unknownCommand, message: "unknown command 'translate'"),
      Case(line: "translate --help", kind: .unknownCommand, message: "unknown command 'translate'"),
      Case(
        line: "stat", kind: .ambiguousCommand,
        message: "ambiguous command 'stat'; could be 'stats' or 'status'"),
      Case(line: "", kind: .missingCommand, message: "missing command"),
      Case(line: "terms", kind: .missingCommand, message: "missing command"),
      Case(line: "terms --file w.db", kind: .unknownOption, message: "unknown option '--file'"),
      Case(
        line: "lookup --from en --all --tag x", kind: .conflict,
        message: "'--all' and '--tag' exclude each other; leave one of them out"),
    ])
  func refusal(_ sample: Case) throws {
    let error = try #require(Program(Sample.self, version: "1").outcome(of: words(sample.line)).error)
    #expect(error.message == sample.message)
    #expect(error.kind == sample.kind)
  }

  @Test(
    "The hint names the command that was called",
    arguments: [
      ("lookup --foo", "try 'tool lookup --help'"),
      ("terms find", "try 'tool terms find --help'"),
      ("lokup", "try 'tool --help'"),
      ("terms lits", "try 'tool terms --help'"),
    ])
  func hint(line: String, expected: String) throws {
    guard case .usage(_, let hint) = Program(Sample.self, version: "1").outcome(of: words(line)) else {
      Issue.record("'\(line)' is understood")
      return
    }
    #expect(hint == expected)
  }

  @Test("Without a command the hint is the whole help", arguments: [[], ["terms"]])
  func hintOfGroup(words: [String]) throws {
    let program = Program(Sample.self, version: "1")
    guard case .usage(_, let hint) = program.outcome(of: words) else {
      Issue.record("\(words) is understood")
      return
    }
    #expect(hint == program.outcome(of: words + ["--help"]).help)
  }

  @Test("A text that begins with a hyphen is told from a cluster by its spaces")
  func textAsCluster() {
    #expect(
      outcome("lookup", "-Yes, he said.").error?.message
        == "unknown option '-Y' in '-Yes, he said.'; put '--' ahead of a text that begins with a hyphen")
  }
}
