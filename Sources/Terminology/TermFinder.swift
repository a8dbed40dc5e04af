public import Languages
internal import Text
public import Translation

/// Finds the terms of one language in texts.
///
/// Each word of each term is taken apart once into stems and the endings that may follow; stems lead to the terms that
/// begin with them, and a text is then read word by word. Longer terms win over shorter ones inside them.
public struct TermFinder: Sendable {
  /// How a term's words are compared with a text's.
  public enum Mode: Sendable {
    /// A term is claimed to be there: capitals count, words stand side by side.
    case recognise
    /// An approved term is looked for: capitals do not count, a few words may stand between, compounds will do.
    case present
  }

  /// A term taken apart.
  struct Entry: Sendable {
    var concept: Int
    var term: Term
    var words: [TermWord]
    var forms: [WordForms]
  }

  let concepts: [Concept]
  let entries: [Entry]
  let mode: Mode
  private let starts: [String: [Int]]
  private let stemStarts: [String: [Int]]
  let entriesByConcept: [String: [Int]]
  let hasCompounds: Bool

  /// Prepares the terms of a language.
  ///
  /// - Complexity: O(stems of all terms).
  public init(_ concepts: [Concept], language: Language, mode: Mode) {
    let inflection = Inflection.of(language)
    self.init(concepts, language: language, mode: mode, inflection: inflection)
  }

  init(_ concepts: [Concept], language: Language, mode: Mode, inflection: Inflection) {
    var (entries, starts, stemStarts) = ([Entry](), [String: [Int]](), [String: [Int]]())
    var cache: [String: WordForms] = [:]
    for (number, concept) in concepts.enumerated() {
      for term in concept.terms(in: language) {
        for words in Self.readings(of: term.text) {
          let forms = words.map { word in
            let known = cache[word.form] ?? WordForms(of: word, inflection)
            if !word.isAcronym { cache[word.form] = known }
            return known
          }
          guard let first = forms.first else { continue }
          for form in first.listed { starts[form, default: []].append(entries.count) }
          for stem in Set(first.stems.map(\.text)) { stemStarts[stem, default: []].append(entries.count) }
          entries.append(Entry(concept: number, term: term, words: words, forms: forms))
        }
      }
    }
    self.concepts = concepts
    self.entries = entries
    self.starts = starts
    self.stemStarts = stemStarts
    entriesByConcept = Dictionary(grouping: entries.indices) { concepts[entries[$0].concept].id }
    self.mode = mode
    hasCompounds = ["de", "nl", "sv", "da", "no", "nb", "fi", "hu"].contains(language.primary)
  }

  /// The words of a term; where hyphens part them, also the word they make when joined.
  ///
  /// What begins with a capital behind its hyphen is not joined: `Nur-Sultan` is a city and Nursultan a man.
  private static func readings(of term: String) -> [[TermWord]] {
    let words = TermWord.words(of: term)
    let parts = term.split(separator: "-")
    guard !parts.dropFirst().contains(where: { $0.unicodeScalars.first?.isCapital ?? true }) else { return [words] }
    let joined = TermWord.words(of: parts.joined())
    return joined.count < words.count && !joined.isEmpty ? [words, joined] : [words]
  }

  /// The terms in a text, in order, the longest ones, not overlapping; several where one stretch names several concepts.
  ///
  /// - Complexity: O(words × terms that begin alike).
  public func matches(in text: String) -> [TermMatch] {
    let words = TermWord.words(of: text)
    let isShouted = words.allSatisfy { $0.isAcronym || $0.form.utf8.count < 3 }
    var (result, index) = ([TermMatch](), 0)
    while index < words.count {
      let found = candidates(for: words[index].form).compactMap { entry in
        match(entry, words, from: index, isShouted: isShouted)
      }
      let longest = found.map(\.end).max() ?? index
      var seen: Set<Term> = []
      result += found.filter { $0.end == longest }.map(\.match).filter { seen.insert($0.term).inserted }
      index = max(index + 1, longest)
    }
    return result
  }

  private func candidates(for form: String) -> Set<Int> {
    var found = Set(starts[form] ?? [])
    var end = form.startIndex
    while end < form.endIndex, !stemStarts.isEmpty {
      form.formIndex(after: &end)
      found.formUnion(stemStarts[String(form[..<end])] ?? [])
    }
    return found
  }

  private func match(_ number: Int, _ words: [TermWord], from start: Int, isShouted: Bool) -> (
    match: TermMatch, end: Int
  )? {
    let entry = entries[number]
    var isExact = true
    let end = end(of: entry, words, from: start) { word, number in
      guard accepts(words[word], entry, number, isShouted: isShouted) else { return false }
      isExact = isExact && words[word].form == entry.words[number].form
      return true
    }
    guard let end else { return nil }
    let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
    let match = TermMatch(
      concept: concepts[entry.concept], term: entry.term, range: range, evidence: isExact ? .exact : .inflected)
    return (match, end)
  }

  /// Where a term that starts at a word ends, its words accepted one by one; where presence is asked for, up to two
  /// words may stand between them.
  func end(of entry: Entry, _ words: [TermWord], from start: Int, accepts: (Int, Int) -> Bool) -> Int? {
    var (at, slack) = (start, mode == .present ? 2 : 0)
    for number in entry.words.indices {
      while at < words.count, !accepts(at, number) {
        guard at > start, slack > 0 else { return nil }
        slack -= 1
        at += 1
      }
      if at >= words.count { return nil }
      at += 1
    }
    return at
  }

  /// Whether a word of a text is a form of a term's word, capitals considered where they count.
  private func accepts(_ word: TermWord, _ entry: Entry, _ number: Int, isShouted: Bool) -> Bool {
    guard entry.forms[number].contains(word.form) else { return false }
    if mode == .present || isShouted { return true }
    if entry.words[number].isAcronym { return word.isAcronym }
    return word.isCapitalised || !entry.words[number].isCapitalised
  }
}
