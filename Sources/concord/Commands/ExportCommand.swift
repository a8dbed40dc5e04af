import CommandLineTool
import Files
import Languages
import Translation
import TranslationMemory

/// Writes units for other tools.
struct ExportCommand: Command {
  static let name = "export"
  static let abstract = "Write translation units as TMX 1.4b."
  static let discussion = """
    The same memory gives the same bytes, but for the date in the header. A file is written whole or not at all.

    Examples:
      concord export --status approved --output memory.tmx
      concord export --release 2016-04-07 --langs en,ru >release.tmx
    """

  /// The formats that can be written.
  enum Form: String, CaseIterable, ParameterValue {
    case tmx
    static var valueName: String { "FORMAT" }
  }

  @Option(help: "the format") var format = Form.tmx
  @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
    String?
  @Option(valueName: "SLUG", help: "this release alone") var release: String?
  @Option(valueName: "LANGS", help: "these languages alone, as en,ru; units that lack them are left out")
  var langs: LanguageList?
  @Option(short: "s", help: "this status alone") var status: [Status]
  @OptionGroup var options: MemoryOptions

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let selection = ExportSelection(release: release, languages: langs?.languages ?? [], statuses: Set(status))
    guard let output, output != "-" else {
      _ = try memory.exportTMX(selection, version: concordVersion, date: Signature(author: nil).time) {
        try put($0)
      }
      return .done
    }
    let count = try FileSystem.replace(output) { file in
      try memory.exportTMX(selection, version: concordVersion, date: Signature(author: nil).time) { try file.write($0) }
    }
    try put("\(output): \(count.of("unit"))\n")
    return .done
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
