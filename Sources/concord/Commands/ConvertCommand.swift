import CommandLineTool
import Files
import Languages
import TranslationMemory

/// Writes a file in another format.
struct ConvertCommand: Command {
  static let name = "convert"
  static let abstract = "Write a file of units or terms in another format, without a memory."
  static let discussion = """
    The formats are told by the files, or named with --as and --to-format. A format of two languages takes those of \
    --langs, the source first, where the file has more. Moses is two files: IN.en and IN.ru with --from en --to ru, \
    OUT.en and OUT.ru. Exits with 1 where something was left out.

    Examples:
      concord convert release.tmx release.csv
      concord convert --langs en,pl --xliff 1.2 memory.tmx for-poland.xlf
      concord convert --to-format tbx glossary.csv - >glossary.tbx
    """

  @Operand(name: "IN", help: "the file to read; '-' for standard input") var input: String
  @Operand(name: "OUT", help: "the file to write; '-' for standard output") var output: String
  @Option(valueName: "FORMAT", help: "format of OUT; else told by its name") var toFormat: ExchangeFormat?
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions

  private var chosen: ExchangeFormat? { toFormat ?? ExchangeFormat(named: output) }

  func validate() throws(UsageError) {
    if chosen == nil {
      throw UsageError(
        .missingOption, "'\(output)' tells no format; name one with --to-format, such as --to-format tmx")
    }
    if chosen == .moses, output == "-" {
      throw UsageError(.missingOption, "moses is two files; give OUT the name that both have before their languages")
    }
  }

  func run() throws -> ExitCode {
    guard let chosen else { return .failed }
    let options = writing.options(chosen, languages: reading.langs?.languages ?? [])
    var readingOptions = reading.options
    readingOptions.readsGlossaries = chosen.holdsConcepts
    let conversion = try Conversion(input, readingOptions, to: options)
    let account =
      switch chosen {
      case .moses: try convertToPair(conversion)
      case _ where output == "-": try conversion { try put($0) }
      default: try FileSystem.replace(output) { file in try conversion { try file.write($0) } }
      }
    try report(account.faults)
    if output != "-" { try put(account.text("written")) }
    return account.isIncomplete ? .found : .done
  }

  private func convertToPair(_ conversion: Conversion) throws -> ImportAccount {
    let pair = try conversion.languages()
    return try FileSystem.replacePair("\(output).\(pair[0].tag)", "\(output).\(pair[1].tag)") { source, target in
      try conversion({ try source.write($0) }, { try target.write($0) })
    }
  }
}

extension FileSystem {
  /// Writes two files, each whole or not at all.
  static func replacePair<Value>(
    _ first: String, _ second: String, _ body: (OutputFile, OutputFile) throws -> Value
  ) throws -> Value {
    try replace(first) { one in try replace(second) { other in try body(one, other) } }
  }
}
