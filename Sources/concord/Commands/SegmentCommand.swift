import CommandLineTool
import Documents
import Files
import Interchange
import Languages
import Translation
import TranslationMemory

/// Splits documents into sentences.
struct SegmentCommand: Command {
  static let name = "segment"
  static let abstract = "Print the sentences of a document."
  static let discussion = """
    A file named like release.en.txt needs no --lang. '-' is standard input; with --layout lines it is read line by \
    line in constant memory.

    Examples:
      concord segment --lang en release.txt
      concord segment --lang ru --layout lines --format jsonl -
    """

  /// How segments are written.
  enum Form: String, CaseIterable, ParameterValue {
    case text
    case jsonl
    static var valueName: String { "FORMAT" }
  }

  @Operand(name: "FILE", help: "the documents; '-' for standard input") var files: [String]
  @Option(short: "l", help: "language of the text") var lang: Language?
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(help: "how to write the segments") var format = Form.text
  @Flag(help: "say on standard error what the reader did") var explainLayout

  func run() throws -> ExitCode {
    for file in files {
      let file = try ReleaseFile(file, in: lang)
      let isPlain = [nil, .text].contains(DocumentFormat.named(file.path))
      if isPlain, layout == .lines || layout == .segments {
        try stream(file.path, file.language)
      } else {
        let document = try DocumentFile(file.path, in: file.language, layout: layout)
        try report(document.document.faults, withNotes: explainLayout)
        for (index, segment) in document.segments.enumerated() { try write(segment, index) }
      }
    }
    return .done
  }

  /// Writes the segments of lines as they come.
  private func stream(_ file: String, _ language: Language) throws {
    if layout == .lines, format == .text { return try SentenceLines(file, in: language).forEachBatch(put) }
    var (index, reader) = (0, LineByLine(file, in: language, layout: layout))
    try reader.forEachSegment { segment in
      try write(segment, index)
      index += 1
    }
    try report(reader.faults, withNotes: explainLayout)
  }

  private func write(_ segment: Segment, _ index: Int) throws {
    switch format {
    case .text: try put(segment.text + "\n")
    case .jsonl: try put(segment.json(index).compact + "\n")
    }
  }
}
