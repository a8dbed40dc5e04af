import CommandLineTool
import Testing

@Suite("The table of parameters tells all about each of them")
struct ParameterTableTests {
  private let table = ParameterTable(of: Lookup())

  private func parameter(_ name: String) throws -> Parameter {
    try #require(table.parameters.first { $0.name == name })
  }

  @Test("Rows stand in the order of declaration, with groups where they are embedded")
  func order() {
    #expect(
      table.parameters.map(\.name) == [
        "file", "read-only", "from", "min", "limit", "bias", "format", "tag", "all", "dry-run", "color", "trace",
        "TEXT",
        "help", "version",
      ])
  }

  @Test("An option with choices")
  func choices() throws {
    let form = try parameter("format")
    #expect(form.kind == .option)
    #expect(form.valueName == "FORM")
    #expect(form.choices == ["text", "json", "jsonl"])
    #expect(form.defaultText == "text")
    #expect(form.help == "how to show what is found")
    #expect(form.section == "Options")
    #expect((form.short, form.minimum, form.isRepeating, form.isHidden) == (nil, 0, false, false))
  }

  @Test("What must be given, what repeats, what is hidden, and where it belongs")
  func aspects() throws {
    #expect(try parameter("from").minimum == 1)
    #expect(try parameter("tag").isRepeating)
    #expect(try parameter("tag").minimum == 0)
    #expect(try parameter("trace").isHidden)
    #expect(try parameter("color").isInvertible)
    #expect(try parameter("limit").short == "m")
    #expect(try parameter("file").section == "Store")
    #expect(try parameter("TEXT").kind == .operand)
    #expect(try parameter("TEXT").minimum == 0)
  }

  @Test("A repeating operand has its minimum")
  func minimum() {
    let file = ParameterTable(of: Add()).parameters.first
    #expect(file?.name == "FILE")
    #expect(file?.minimum == 2)
    #expect(file?.isRepeating == true)
  }

  @Test("Defaults of every shape are shown, and what is given replaces them")
  func defaults() throws {
    let rows = ParameterTable(of: Defaults()).parameters
    #expect(rows.prefix(5).map(\.defaultText) == ["text, json", "7", nil, "0.5", "3"])
    let program = Program(Defaults.self, version: "1")
    let untouched = try #require(program.outcome(of: []).command as? Defaults)
    #expect(untouched.forms == [.text, .json])
    #expect((untouched.limit, untouched.file) == (7, nil))
    let changed = try #require(program.outcome(of: ["--forms=jsonl", "--limit=1"]).command as? Defaults)
    #expect(changed.forms == [.jsonl])
    #expect(changed.limit == 1)
  }

  /// Options with defaults of every shape.
  struct Defaults: Command {
    static let name = "defaults"
    static let abstract = "Declares defaults."
    @Option(help: "forms") var forms: [Form] = [.text, .json]
    @Option(help: "a limit") var limit: Int? = 7
    @Option(help: "a file") var file: String? = nil
    @Option(help: "a share") var share = 0.5
    @Option(help: "a factor") var factor = 3.0
    func run() -> ExitCode { .done }
  }
}
