import CommandLineTool
import Languages
import TranslationMemory

/// How files for other tools are written.
struct WritingOptions: ParameterGroup {
  static let section = "Writing"

  @Option(valueName: "VERSION", help: "version of XLIFF") var xliff = ExportOptions.Version.xliff21
  @Flag(help: "a table with a line for each text, not a column for each language") var long
  @Flag(help: "make cells safe that a spreadsheet would take for a formula") var safeCells
  @Flag(help: "name no date in the file, so that files can be compared") var noDate

  /// What the library is told.
  func options(_ format: ExchangeFormat, languages: [Language], source: Language? = nil) -> ExportOptions {
    ExportOptions(
      format, version: xliff, languages: languages, source: source, isLong: long, hasSafeCells: safeCells,
      toolVersion: concordVersion, date: noDate ? nil : Signature(author: nil).time)
  }
}

/// A version is given by its number.
extension ExportOptions.Version: ParameterValue {
  package static var valueName: String { "VERSION" }
}
