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
    /// Inside a term behind a word that may stand there: the `la` of `droit de la guerre`, not of `viole la loi`.
    case article
    /// Inside a name alone: the `and` of `Organization for Security and Co-operation`.
    case withinName
    /// In no term.
    case nowhere
  }

  private var places: [String: Place] = [:]
  private var leading: Set<String> = []
  /// Whether the language has articles, so that what stands before a run tells whether it begins there.
  private(set) var hasArticles = false

  /// Reads `Locales/<language>/function-words.txt`, and what other lists say.
  package init(_ language: Language) {
    for name in ["starters.txt", "prepositions.txt", "negations.txt", "months.txt"] {
      for word in LocaleFile(name, for: language).texts.flatMap({ $0.split(separator: " ") }) {
        places[String(word).wordForm] = .within
      }
    }
    for line in LocaleFile("numbers.txt", for: language).texts {
      for word in line.split(separator: " ").drop(while: { $0 != ":" }).dropFirst() where word.last != "*" {
        places[String(word).wordForm] = .within
      }
    }
    for line in LocaleFile("function-words.txt", for: language).texts {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let place = Self.kinds[String(sides[0])] else { continue }
      for word in sides[1].split(separator: " ") {
        let form = Self.form(word)
        places[form] = place
        if sides[0] == "before" { hasArticles = true }
        if sides[0] != "never", sides[0] != "names" { leading.insert(form) }
      }
    }
  }

  private static let kinds: [String: Place] = [
    "within": .within, "articles": .article, "names": .withinName, "before": .nowhere, "never": .nowhere,
  ]

  /// A word as a text's words are folded: without the apostrophe of `l'`.
  private static func form(_ word: Substring) -> String {
    let form = String(word).wordForm
    return form.last == "'" ? String(form.dropLast()) : form
  }

  /// Where a folded word may stand.
  package func place(of word: String) -> Place { places[word] ?? .anywhere }

  /// Whether a term is likely to begin behind a folded word: behind an article, a possessive, a preposition.
  func leads(_ word: String) -> Bool { leading.contains(word) }
}
