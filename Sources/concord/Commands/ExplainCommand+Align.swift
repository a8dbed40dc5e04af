import Alignment
import CommandLineTool
import Interchange
import Languages
import PlainText
import Text
import Translation
import TranslationMemory

extension ExplainCommand {
  /// Explains a row of an alignment.
  struct Align: Command {
    static let name = "align"
    static let abstract = "Name what speaks for a row of an alignment, and against it."
    static let discussion = """
      A row is named by its number in 'concord align', counted from 0. The score is a sum of natural logarithms of \
      likelihood ratios: how much likelier the segments are as translations than as strangers. The confidence is that \
      of a logistic regression over what is listed under it.

      Examples:
        concord explain align release.en.txt release.ru.txt --bead 3
      """

    @Operand(name: "SOURCE", help: "the source") var source: String
    @Operand(name: "TARGET", help: "the target") var target: String
    @Option(valueName: "N", help: "the number of the row, from 0") var bead: Int
    @Option(short: "f", help: "language of the source; else from the file's name") var from: Language?
    @Option(short: "t", help: "language of the target; else from the file's name") var to: Language?
    @Option(help: "what line breaks mean") var layout = Layout.auto
    @Option(help: "how to write the parts") var format = SegmentCommand.Form.text
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let files = [try ReleaseFile(source, in: from), try ReleaseFile(target, in: to)]
      let documents = try files.map { try DocumentFile($0.path, in: $0.language, layout: layout) }
      let explanation = try AlignedDocuments.explain(
        bead, of: documents[0], documents[1], memory: options.openIfPresent())
      guard let explanation else {
        try report(Fault(.error, "there is no row \(bead); 'concord align' numbers them, from 0"))
        return .failed
      }
      let texts = [
        Self.text(documents[0].segments[explanation.bead.source]),
        Self.text(documents[1].segments[explanation.bead.target]),
      ]
      switch format {
      case .jsonl: try put(explanation.json(texts).compact + "\n")
      case .text: try put(text(explanation, texts))
      }
      return .done
    }

    private static func text(_ segments: ArraySlice<Translation.Segment>) -> String {
      segments.map(\.text).joined(separator: " ")
    }

    private func text(_ explanation: BeadExplanation, _ texts: [String]) -> String {
      var result = texts.map { ($0.isEmpty ? "-" : $0) + "\n" }.joined()
      result += "\nconfidence \(explanation.bead.confidence.digits)"
      result += ", in the model \(explanation.posterior.digits)\n"
      result += section("score", explanation.parts)
      result += section("logarithm of the odds", explanation.odds)
      result += section("words", explanation.links.prefix(12).map { ("\($0.source) – \($0.target)", $0.gain) })
      return result
        + section("other rows that are possible", explanation.rivals.prefix(5).map { (Self.name($0), $0.confidence) })
    }

    private func section(_ title: String, _ parts: [BeadExplanation.Part]) -> String {
      if parts.isEmpty { return "" }
      var table = Table(numeric: [1])
      for part in parts { table.add(["  " + part.name, part.value.digits]) }
      return "\n" + Style.output(.strong, title) + "\n" + table.text
    }

    private static func name(_ bead: Bead) -> String {
      [bead.source, bead.target].map { $0.isEmpty ? "-" : $0.map(String.init).joined(separator: ",") }
        .joined(separator: " : ")
    }
  }
}

extension BeadExplanation {
  /// The explanation as `explain align --format jsonl` writes it.
  fileprivate func json(_ texts: [String]) -> JSONValue {
    [
      "source": .array(bead.source.map { .int($0) }), "target": .array(bead.target.map { .int($0) }),
      "confidence": .double(bead.confidence), "posterior": .double(posterior), "sourceText": .string(texts[0]),
      "targetText": .string(texts[1]), "score": Self.object(parts), "odds": Self.object(odds),
      "words": .array(
        links.map { ["source": .string($0.source), "target": .string($0.target), "gain": .double($0.gain)] }),
      "rivals": .array(
        rivals.map { rival in
          [
            "source": .array(rival.source.map { .int($0) }), "target": .array(rival.target.map { .int($0) }),
            "posterior": .double(rival.confidence),
          ]
        }),
    ]
  }

  private static func object(_ parts: [Part]) -> JSONValue {
    .object(parts.map { JSONValue.Member($0.name, .double($0.value)) })
  }
}

extension Double {
  /// The number with three digits after the point.
  fileprivate var digits: String {
    let thousandths = Int((abs(self) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    let zeros = String(repeating: "0", count: 3 - fraction.count)
    return "\(self < 0 && thousandths > 0 ? "-" : "")\(thousandths / 1000).\(zeros)\(fraction)"
  }
}
