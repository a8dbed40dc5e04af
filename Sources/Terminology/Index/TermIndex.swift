internal import Languages
internal import Translation

/// The terms of a language, prepared so that a text is read once, however many there are.
///
/// Each different word of the terms has a number; its stems lead to it (`StemTable`), and a term is a path of such
/// numbers (`TermTrie`).
final class TermIndex: Sendable {
  /// A term, or one of its listed forms, in one reading.
  struct Entry: Sendable {
    /// The number of the concept.
    var concept: Int
    /// The number of the term in the concept.
    var term: Int
    /// Whether it is a form that somebody listed, not the term itself.
    var isListed: Bool
    /// The term's only word, folded; empty where there are several.
    var word: [UInt8]
  }

  /// What a word of a term asks of a text's word, besides its form.
  struct Demand: Sendable {
    /// Whether it must have a capital.
    var needsCapital: Bool
    /// Whether it must be in capitals.
    var isAcronym: Bool
    /// Whether an acronym is long enough to be read like a word: `Unesco`.
    var isSpeakable: Bool
    /// The gap that stands before it in the term, white space at least where it is no full stop.
    var gap: TermWord.Gap
  }

  /// The inflection of the language.
  let inflection: Inflection
  /// The alphabet of the language.
  let alphabet: Alphabet
  /// The entries, in the order of their concepts.
  let entries: [Entry]
  /// The demands of each word.
  let demands: [Demand]
  /// The stems of the words.
  let stems: StemTable
  /// The entries as paths of words.
  let trie: TermTrie

  /// Prepares the terms of a language.
  ///
  /// - Complexity: O(stems of all terms).
  init(_ concepts: [Concept], language: Language, mode: TermFinder.Mode, inflection: Inflection) {
    var builder = TermIndexBuilder(
      alphabet: Alphabet(of: language), inflection: inflection, capacity: concepts.count)
    var serves: [Language: Bool] = [:]
    for (number, concept) in concepts.enumerated() {
      for (place, term) in concept.terms.enumerated() {
        let isWanted = serves[term.language] ?? term.language.matches(language)
        serves[term.language] = isWanted
        if !isWanted || (mode == .recognise && term.matchingForms.contains(where: \.isAmbiguous)) { continue }
        builder.add(term, Entry(concept: number, term: place, isListed: false, word: []))
      }
    }
    self.inflection = inflection
    alphabet = builder.alphabet
    entries = builder.entries
    demands = builder.demands
    stems = StemTable(builder.stems)
    trie = builder.trie
  }
}
