/// The forms one word of a term may take.
struct WordForms: Sendable {
  /// Forms that are known one by one.
  var listed: Set<String>
  /// Stems that a chain of suffixes may follow.
  var stems: [String]
  private var chain: InflectionChain?

  /// Expands a word; an acronym and a number have no forms but their own.
  init(of word: TermWord, _ inflection: Inflection) {
    listed = [word.form]
    stems = []
    if word.isAcronym || word.form.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return }
    listed = inflection.forms(of: word.form)
    chain = inflection.chain
    if chain != nil, word.form.count > 1 { stems = InflectionChain.stems(of: word.form) }
  }

  /// Whether a folded word is one of the forms.
  func contains(_ form: String) -> Bool {
    if listed.contains(form) { return true }
    guard let chain else { return false }
    return stems.contains { form.hasPrefix($0) && chain.accepts(form.dropFirst($0.count)) }
  }
}
