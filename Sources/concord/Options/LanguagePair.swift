import CommandLineTool
import Languages

/// The direction of a translation.
struct LanguagePair: ParameterGroup {
  @Option(short: "f", valueName: "LANG", help: "language of the source, such as en or pt-BR") var from: Language
  @Option(short: "t", valueName: "LANG", help: "language of the target") var to: Language
}

/// A language is given by its BCP 47 tag.
extension Language: ParameterValue {
  /// A tag.
  package static var valueName: String { "LANG" }
  /// What a tag looks like.
  package static var expectation: String { "a language tag such as 'en' or 'pt-BR'" }
}
