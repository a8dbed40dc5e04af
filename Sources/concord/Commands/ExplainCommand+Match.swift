import CommandLineTool
import Interchange
import Languages
import Matching
import Translation

extension ExplainCommand {
  /// Explains the score of a source against a text.
  struct Match: Command {
    static let name = "match"
    static let abstract = "Show how the score of a stored text against another comes about."
    static let discussion = """
      Both texts are shown word by word as the score compares them, each with the key by which the index knows it; then \
      the two similarities that the score is the mean of, and every point that is taken off. What depends on \
      translations, regions and neighbours is not known here.

      Examples:
        concord explain match --lang en 'He left on 7 April.' 'She left on 9 May.'
      """

    @Operand(help: "the text that is looked up") var query: String
    @Operand(help: "the stored text") var source: String
    @Option(short: "l", help: "language of the texts") var lang: Language
    @Option(help: "how to write the parts") var format = Form.text

    /// How the parts are written.
    enum Form: String, CaseIterable, ParameterValue {
      case text, json
      static var valueName: String { "FORMAT" }
    }

    func run() throws -> ExitCode {
      let explanation = MatchExplanation(InlineText(query), against: InlineText(source), in: lang)
      try put(format == .text ? explanation.text : explanation.json.pretty + "\n")
      return .done
    }
  }
}
