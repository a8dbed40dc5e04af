import CommandLineTool
import Interchange
import Languages
import Text
import TranslationMemory

/// Says why.
struct ExplainCommand: CommandGroup {
  static let name = "explain"
  static let abstract = "Say why: behind a break of a text, a row of an alignment, a term found."
  static let subcommands: [any Command.Type] = [Segment.self, Align.self, Term.self]

  /// Explains the breaks of a text.
  struct Segment: Command {
    static let name = "segment"
    static let abstract = "Name the rule, and the lexicon's entry, behind every break and non-break."
    static let discussion = """
      Each line shows a place that might end a sentence: '|' where one ends, '·' where none does.

      Examples:
        concord explain segment --lang en 'Mr. Smith left. He was late.'
      """

    @Operand(help: "the text") var text: String
    @Option(short: "l", help: "language of the text") var lang: Language
    @Option(help: "how to write the steps") var format = SegmentCommand.Form.text

    func run() throws -> ExitCode {
      let steps = SegmentationTrace(text, in: lang).steps
      switch format {
      case .jsonl: for step in steps { try put(json(step).compact + "\n") }
      case .text:
        var table = Table()
        for step in steps { table.add([excerpt(at: step), step.rule, step.entry.map { "'\($0)'" } ?? ""]) }
        try put(table.text)
      }
      return .done
    }

    /// The text around a place, with the place marked.
    private func excerpt(at step: SegmentationTrace.Step) -> String {
      let scalars = Array(text.unicodeScalars)
      let before = String(String.UnicodeScalarView(scalars[max(0, step.place - 16)..<step.place]))
      let after = String(String.UnicodeScalarView(scalars[step.place..<min(scalars.count, step.place + 12)]))
      return String(repeating: " ", count: 16 - before.columns) + before + (step.isBreak ? "|" : "·") + after
    }

    private func json(_ step: SegmentationTrace.Step) -> JSONValue {
      [
        "at": .int(step.place), "break": .bool(step.isBreak), "rule": .string(step.rule),
        "entry": step.entry.map { .string($0) } ?? .null,
      ]
    }
  }
}
