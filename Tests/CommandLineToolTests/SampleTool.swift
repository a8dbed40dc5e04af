import CommandLineTool

/// A small tool that declares one parameter of every kind.
struct Sample: CommandGroup {
  static let name = "tool"
  static let abstract = "Keeps words and finds them again."
  static let subcommands: [any Command.Type] = [Lookup.self, Add.self, Stats.self, Status.self, Terms.self]
  static let discussion = """
    The words are kept in one file, which is made when it is first written to and can be copied while nobody writes.

    Examples:
      tool add one.txt two.txt
      tool lookup --from en tree
    """

  @OptionGroup var store: StoreOptions
}

/// Options that several sample commands share.
struct StoreOptions: ParameterGroup {
  static let section = "Store"

  @Option(short: "f", valueName: "FILE", help: "the file to keep words in") var file: String?
  @Flag(help: "only read the file") var readOnly
}

/// A form in which results are shown.
enum Form: String, CaseIterable, ParameterValue {
  case text
  case json
  case jsonl
}

/// A share from 0 to 100, to stand for a value type with its own wording.
struct Percent: ParameterValue, Equatable {
  static let valueName = "PERCENT"
  static let expectation = "a whole number from 0 to 100"
  let value: Int

  init(_ value: Int) { self.value = value }

  init?(argument: String) {
    guard let value = Int(argument), (0...100).contains(value) else { return nil }
    self.value = value
  }

  var argument: String { "\(value)" }
}

/// A verb with options and operands of most kinds.
struct Lookup: Command {
  static let name = "lookup"
  static let abstract = "Finds the words nearest to a text."
  static let discussion = "Without TEXT, every line of standard input is a query."

  @OptionGroup var store: StoreOptions
  @Option(valueName: "LANG", help: "language of the text") var from: String
  @Option(help: "lowest score to show") var min = Percent(70)
  @Option(short: "m", valueName: "N", help: "how many to show at most") var limit = 5
  @Option(help: "what to add to every score, which may be negative to make all of them smaller") var bias: Double = 0
  @Option(name: "format", help: "how to show what is found") var form = Form.text
  @Option(short: "t", valueName: "TAG", help: "only words with this tag") var tag: [String]
  @Flag(short: "a", help: "show all languages") var all
  @Flag(short: "n", help: "change nothing") var dryRun = false
  @Flag(inversion: true, help: "mark the differences in colour") var color = true
  @Flag(help: "trace the search", isHidden: true) var trace
  @Operand(help: "the text to find") var text: String?

  func validate() throws(UsageError) {
    guard all, !tag.isEmpty else { return }
    throw UsageError(.conflict, "'--all' and '--tag' exclude each other; leave one of them out")
  }

  func run() throws -> ExitCode { .done }
}

/// A verb with a list of operands.
struct Add: Command {
  static let name = "add"
  static let abstract = "Adds versions of one text."

  @Operand(name: "FILE", help: "versions of the text", minimum: 2) var files: [String]

  func run() throws -> ExitCode { .done }
}

/// A verb without anything.
struct Stats: Command {
  static let name = "stats"
  static let abstract = "Counts the words."

  func run() throws -> ExitCode { .found }
}

/// A verb that fails.
struct Status: Command {
  /// A failure of the command's own.
  enum Failure: Error, CustomStringConvertible {
    case noStore
    case readerLeft

    var description: String { self == .noStore ? "there is no store; make one" : "the reader left" }
  }

  static let name = "status"
  static let abstract = "Shows the state of the store."
  static let topic = "Care"

  @Flag(help: "fail as if the reader of a pipe had closed it") var quit

  func run() throws -> ExitCode { throw quit ? Failure.readerLeft : Failure.noStore }
}

/// A group below the root.
struct Terms: CommandGroup {
  static let name = "terms"
  static let abstract = "Keeps the terms."
  static let subcommands: [any Command.Type] = [List.self, Find.self]

  /// A verb two levels down.
  struct List: Command {
    static let name = "list"
    static let abstract = "Lists the terms."

    @OptionGroup var store: StoreOptions

    func run() throws -> ExitCode { .done }
  }

  /// Another verb two levels down.
  struct Find: Command {
    static let name = "find"
    static let abstract = "Finds a term."

    @Operand(help: "the term") var term: String
    @Operand(help: "how often it must occur") var times = 1

    func run() throws -> ExitCode {
      guard times > 0 else { throw UsageError(.invalidValue, "operand TIMES must be at least 1, got \(times)") }
      return .done
    }
  }
}

/// What a command line of the sample tool asks for.
func outcome(_ words: String..., width: Int = 80) -> Outcome {
  Program(Sample.self, version: "1.2.3").outcome(of: words, width: width)
}

/// A command line as a list of words parted by spaces, for cases whose words contain none.
func words(_ line: String) -> [String] {
  line.split(separator: " ").map(String.init)
}
