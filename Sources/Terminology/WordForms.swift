/// The forms one word of a term may take.
struct WordForms: Sendable {
  /// Forms that are known one by one.
  let listed: Set<String>
  /// Stems after which endings may follow.
  let stems: [Inflection.Stem]
  private let inflection: Inflection

  /// Prepares a word; an acronym and a number have no forms but their own.
  init(of word: TermWord, _ inflection: Inflection) {
    self.inflection = inflection
    if word.isAcronym || word.form.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      (listed, stems) = ([word.form], [])
    } else {
      listed = Set([word.form] + inflection.irregularForms(of: word.form))
      stems = inflection.stems(of: word.form)
    }
  }

  /// Whether a folded word is one of the forms.
  func contains(_ form: String) -> Bool {
    listed.contains(form)
      || stems.contains { stem in
        guard form.utf8.starts(with: stem.text.utf8) else { return false }
        return inflection.accepts(
          form[form.utf8.index(form.startIndex, offsetBy: stem.text.utf8.count)...], after: stem)
      }
  }
}
