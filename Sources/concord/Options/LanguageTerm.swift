import CommandLineTool
import Languages
import Terminology
import Translation

/// A term with its language, as `ru=открытое общество`.
struct LanguageTerm: ParameterValue {
  /// The language.
  let language: Language
  /// The term, with marks for the matcher.
  let text: String

  /// The term with a standing.
  func term(_ standing: Term.Standing) -> Term { Term(marked: text, language, standing) }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), let language = Language(String(argument[..<equals])) else {
      return nil
    }
    self.language = language
    text = String(argument[argument.index(after: equals)...])
    if !text.hasLetter { return nil }
  }

  var argument: String { "\(language)=\(text)" }
  static var valueName: String { "LANG=TERM" }
  static var expectation: String { "a language and a term such as 'en=open society'" }
}

/// A kind of concept is given by its name.
extension Concept.Kind: ParameterValue {}

/// What may be done with a term is given by its name.
extension Term.Standing: ParameterValue {}
