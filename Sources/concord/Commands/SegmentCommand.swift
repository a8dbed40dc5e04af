import CommandLineTool
import Documents
import Files
import Interchange
import Languages
import PlainText
import Translation
import TranslationMemory

/// Splits documents into sentences.
struct SegmentCommand: Command {
  static let name = "segment"
  static let abstract = "Print the sentences of a document."
  static let discussion = """
    A file named like release.en.txt needs no --lang; XLIFF and TMX name the language of their sources themselves. '-' is standard input; with --layout lines it is read line by \
    line in constant memory.

    Examples:
      concord segment --lang en release.txt
      concord segment --lang ru --layout lines --format jsonl -
      concord segment --lang pl --rules house.srx --rules-mode override release.txt
      concord segment --export-rules --output concord.srx
    """

  /// How segments are written.
  enum Form: String, CaseIterable, ParameterValue {
    case text
    case jsonl
    static var valueName: String { "FORMAT" }
  }

  @Operand(name: "FILE", help: "the documents; '-' for standard input", minimum: 0) var files: [String]
  @Option(short: "l", help: "language of the text") var lang: Language?
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(help: "how to write the segments") var format = Form.text
  @Flag(help: "say on standard error what the reader did") var explainLayout
  @Option(valueName: "FILE", help: "segmentation rules in SRX 1.0 or 2.0") var rules: String?
  @Option(help: "let these rules decide alone, or override ours where one holds")
  var rulesMode = SegmentationRules.Mode.replace
  @Flag(help: "write what our own rules say as SRX 2.0, for other tools") var exportRules
  @Option(short: "o", valueName: "FILE", help: "the file to write rules to; else standard output") var output: String?

  func validate() throws(UsageError) {
    if exportRules {
      if !files.isEmpty { throw UsageError(.conflict, "--export-rules reads no FILE; leave one of both out") }
    } else if files.isEmpty {
      throw UsageError(.missingOperand, "name a FILE, or '-' for standard input")
    } else if output != nil {
      throw UsageError(.conflict, "--output is for --export-rules; segments go to standard output")
    }
  }

  func run() throws -> ExitCode {
    if exportRules { return try export() }
    let own = try rules.map { try SegmentationRules($0, mode: rulesMode) }
    try report(own?.faults ?? [])
    let sources = try files.map { try ReleaseFile.parts(of: $0, in: lang) }
    if sources.count == 1 || sources.contains(where: { $0.path == "-" }) || isStream {
      for source in sources { try write(source, own) }
    } else {
      let work = { @Sendable [layout] (number: Int) throws in
        try DocumentFile(sources[number].path, in: sources[number].language, layout: layout, rules: own)
      }
      try Parallel.forEach(sources.count, work, write)
    }
    return .done
  }

  /// Whether lines are read as they come, which takes one file after the other.
  private var isStream: Bool { layout == .lines || layout == .segments }

  private func write(_ source: (path: String, language: Language?), _ rules: SegmentationRules?) throws {
    let isPlain = [nil, .text].contains(DocumentFormat.named(source.path))
    if isPlain, isStream { return try stream(source.path, source.language, rules) }
    try write(DocumentFile(source.path, in: source.language, layout: layout, rules: rules))
  }

  private func write(_ document: DocumentFile) throws {
    try report(document.document.faults, withNotes: explainLayout)
    for (index, segment) in document.segments.enumerated() { try write(segment, index) }
  }

  /// Writes the segments of lines as they come.
  private func stream(_ file: String, _ language: Language?, _ rules: SegmentationRules?) throws {
    if layout == .lines, format == .text, rules == nil {
      return try SentenceLines(file, in: language).forEachBatch(put)
    }
    var (index, reader) = (0, LineByLine(file, in: language, layout: layout, rules: rules))
    try reader.forEachSegment { segment in
      try write(segment, index)
      index += 1
    }
    try report(reader.faults, withNotes: explainLayout)
  }

  /// Writes our own rules.
  private func export() throws -> ExitCode {
    guard let output, output != "-" else {
      try SegmentationRules.export { try put($0) }
      return .done
    }
    _ = try FileSystem.replace(output) { file in try SegmentationRules.export { try file.write($0) } }
    return .done
  }

  private func write(_ segment: Segment, _ index: Int) throws {
    switch format {
    case .text: try put(segment.text + "\n")
    case .jsonl: try put(segment.json(index).compact + "\n")
    }
  }
}

extension SegmentationRules.Mode: ParameterValue {}
