public import Translation

extension TermFinder {
  /// Whether a text names a concept anywhere: nested in longer terms, a few words apart, or in a compound.
  ///
  /// - Complexity: O(words × words of the concept's terms).
  public func isPresent(_ concept: Concept, in text: String) -> Bool {
    let words = TermWord.words(of: text)
    return (entriesByConcept[concept.id] ?? []).contains { number in
      words.indices.contains { isEntry(entries[number], words, from: $0) || isCompound(entries[number], words[$0]) }
    }
  }

  private func isEntry(_ entry: Entry, _ words: [TermWord], from start: Int) -> Bool {
    end(of: entry, words, from: start) { word, number in entry.forms[number].contains(words[word].form) } != nil
  }

  /// A one-word term of at least five letters that begins or ends a longer word: `Auslieferungsersuchen`.
  private func isCompound(_ entry: Entry, _ word: TermWord) -> Bool {
    guard hasCompounds, let term = entry.words.first?.form, entry.words.count == 1, term.count >= 5,
      word.form.count > term.count
    else { return false }
    // `Menschenrechte` begins `Menschenrechtsverteidiger` without its ending.
    let beginnings = entry.forms[0].stems.map(\.text).filter { $0.count >= 6 && $0.count + 1 >= term.count }
    if word.form.hasPrefix(term) || beginnings.contains(where: word.form.hasPrefix) { return true }
    return word.form.indices.dropLast(4).contains { entry.forms[0].contains(String(word.form[$0...])) }
  }
}
