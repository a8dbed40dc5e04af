import CommandLineTool
import Files
import TranslationMemory

/// Writes a file in another format.
struct ConvertCommand: Command {
  static let name = "convert"
  static let abstract = "Write a file of units or terms in another format, without a memory."
  static let discussion = """
    The formats are told by the files, or named with --as and --to-format. A format of two languages takes those of \
    --langs, the source first, where the file has more. Exits with 1 where something was left out.

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

  func validate() throws(UsageError) {
    guard toFormat ?? ExchangeFormat(named: output) != nil else {
      throw UsageError(.missingOption, "'\(output)' tells no format; name one with --to-format, such as --to-format tmx")
    }
  }

  func run() throws -> ExitCode {
    guard let format = toFormat ?? ExchangeFormat(named: output) else { return .failed }
    let options = writing.options(format, languages: reading.langs?.languages ?? [])
    let conversion = Conversion(input, reading.options, to: options)
    if output == "-" {
      let account = try conversion { try put($0) }
      try report(account.faults)
      return account.isIncomplete ? .found : .done
    }
    let account = try FileSystem.replace(output) { file in try conversion { try file.write($0) } }
    try report(account.faults)
    try put(account.text("written"))
    return account.isIncomplete ? .found : .done
  }
}
