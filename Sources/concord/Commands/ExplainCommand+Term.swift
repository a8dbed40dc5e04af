import CommandLineTool
import Interchange
import Languages
import Terminology
import TranslationMemory

extension ExplainCommand {
  /// Explains a term in a text.
  struct Term: Command {
    static let name = "term"
    static let abstract = "Say by which rule a text has a term, word by word, or why it has not."
    static let discussion = """
      No memory is needed. The term may be marked as for 'terms match'.

      Examples:
        concord explain term --lang ru 'Европейский суд' 'решение Европейского суда'
      """

    @Operand(help: "the term, in its dictionary form") var term: String
    @Operand(help: "the text") var text: String
    @Option(short: "l", help: "language of both") var lang: Language
    @Option(help: "recognise, present or name") var mode = SingleTerm.Question.recognise
    @Option(help: "how to write the explanation") var format = OutputForm.text

    func run() throws -> ExitCode {
      let explanation = TermExplanation(term, in: text, lang, mode)
      try put(format == .text ? text(of: explanation) : explanation.json.compact + "\n")
      return explanation.match == nil ? .found : .done
    }

    private func text(of explanation: TermExplanation) -> String {
      var table = Table()
      for step in explanation.steps { table.add([step.word, step.found ?? "—", step.reason]) }
      guard let match = explanation.match else { return table.text + "not found\n" }
      return table.text
        + "found at \(match.range.lowerBound) to \(match.range.upperBound): \(match.evidence.rawValue)\n"
    }
  }
}

extension TermExplanation {
  /// The explanation as `explain term --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "found": .bool(match != nil), "evidence": match.map { .string($0.evidence.rawValue) } ?? .null,
      "start": match.map { .int($0.range.lowerBound) } ?? .null,
      "end": match.map { .int($0.range.upperBound) } ?? .null,
      "words": .array(
        steps.map { step in
          [
            "word": .string(step.word), "found": step.found.map { .string($0) } ?? .null,
            "start": step.range.map { .int($0.lowerBound) } ?? .null,
            "end": step.range.map { .int($0.upperBound) } ?? .null, "reason": .string(step.reason),
          ]
        }),
    ]
  }
}
