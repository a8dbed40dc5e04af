import CommandLineTool
import Interchange
import Languages
import Terminology
import TranslationMemory

extension TermsCommand {
  /// Proposes terms.
  struct Extract: Command {
    static let name = "extract"
    static let abstract = "Propose names and terms from the memory, with their likely translations."
    static let discussion = """
      Names come first, then runs of words that are used like terms; what the glossary has is left out. Translations are \
      guessed from what stands most often in the aligned texts. The table (--format csv) is that of 'terms import': read \
      it through, mend it, and import it.

      Examples:
        concord terms extract --from en --to ru,uk
        concord terms extract --from en --to ru --format csv >proposals.csv
      """

    /// How the proposals are written.
    enum Form: String, CaseIterable, ParameterValue {
      /// For people.
      case text
      /// A glossary table.
      case csv
      /// One JSON object a line.
      case jsonl

      static var valueName: String { "FORMAT" }
    }

    @Option(short: "f", help: "language of the terms") var from: Language
    @Option(short: "t", valueName: "LANGS", help: "languages of their translations, as ru,uk") var to: LanguageList?
    @Option(valueName: "SLUG", help: "this release alone") var release: String?
    @Option(help: "how often a term must occur") var min = 3
    @Option(short: "n", help: "most names, and most others") var limit = 100
    @Option(help: "how to write the proposals") var format = Form.text
    @OptionGroup var options: MemoryOptions

    func validate() throws(UsageError) {
      if min < 1 { throw UsageError(.invalidValue, "option '--min' expects at least 1, got '\(min)'") }
      if limit < 1 { throw UsageError(.invalidValue, "option '--limit' expects at least 1, got '\(limit)'") }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      let targets = to?.languages ?? []
      let proposals = try memory.termProposals(
        from: from, to: targets, release: release, minimum: min, limit: limit)
      switch format {
      case .csv: try memory.writeTable(of: proposals, from: from, to: targets) { try put($0) }
      case .jsonl: for proposal in proposals { try put(proposal.json.compact + "\n") }
      case .text:
        var table = Table(numeric: [0])
        for proposal in proposals {
          let texts = targets.map { language in
            proposal.translations.first { $0.language == language }.map { "\($0.text) (\($0.count)/\($0.units))" }
              ?? "—"
          }
          table.add(["\(proposal.count)", proposal.text] + texts)
        }
        try put(table.text)
      }
      return .done
    }
  }
}

extension TermProposal {
  /// The proposal as `terms extract --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "term": .string(text), "name": .bool(isName), "count": .int(count), "score": .double(score),
      "units": .array(units.map { .int($0) }),
      "translations": .array(
        translations.map {
          [
            "language": .string($0.language.tag), "text": .string($0.text), "count": .int($0.count),
            "units": .int($0.units), "association": .double($0.association),
          ]
        }),
    ]
  }
}
