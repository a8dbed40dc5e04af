package import Languages
internal import Text

/// The words of a language that neither begin nor end a term: articles, prepositions, pronouns, auxiliaries.
package struct FunctionWords {
  /// Where in a term a word may stand.
  package enum Place {
    /// Anywhere.
    case anywhere
    /// Inside a term: the `of` of `freedom of assembly`.
    case within
    /// Inside a name alone: the `and` of `Organization for Security and Co-operation`.
    case withinName
    /// In no term.
    case nowhere
  }

  private var places: [String: Place] = [:]

  /// Reads `Locales/<language>/function-words.txt`, and what other lists say.
  package init(_ language: Language) {
    for name in ["starters.txt", "prepositions.txt", "negations.txt", "months.txt"] {
      for word in LocaleFile(name, for: language).texts.flatMap({ $0.split(separator: " ") }) {
        places[String(word).wordForm] = .within
      }
    }
    for line in LocaleFile("function-words.txt", for: language).texts {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let place: Place = sides[0] == "within" ? .within : sides[0] == "names" ? .withinName : .nowhere
      for word in sides[1].split(separator: " ") { places[String(word).wordForm] = place }
    }
  }

  /// Where a folded word may stand.
  package func place(of word: String) -> Place { places[word] ?? .anywhere }
}
