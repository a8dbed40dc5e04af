import CommandLineTool
import Files
import Interchange
import Languages
import PlainText
import Translation
import TranslationMemory

/// Aligns documents without storing them.
struct AlignCommand: Command {
  static let name = "align"
  static let abstract = "Put the sentences of two language versions side by side."
  static let discussion = """
    A confidence of 0.95 says that of twenty such rows nineteen are right. Words are learnt from the documents \
    themselves, and from the memory where there is one. With --pairs an archive is learnt together, which is surer: \
    each line of LIST has a source, a target and an output file, parted by tabs. Outputs that are there are kept, so \
    that work which was stopped goes on. Documents that are no translations of each other are told and left out; the \
    exit code is then 1.

    Examples:
      concord align release.en.txt release.ru.txt
      concord align -f en -t ru --layout segments source.txt target.txt
      concord align --format html release.en.txt release.ru.txt > release.html
      concord align -f en -t ru --pairs archive.tsv
    """

  /// How rows are written.
  enum Form: String, CaseIterable, ParameterValue {
    /// For people.
    case text
    /// One JSON object a row.
    case jsonl
    /// Rows with two sides as TMX, each with its confidence.
    case tmx
    /// A page for people, the doubtful rows shaded.
    case html

    static var valueName: String { "FORMAT" }
  }

  @Operand(name: "FILE", help: "the source and the target", minimum: 0) var files: [String]
  @Option(short: "f", help: "language of the source; else from the file's name") var from: Language?
  @Option(short: "t", help: "language of the target; else from the file's name") var to: Language?
  @Option(valueName: "LIST", help: "align the pairs of this list, learnt together") var pairs: String?
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(help: "how to write the rows; jsonl with --pairs unless told otherwise") var format: Form?
  @Option(help: "leave out rows less sure than this, from 0 to 1") var minConfidence: Confidence?
  @Flag(help: "add what each confidence stands on to jsonl") var evidence
  @Flag(help: "with --pairs, write documents that are no translations too") var keepAll
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    if pairs == nil, files.count != 2 {
      throw UsageError(.missingOperand, "name a source and a target, or a list with --pairs")
    }
    if pairs != nil, !files.isEmpty {
      throw UsageError(.conflict, "--pairs names the files to align; leave SOURCE and TARGET out")
    }
  }

  func run() throws -> ExitCode {
    let memory = try options.openIfPresent()
    if let pairs { return try align(AlignmentList(pairs, from: from, to: to), memory) }
    let sources = [try ReleaseFile(files[0], in: from), try ReleaseFile(files[1], in: to)]
    let documents = try sources.map { try DocumentFile($0.path, in: $0.language, layout: layout) }
    try report(documents.flatMap(\.document.faults))
    let aligned = try AlignedDocuments(aligning: documents[0], with: documents[1], memory: memory)
    try put(written(aligned, format ?? .text))
    guard !aligned.isTranslation else { return .done }
    try report(
      Fault(
        .warning, "seems to be no translation of '\(files[0])'; compare the two", at: Place(file: files[1])))
    return .found
  }

  /// Aligns an archive.
  private func align(_ list: AlignmentList, _ memory: Memory?) throws -> ExitCode {
    var outcome = ExitCode.done
    let (all, kept) = (list.entries.count, list.entries.count - list.remaining.count)
    var progress = Progress(all, done: kept)
    try list.align(layout: layout, memory: memory) { entry, result in
      progress.advance()
      switch result {
      case .failure(let error):
        outcome = .found
        try report(Fault(.error, "\(error)", at: entry.place))
      case .success(let aligned):
        if !aligned.isTranslation {
          outcome = .found
          let message = "'\(entry.target.path)' seems to be no translation of '\(entry.source.path)'"
          try report(Fault(.warning, message + (keepAll ? "" : "; left out"), at: entry.place))
          guard keepAll else { return }
        }
        try FileSystem.makeFolder(FileSystem.folder(of: entry.output))
        try FileSystem.write(written(aligned, format ?? .jsonl), to: entry.output)
      }
    }
    progress.finish()
    return outcome
  }

  private func written(_ aligned: AlignedDocuments, _ format: Form) throws -> [UInt8] {
    let least = minConfidence?.value ?? 0
    let rows = aligned.rows.filter { $0.confidence >= least }
    switch format {
    case .text: return Array(AlignmentText(rows).text.utf8)
    case .jsonl: return Array(rows.map { $0.json(hasEvidence: evidence).compact + "\n" }.joined().utf8)
    case .tmx:
      let date = Signature(author: nil).time
      return try aligned.tmx(minimumConfidence: least, toolVersion: concordVersion, date: date)
    case .html: return Array(AlignmentPage(aligned, rows).html.utf8)
    }
  }
}
