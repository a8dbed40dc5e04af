import CommandLineTool
import Files
import Interchange
import Languages
import Terminology
import Translation

extension TermsCommand {
  /// Says of lines of term and text whether the text has the term.
  struct Match: Command {
    static let name = "match"
    static let abstract = "Say for each line 'term<TAB>text' whether the text has the term, and why."
    static let discussion = """
      Lines come from standard input, answers go out one JSON object a line, in order. No memory is needed. The term may \
      be marked: '=' before it keeps it to its letters, '|' in a word marks the stem that any ending may follow. \
      'recognise' is strict, 'present' is what an approved translation is looked for with, 'name' compares by sound \
      across languages and alphabets.

      Examples:
        printf 'суд\\tрешение суда\\n' | concord terms match --lang ru
        concord terms match --lang ru --from en --mode name <names.tsv
      """

    @Operand(name: "FILE", help: "where the lines are; '-' for standard input") var file = "-"
    @Option(short: "l", help: "language of the texts") var lang: Language
    @Option(short: "f", help: "language of the names, for --mode name") var from: Language?
    @Option(help: "recognise, present or name") var mode = SingleTerm.Question.recognise

    func run() throws -> ExitCode {
      let grammar = SingleTerm.Grammar(of: lang)
      var (number, last) = (0, nil as (text: String, term: SingleTerm)?)
      try FileBytes.lines(of: file) { chunk in
        for line in chunk.dropLast(chunk.last == UInt8(ascii: "\n") ? 1 : 0)
          .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
          number += 1
          let question = try Question(line, number, file)
          let term = last?.text == question.term ? last?.term : nil
          let asked = term ?? SingleTerm(question.term, grammar, mode)
          last = (question.term, asked)
          try put(question.answer(asked.match(in: question.text)).compact + "\n")
        }
      }
      return .done
    }

    /// A line of input.
    private struct Question {
      let term: String
      let text: String

      init(_ line: ArraySlice<UInt8>, _ number: Int, _ file: String) throws {
        let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard let tab = bytes.firstIndex(of: UInt8(ascii: "\t")) else {
          throw UsageError(
            .invalidValue,
            "\(file == "-" ? "standard input" : file):\(number): expected a term, a tab and a text")
        }
        term = String(decoding: bytes[..<tab], as: UTF8.self)
        text = String(decoding: bytes[(tab + 1)...], as: UTF8.self)
      }

      func answer(_ match: TermMatch?) -> JSONValue {
        [
          "term": .string(term), "text": .string(text), "found": .bool(match != nil),
          "evidence": match.map { .string($0.evidence.rawValue) } ?? .null,
          "start": match.map { .int($0.range.lowerBound) } ?? .null,
          "end": match.map { .int($0.range.upperBound) } ?? .null,
        ]
      }
    }
  }
}

/// A question is given by its name.
extension SingleTerm.Question: ParameterValue {
  package static var valueName: String { "MODE" }
}
