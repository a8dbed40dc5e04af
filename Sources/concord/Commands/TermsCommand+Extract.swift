import CommandLineTool
import Interchange
import Languages
import PlainText
import Terminology
import Translation
import TranslationMemory

extension TermsCommand {
  /// Proposes terms.
  struct Extract: Command {
    static let name = "extract"
    static let abstract = "Propose names and terms from the memory, with their likely translations."
    static let discussion = """
      Names come first, then runs of words that are used like terms; what the glossary has is left out. Translations are \
      guessed from what stands most often in the aligned texts. Other texts tell how frequent words are anyway, and so \
      which of them are terms: those of --reference, else with --release the other releases. The table (--format csv) \
      is that of 'terms import': read it through, mend it, and import it.

      Examples:
        concord terms extract --from en --to ru,uk
        concord terms extract --from en --to ru --format csv >proposals.csv
        concord terms extract --from en --release 2016-04-07 --reference news.en.txt
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
    @Option(valueName: "FILE", help: "a text that is not about the terms, to compare frequencies with") var reference:
      [String]
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
        from: from, to: targets, release: release, minimum: min, limit: limit, reference: texts())
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

extension TermsCommand.Extract {
  /// The texts to compare with.
  private func texts() throws -> [String] {
    try reference.flatMap { path in
      let file = try DocumentFile(path, in: from, layout: .auto)
      try report(file.document.faults)
      return file.segments.map(\.text)
    }
  }
}

extension TermProposal {
  /// The proposal as `terms extract --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "term": .string(text), "name": .bool(isName), "count": .int(count), "score": .double(score),
      "specificity": specificity.map { .double($0) } ?? .null,
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
