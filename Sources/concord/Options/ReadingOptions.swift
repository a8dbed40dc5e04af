import CommandLineTool
import Languages
import Translation
import TranslationMemory

/// How files of other tools are read.
struct ReadingOptions: ParameterGroup {
  static let section = "Reading"

  @Option(help: "the files' format; else told by their bytes and names") var `as`: ExchangeFormat?
  @Option(short: "s", help: "status of texts for which the file names none") var status = Status.draft
  @Option(short: "l", valueName: "LANGS", help: "these languages alone, as en,ru") var langs: LanguageList?
  @Option(valueName: "OLD=NEW", help: "call a language otherwise, as de=de-DE") var map: [LanguageMapping]
  @Option(short: "f", valueName: "LANG", help: "source language where the file names none") var from: Language?
  @Option(short: "t", valueName: "LANG", help: "target language where the file names none") var to: Language?
  @Option(valueName: "LANGS", help: "languages of a table's columns, as en,-,ru; '-' for a column that is no text")
  var columns: ColumnList?
  @Flag(help: "take translations that a file offers beside the chosen one, as drafts") var alternatives

  /// What the library is told.
  var options: ImportOptions {
    ImportOptions(
      format: `as`, status: status, languages: langs?.languages ?? [],
      renamed: Dictionary(map.map { ($0.old, $0.new) }) { _, last in last }, source: from, target: to,
      columns: columns?.languages ?? [], takesAlternatives: alternatives)
  }
}

/// A format is given by its name.
extension ExchangeFormat: ParameterValue {
  package static var valueName: String { "FORMAT" }
}

/// A language that is to be called otherwise: `de=de-DE`.
struct LanguageMapping: ParameterValue {
  /// What it is called.
  let old: Language
  /// What it is to be called.
  let new: Language

  init?(argument: String) {
    let tags = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard tags.count == 2, let old = Language(String(tags[0])), let new = Language(String(tags[1])) else { return nil }
    (self.old, self.new) = (old, new)
  }

  var argument: String { "\(old)=\(new)" }
  static var expectation: String { "two language tags such as 'de=de-DE'" }
}

/// The languages of columns in a row: `en,-,ru`.
struct ColumnList: ParameterValue {
  /// The languages, `nil` for a column that is no text.
  let languages: [Language?]

  init?(argument: String) {
    let tags = argument.split(separator: ",", omittingEmptySubsequences: false)
    languages = tags.map { Language(String($0)) }
    if zip(tags, languages).contains(where: { $0 != "-" && $1 == nil }) { return nil }
  }

  var argument: String { languages.map { $0?.tag ?? "-" }.joined(separator: ",") }
  static var expectation: String { "language tags in the order of the columns, such as 'en,-,ru'" }
}
