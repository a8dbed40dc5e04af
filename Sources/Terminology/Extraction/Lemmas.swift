internal import Languages
internal import Translation

/// Which word of a collection stands for each of its words: the one most like a dictionary form.
///
/// Nobody has a dictionary here, so every word that occurs is tried as a dictionary form by the language's table, and
/// each word goes to the one that explains the most occurrences. So `суда`, `судом` and `суд` all go to `суд`.
struct Lemmas {
  private var lemmas: [String: String] = [:]

  /// Finds the lemmas of folded words with their counts.
  ///
  /// - Complexity: O(words × words that begin alike).
  init(_ counts: [String: Int], _ language: Language) {
    let words = counts.keys.sorted()
    let concepts = words.map { Concept(id: $0, terms: [Term($0, language)]) }
    let finder = TermFinder(concepts, language: language, mode: .recognise)
    var candidates: [String: [String]] = [:]
    var explained: [String: Int] = [:]
    for word in words {
      let found = Set(finder.allMatches(in: word).map(\.concept.id))
      candidates[word] = found.sorted()
      for lemma in found { explained[lemma, default: 0] += counts[word] ?? 0 }
    }
    for word in words {
      lemmas[word] = candidates[word]?.max { left, right in
        (explained[left] ?? 0, -left.count, right) < (explained[right] ?? 0, -right.count, left)
      }
    }
  }

  /// The lemma of a folded word; the word itself where it is unknown.
  subscript(_ word: String) -> String { lemmas[word] ?? word }
}
