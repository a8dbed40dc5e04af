public import Languages
internal import Text
internal import Translation

/// Why a text has a term, or why not: which word of the text is which word of the term, and by which rule.
public struct TermExplanation: Hashable, Sendable {
  /// A word of the term, and what the text has of it.
  public struct Step: Hashable, Sendable {
    /// The word of the term, folded.
    public var word: String
    /// The word of the text; `nil` where it has none.
    public var found: String?
    /// Its place, in Unicode scalars; `nil` where there is none.
    public var range: Range<Int>?
    /// The rule that makes it a form of the term's word, or the reason why it is none.
    public var reason: String
  }

  /// The place of the term in the text; `nil` where it is not found.
  public var match: TermMatch?
  /// The words of the term, in order.
  public var steps: [Step]

  /// Explains a term in a text; it may carry the marks `=` and `|`.
  public init(_ term: String, in text: String, _ language: Language, _ question: SingleTerm.Question) {
    let grammar = SingleTerm.Grammar(of: language)
    match = SingleTerm(term, grammar, question).match(in: text)
    let alphabet = Alphabet(of: language)
    let folded = FoldedText(text, alphabet: alphabet)
    let surfaces = folded.surfaces(of: text)
    let place = match?.range
    let words = TermPattern.patterns(of: term, alphabet: alphabet).first?.words ?? []
    steps = words.enumerated().map { position, word in
      let candidates = folded.words.indices.filter { place?.overlaps(folded.words[$0].range) ?? true }
      let forms = candidates.lazy.compactMap { number in
        Self.reason(word, folded.form(folded.words[number]), grammar.inflection, question).map { (number, $0) }
      }
      let name = String(decoding: word.form, as: UTF8.self)
      guard let (number, reason) = forms.first else {
        return Step(word: name, reason: place == nil ? "no word of the text is a form of it" : "inside another word")
      }
      let found = folded.words[number]
      return Step(
        word: name, found: surfaces[number], range: found.range,
        reason: place == nil ? Self.obstacle(word, found, isFirst: position == 0) ?? reason : reason)
    }
  }

  /// The rule by which a word of a text is a form of a term's word.
  private static func reason(
    _ word: TermPattern.Word, _ form: ArraySlice<UInt8>, _ inflection: Inflection, _ question: SingleTerm.Question
  ) -> String? {
    if form.elementsEqual(word.form) { return "as it is written" }
    if question == .name {
      let matches = NameMatcher(String(decoding: word.form, as: UTF8.self))
        .matches(NameMatcher(String(decoding: form, as: UTF8.self)), inflected: true)
      return matches ? "sounds the same" : nil
    }
    if word.isExact || (word.isAcronym && word.form.letterCount < 5) { return nil }
    if let length = word.stem { return form.starts(with: word.form[..<length]) ? "begins with the marked stem" : nil }
    var reason: String?
    inflection.forEachStem(of: word.form) { stem, tail in
      guard reason == nil, form.starts(with: stem) else { return }
      let rest = form.dropFirst(stem.count)
      let isForm = inflection.accepts(rest, after: tail)
      let isDerived = question == .present && inflection.derives(rest, after: tail, isLong: stem.letterCount > 4)
      if isForm || isDerived { reason = rule(stem, rest, inflection.citation(of: tail), tail, isDerived: !isForm) }
    }
    return reason
  }

  private static func rule(
    _ stem: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, _ citation: String?, _ tail: Inflection.Tail, isDerived: Bool
  ) -> String {
    let (stem, rest) = (String(decoding: stem, as: UTF8.self), String(decoding: rest, as: UTF8.self))
    if isDerived { return "derived: stem '\(stem)' with '\(rest)'" }
    if tail == .irregular { return "listed as an irregular form" }
    if tail == .chain { return "stem '\(stem)' with the suffixes '\(rest)'" }
    return "stem '\(stem)' with the ending '\(rest)' for '\(citation ?? "")'"
  }

  /// Why a form of a word does not count where it stands.
  private static func obstacle(_ word: TermPattern.Word, _ found: TermWord, isFirst: Bool) -> String? {
    if word.isAcronym, !found.isAcronym { return "stands there without its capitals" }
    if word.needsCapital, !found.isCapitalised { return "stands there without its capital" }
    if !isFirst, found.gap.endsSentence { return "stands there, but behind the end of a sentence" }
    return "stands there, but not beside the other words"
  }
}
