import CommandLineTool
import Languages
import Terminology
import Translation

/// A fact about a term that may be forgotten.
enum TermFact: String, CaseIterable, ParameterValue {
  /// By the names of the options that give them.
  case partOfSpeech = "part-of-speech"
  case gender
  case validFrom = "valid-from"
  case validUntil = "valid-until"
  case forms

  /// Takes the fact out of a term.
  func clear(in term: inout Term) {
    switch self {
    case .partOfSpeech: term.partOfSpeech = ""
    case .gender: term.gender = ""
    case .validFrom: term.validFrom = nil
    case .validUntil: term.validUntil = nil
    case .forms: term.properties.removeAll { $0.type == MatchingForm.propertyType }
    }
  }
}
