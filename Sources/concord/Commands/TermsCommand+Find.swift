import CommandLineTool
import Files
import Interchange
import Languages
import Terminology
import Translation
import TranslationMemory

extension TermsCommand {
  /// Finds terms in a text.
  struct Find: Command {
    static let name = "find"
    static let abstract = "Find the terms in a text, with their translations."
    static let discussion = """
      Terms are found in inflected forms too.

      Examples:
        concord terms find --from ru --to en 'Европейского суда по правам человека'
      """

    @Operand(help: "the text") var text: String
    @OptionGroup var pair: LanguagePair
    @Option(valueName: "DATE", help: "day on which translations must hold, as 2016-04-07; else today") var date: Day?
    @Option(help: "how to write the terms") var format = OutputForm.text
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      let matches = try memory.terms(in: text, pair.from)
      let day = date?.argument ?? Signature(author: nil).day
      var (table, blocks) = (Table(), "")
      for match in matches {
        let translations = match.concept.terms(in: pair.to).filter {
          ($0.standing == .preferred || $0.standing == .admitted) && $0.isValid(on: day)
        }
        switch format {
        case .text:
          let texts = translations.isEmpty ? "—" : translations.map(\.text).joined(separator: " | ")
          table.add([match.term.text, texts, match.concept.id])
          blocks += "\(match.term.text)  \(Style.output(.dim, match.concept.id))\n"
          blocks += "  \(texts.folded(to: Terminal.width - 2, indent: "  "))\n"
        case .json, .jsonl: try put(json(match.term, match.range, match.concept, translations).compact + "\n")
        }
      }
      let isWide = Terminal.isTerminal(.output) && table.width > Terminal.width
      try put(isWide ? blocks : table.text)
      return matches.isEmpty ? .found : .done
    }

    private func json(_ term: Term, _ range: Range<Int>, _ concept: Concept, _ translations: [Term]) -> JSONValue {
      [
        "term": .string(term.text), "concept": .string(concept.id), "start": .int(range.lowerBound),
        "end": .int(range.upperBound),
        "translations": .array(
          translations.map { ["text": .string($0.text), "status": .string($0.standing.rawValue)] }),
      ]
    }
  }
}
