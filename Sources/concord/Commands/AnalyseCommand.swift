import CommandLineTool
import Files
import Interchange
import Languages
import PlainText
import Translation
import TranslationMemory

/// Counts what is to be translated.
struct AnalyseCommand: Command {
  static let name = "analyse"
  static let abstract = "Count what is to be translated, by how much of it is known."
  static let discussion = """
    A segment that stood earlier is a repetition; any other belongs to the band of its best match in the memory, or of \
    the most similar earlier segment where that is nearer ('internal'). Words are those of ICU's word boundaries, \
    characters are counted without white space. Without a memory only repetitions and similar segments are known.

    --weights FILE names what a word costs in a band, a line each, such as '85-94 60%' or 'repetition 0.1'; weighted \
    words are what the text costs in new words.

    Examples:
      concord analyse --from en --to ru release.docx annex.html
      concord analyse -f en -t pl --weights rates.txt --format json *.txt
      concord analyse -f en -t pl --format html *.txt > analysis.html
    """

  @Operand(name: "FILE", help: "the documents; '-' for standard input") var files: [String]
  @OptionGroup var pair: LanguagePair
  @Option(short: "s", help: "status a translation may have") var status: [Status]
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(short: "w", valueName: "FILE", help: "what a word costs in each band") var weights: String?
  @Flag(inversion: true, help: "compare segments with earlier ones of the documents") var `internal` = true
  @Option(help: "how to write the counts") var format = Form.text
  @OptionGroup var options: MemoryOptions

  /// How the counts are written.
  enum Form: String, CaseIterable, ParameterValue {
    case text, json, html
    static var valueName: String { "FORMAT" }
  }

  func run() throws -> ExitCode {
    let weights = try weights.map {
      try AnalysisWeights(String(decoding: FileBytes.all($0), as: UTF8.self), file: $0)
    }
    let memory = try options.openIfPresent()
    let analysis = try Analysis(
      from: pair.from, to: pair.to, with: memory, statuses: status.orApproved,
      comparesInternally: `internal`)
    var accounts: [Analysis.Account] = []
    for file in files {
      let document = try DocumentFile(file, in: pair.from, layout: layout)
      try report(document.document.faults, withNotes: false)
      accounts.append(try analysis(document))
    }
    if accounts.count > 1 { accounts.append(Self.sum(of: accounts)) }
    switch format {
    case .text: try put(accounts.map { AnalysisText($0, weights).text }.joined(separator: "\n"))
    case .html: try put(AnalysisPage(accounts, weights, direction: "\(pair.from) → \(pair.to)").html)
    case .json:
      let files = accounts.prefix(files.count).map { $0.json(weights) }
      let total = accounts.last.map { $0.json(weights) } ?? .null
      let report: JSONValue = ["files": .array(files), "total": total]
      try put(report.pretty + "\n")
    }
    try status.explainSilence(of: memory, in: pair.to)
    return .done
  }

  private static func sum(of accounts: [Analysis.Account]) -> Analysis.Account {
    var total = Analysis.Account(path: "total")
    for account in accounts {
      total.counts.merge(account.counts, uniquingKeysWith: +)
      total.internalCounts.merge(account.internalCounts, uniquingKeysWith: +)
    }
    return total
  }
}
