import CommandLineTool
import Files
import Interchange
import Translation
import TranslationMemory

/// Takes units and concepts from files.
struct ImportCommand: Command {
  static let name = "import"
  static let abstract = "Take translation units and terms from files of other tools into the memory."
  static let discussion = """
    Read are TMX, XLIFF, PO, CSV and TSV, JSON Lines, review tables (XLSX, ODS, DOCX), TBX and UTX, packed with gzip \
    or not, and Moses pairs with --as moses and two files. Of a folder every file of a known format is read. All files \
    are taken or none. Units that the memory has are merged with the stored ones; other translations are kept beside \
    them and counted. Exits with 1 where something was skipped or needs a decision, with 2 where a file was refused.

    Examples:
      concord import --status approved old.tmx
      concord import --dry-run --langs en,ru --map ru=ru-RU from-translator.xlf
      concord import --columns en,pl table.csv
    """

  @Operand(name: "FILE", help: "the files or folders; '-' for standard input") var files: [String]
  @Flag(short: "n", help: "do everything but the storing") var dryRun
  @Option(help: "how to write the account") var format = Form.text
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions

  /// How the account is written.
  enum Form: String, CaseIterable, ParameterValue {
    case text
    case json
    static var valueName: String { "FORMAT" }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .writing)
    let paths = try files.flatMap(Self.expanded)
    let progress = ProgressLine()
    defer { progress.clear() }
    let sizes = paths.map(FileSystem.size)
    let accounts = try memory.importFiles(
      paths, reading.options, dryRun: dryRun, Signature(author: history.author)
    ) { progress.show(paths[$0], $1, of: sizes[$0]) }
    progress.clear()
    for account in accounts {
      try report(account.faults)
      try put(format == .json ? account.json.pretty + "\n" : account.text())
    }
    if dryRun, format == .text { try put("nothing was stored\n") }
    return accounts.contains(where: \.isIncomplete) ? .found : .done
  }

  /// A file as it is; of a folder the files whose names tell a known format.
  private static func expanded(_ path: String) throws -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    let files = try FileSystem.files(in: path).filter { ExchangeFormat(named: $0) != nil }
    if files.isEmpty {
      throw UsageError(.invalidValue, "\(path): is a directory without files of a known format; name the files")
    }
    return files
  }
}
