internal import Translation

/// The words of TBX's closed lists.
enum TBXVocabulary {
  /// The standing that a word of `administrativeStatus`, `usageStatus`, `normativeAuthorization` or `termStatus` means.
  ///
  /// The same word comes as `preferredTerm-admn-sts`, `preferredTerm` and `preferred`.
  static func standing(_ word: String) -> Term.Standing? {
    var stem = word.lowercased().filter { $0 != " " && $0 != "_" }
    for ending in ["-admn-sts", "admn-sts", "term"] where stem.hasSuffix(ending) { stem.removeLast(ending.utf8.count) }
    switch stem {
    case "preferred", "standardized", "standardised", "legal", "regulated", "approved", "recommended":
      return .preferred
    case "admitted", "allowed", "standard": return .admitted
    case "deprecated", "superseded", "obsolete", "notrecommended": return .deprecated
    case "forbidden", "prohibited", "donotuse", "banned": return .forbidden
    default: return nil
    }
  }

  /// Whether a word says no more than the standing it means.
  static func isPlain(_ word: String, _ standing: Term.Standing) -> Bool {
    [standing.rawValue, "\(standing.rawValue)Term", "\(standing.rawValue)Term-admn-sts"].contains(word)
  }

  /// The parts of speech of TBX-Basic.
  static let partsOfSpeech = ["noun", "properNoun", "verb", "adjective", "adverb", "other"]
  /// The genders of TBX-Basic.
  static let genders = ["masculine", "feminine", "neuter", "other"]
  /// The sorts of forms of TBX-Basic.
  static let types = ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]
  /// The places of a term in a program, of TBX-Basic.
  static let locations = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
    "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
    "toolTip", "user-definedType",
  ]

  /// A word in the spelling of a list, where it differs from one of its words by letter case and spaces alone.
  static func word(_ text: String, of list: [String]) -> String? {
    let key = text.lowercased().filter { $0 != " " }
    return list.first { $0.lowercased() == key }
  }
}
