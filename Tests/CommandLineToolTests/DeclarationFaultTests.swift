import CommandLineTool
import Testing

@Suite("Mistakes in declarations are found")
struct DeclarationFaultTests {
  @Test("The sample tool has none")
  func none() {
    #expect(Program(Sample.self, version: "1").declarationFaults().isEmpty)
  }

  @Test(
    "Each mistake is named with its command",
    arguments: [
      (SameName.self, ["bad: option '--file' is declared twice", "bad: option '--no-color' is declared twice"]),
      (SameLetter.self, ["bad: option '-h' is declared twice"]),
      (
        WrongNames.self,
        [
          "Bad: the name 'Bad' is not lower case with hyphens", "Bad: the abstract is not one line",
          "Bad: option '--Min' is not named in lower case with hyphens",
          "Bad: option '--first' has a short form that is no letter, '-1'", "Bad: operand TEXT has no help",
        ]
      ),
      (StuckFlag.self, ["bad: option '--glossary' starts as true and cannot be turned off"]),
      (
        WrongOrder.self,
        [
          "bad: the required operand SECOND comes after the optional operand FIRST",
          "bad: operand LAST comes after the repeating operand MANY",
        ]
      ),
      (
        WrongGroup.self,
        [
          "bad: command 'stats' is declared twice", "bad: command 'help' is declared twice",
          "bad: the required option '--from' stands beside subcommands", "bad: operand TEXT stands beside subcommands",
        ]
      ),
      (EmptyGroup.self, ["bad: the group has no subcommands"]),
      (Parent.self, ["bad bad: option '-h' is declared twice"]),
    ] as [(any Command.Type, [String])])
  func mistakes(root: any Command.Type, expected: [String]) {
    #expect(Program(root, version: "1").declarationFaults().map(\.description) == expected)
  }

  struct SameName: Command {
    static let name = "bad"
    static let abstract = "Declares names twice."
    @OptionGroup var store: StoreOptions
    @Option(help: "a file") var file: String?
    @Flag(inversion: true, help: "colour") var color
    @Flag(help: "no colour") var noColor
    func run() -> ExitCode { .done }
  }

  struct SameLetter: Command {
    static let name = "bad"
    static let abstract = "Declares the letter of help."
    @Option(short: "h", help: "a height") var height: Int?
    func run() -> ExitCode { .done }
  }

  struct WrongNames: Command {
    static let name = "Bad"
    static let abstract = ""
    @Option(name: "Min", help: "a minimum") var min: Int?
    @Flag(short: "1", help: "only the first") var first
    @Operand(help: "") var text: String
    func run() -> ExitCode { .done }
  }

  struct StuckFlag: Command {
    static let name = "bad"
    static let abstract = "Declares a flag that changes nothing."
    @Flag(help: "with the glossary") var glossary = true
    func run() -> ExitCode { .done }
  }

  struct WrongOrder: Command {
    static let name = "bad"
    static let abstract = "Declares operands that can never be filled."
    @Operand(help: "the first") var first: String?
    @Operand(help: "the second") var second: String
    @Operand(help: "many") var many: [String]
    @Operand(help: "the last") var last: String?
    func run() -> ExitCode { .done }
  }

  struct WrongGroup: CommandGroup {
    static let name = "bad"
    static let abstract = "Declares what a group cannot have."
    static let subcommands: [any Command.Type] = [Help.self, Stats.self, Stats.self]
    @Option(help: "a language") var from: String
    @Operand(help: "a text") var text: String?

    struct Help: Command {
      static let name = "help"
      static let abstract = "Hides the help."
      func run() -> ExitCode { .done }
    }
  }

  struct EmptyGroup: CommandGroup {
    static let name = "bad"
    static let abstract = "Leads nowhere."
    static let subcommands: [any Command.Type] = []
  }

  struct Parent: CommandGroup {
    static let name = "bad"
    static let abstract = "Has a subcommand with a mistake."
    static let subcommands: [any Command.Type] = [SameLetter.self]
  }
}
