import CommandLineTool
import Languages
import Terminology
import Translation

/// What is known of terms besides their text.
struct TermFacts: ParameterGroup {
  static let section = "Facts about the terms"

  @Option(valueName: "WORD", help: "part of speech") var partOfSpeech: PartOfSpeech?
  @Option(valueName: "WORD", help: "gender") var gender: Gender?
  @Option(valueName: "DATE", help: "first day on which they hold, as 2022-09-17") var validFrom: Day?
  @Option(valueName: "DATE", help: "last day on which they hold") var validUntil: Day?
  @Option(help: "how the term is met too, or instead: 'детьми', '=COVID', 'организаци|я'") var form: [String]

  /// The parts of speech that TBX names.
  enum PartOfSpeech: String, CaseIterable, ParameterValue {
    /// As TBX calls them.
    case noun, properNoun, verb, adjective, adverb, other
  }

  /// The genders that TBX names.
  enum Gender: String, CaseIterable, ParameterValue {
    /// As TBX calls them.
    case masculine, feminine, neuter, other
  }

  /// Whether nothing was given.
  var isEmpty: Bool {
    partOfSpeech == nil && gender == nil && validFrom == nil && validUntil == nil && form.isEmpty
  }

  /// Writes the facts that were given into a term.
  func apply(to term: inout Term) {
    if let partOfSpeech { term.partOfSpeech = partOfSpeech.rawValue }
    if let gender { term.gender = gender.rawValue }
    if let validFrom { term.validFrom = validFrom.argument }
    if let validUntil { term.validUntil = validUntil.argument }
    let forms = form.map { Property(type: MatchingForm.propertyType, value: $0) }
    term.properties += forms.filter { !term.properties.contains($0) }
  }
}
