import CommandLineTool
import Files
import Languages
import Translation
import TranslationMemory

/// Writes units for other tools.
struct ExportCommand: Command {
  static let name = "export"
  static let abstract = "Write translation units for other tools."
  static let discussion = """
    The format is that of --output's name, else TMX. A format of two languages (XLIFF, PO, Moses and the review tables \
    XLSX, ODS and DOCX) takes them from --langs, the source first. The same memory gives the same bytes, but for the \
    date that some formats name. A file is written whole or not at all. Moses writes NAME.en and NAME.ru for --output \
    NAME.

    Examples:
      concord export --status approved --output memory.tmx
      concord export --release 2016-04-07 --langs en,ru --output for-review.xlsx
      concord export --since 2025-01-01 --text 'human rights' --format jsonl
    """

  @Option(help: "the format; else told by --output, else tmx") var format: ExchangeFormat?
  @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
    String?
  @Option(valueName: "SLUG", help: "this release alone") var release: String?
  @Option(short: "l", valueName: "LANGS", help: "these languages alone, as en,ru; units that lack them are left out")
  var langs: LanguageList?
  @Option(valueName: "LANGS", help: "the same, for two languages: both or nothing") var bilingual: LanguageList?
  @Option(short: "s", help: "this status alone") var status: [Status]
  @Option(valueName: "DATE", help: "units made or changed on this day or later") var since: Day?
  @Option(valueName: "DATE", help: "units made and changed before this day") var until: Day?
  @Option(valueName: "FILE", help: "units that came from a file whose name ends so") var origin: String?
  @Option(valueName: "TEXT", help: "units with a text that contains this, in any case") var text: String?
  @OptionGroup var writing: WritingOptions
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    if let bilingual, bilingual.languages.count != 2 {
      throw UsageError(.invalidValue, "option '--bilingual' expects two languages such as 'en,ru'")
    }
    if bilingual != nil, langs != nil { throw UsageError(.conflict, "give --bilingual or --langs, not both") }
    if chosen == .moses, output == nil || output == "-" {
      throw UsageError(.missingOption, "moses is two files; name them with --output NAME")
    }
  }

  private var chosen: ExchangeFormat { format ?? output.flatMap { ExchangeFormat(named: $0) } ?? .tmx }
  private var languages: [Language] { bilingual?.languages ?? langs?.languages ?? [] }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let selection = ExportSelection(
      release: release, languages: languages, statuses: Set(status), since: since?.start, until: until?.start,
      origin: origin, text: text)
    let target = writing.options(chosen, languages: languages)
    guard let output, output != "-" else {
      _ = try memory.export(selection, target) { try put($0) }
      return .done
    }
    let count: Int
    if chosen == .moses {
      count = try exportPairs(from: memory, selection, target, to: output)
    } else {
      count = try FileSystem.replace(output) { file in try memory.export(selection, target) { try file.write($0) } }
    }
    try put("\(output): \(count.of("unit"))\n")
    return .done
  }

  private func exportPairs(
    from memory: Memory, _ selection: ExportSelection, _ target: ExportOptions, to name: String
  ) throws -> Int {
    let pair = try memory.pair(selection, target)
    return try FileSystem.replacePair("\(name).\(pair[0].tag)", "\(name).\(pair[1].tag)") { source, target in
      try memory.exportPairs(
        selection, writing.options(.moses, languages: pair), { try source.write($0) }, { try target.write($0) })
    }
  }
}

/// Languages in a row: `en,ru`.
struct LanguageList: ParameterValue {
  /// The languages, in their order.
  let languages: [Language]

  init?(argument: String) {
    let tags = argument.split(separator: ",", omittingEmptySubsequences: false)
    languages = tags.compactMap { Language(String($0)) }
    if languages.count < tags.count { return nil }
  }

  var argument: String { languages.map(\.tag).joined(separator: ",") }
  static var expectation: String { "language tags such as 'en,ru'" }
}

/// A day: `2025-01-31`.
struct Day: ParameterValue {
  /// Its first moment, in UTC.
  let start: Timestamp

  init?(argument: String) {
    let digits = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard digits.map(\.count) == [4, 2, 2], let start = Timestamp(argument) else { return nil }
    self.start = start
  }

  var argument: String { String(start.extended.prefix(10)) }
  static var valueName: String { "DATE" }
  static var expectation: String { "a day such as '2025-01-31'" }
}
