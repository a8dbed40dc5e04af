internal import Languages
internal import Text

/// The runs of words of one language's texts that may be terms.
///
/// A run stands within a sentence, has at most five words, and neither begins nor ends with a word that ends no term:
/// an article, a preposition, a pronoun, a number; nor are there pronouns and auxiliaries in it.
struct PhraseTable {
  private struct Word {
    var folded: String
    var surface: String
    var isCapitalised: Bool
    var isFirst: Bool
    var isJoined: Bool
    var place: FunctionWords.Place
  }

  /// The words of a run at most.
  static let longest = 5

  private let language: Language
  private let functionWords: FunctionWords
  private var texts: [(unit: Int, words: [Word])] = []
  private var counts = WordCounts()
  private var reference = WordCounts()
  private var placesOfUnits: [Int: Int] = [:]
  private var lemmas: Lemmas?
  /// The forms of each lemma, where there is a reference.
  private var forms: [String: Set<String>] = [:]
  /// The runs by the lemmas of their words.
  private(set) var phrases: [[String]: Phrase] = [:]

  /// Makes a table for a language.
  init(_ language: Language) {
    self.language = language
    functionWords = FunctionWords(language)
  }

  /// Reads a text that is not about the terms sought, to learn how frequent words are anyway.
  mutating func read(reference text: String) { reference.read(text, Alphabet(of: language)) }

  /// Reads the text of a unit.
  mutating func read(_ text: String, unit: Int) {
    let folded = FoldedText(text, alphabet: Alphabet(of: language))
    let words = zip(folded.words, folded.surfaces(of: text)).map { word, surface in
      let form = String(decoding: folded.form(word), as: UTF8.self)
      return Word(
        folded: form, surface: surface, isCapitalised: word.isCapitalised, isFirst: word.gap == .end,
        isJoined: word.gap <= .space, place: functionWords.place(of: form))
    }
    for word in words { counts.add(word.folded) }
    placesOfUnits[unit] = texts.count
    texts.append((unit, words))
  }

  /// Counts the runs of all texts, once all are read.
  mutating func count() {
    let lemmas = Lemmas(counts.counts, language)
    self.lemmas = lemmas
    if reference.total > 0 {
      for word in counts.counts.keys { forms[lemmas[word], default: [lemmas[word]]].insert(word) }
    }
    for (unit, words) in texts {
      forEachRun(words, lemmas) { phrases[$0.key, default: Phrase()].add($0, unit: unit) }
    }
  }

  /// By how many doublings the words of a run are more frequent than in the reference, on average; `nil` without one.
  func specificity(of key: [String]) -> Double? {
    if reference.total == 0 { return nil }
    let content = key.filter { functionWords.place(of: $0) == .anywhere }
    let sum = content.reduce(0) { $0 + counts.specificity(of: forms[$1] ?? [$1], against: reference) }
    return content.isEmpty ? 0 : sum / Double(content.count)
  }

  /// The runs of a unit's text, each once.
  func keys(of unit: Int) -> Set<[String]> {
    guard let lemmas, let place = placesOfUnits[unit] else { return [] }
    var keys: Set<[String]> = []
    forEachRun(texts[place].words, lemmas) { keys.insert($0.key) }
    return keys
  }

  private func forEachRun(_ words: [Word], _ lemmas: Lemmas, _ body: (Phrase.Occurrence) -> Void) {
    for start in words.indices where mayEdge(words[start]) {
      for end in start..<min(words.count, start + Self.longest) {
        if end > start, !words[end].isJoined || words[end].place == .nowhere { break }
        guard mayEdge(words[end]) else { continue }
        let run = words[start...end]
        let isName = words[start].isCapitalised && words[end].isCapitalised
        if !isName, run.contains(where: { $0.place == .withinName }) { break }
        body(
          Phrase.Occurrence(
            key: run.map { lemmas[$0.folded] }, surface: run.map(\.surface).joined(separator: " "),
            isName: words[start].isCapitalised && !words[start].isFirst, isFirst: words[start].isFirst))
      }
    }
  }

  /// Whether a term may begin or end with a word.
  private func mayEdge(_ word: Word) -> Bool {
    word.folded.utf8.count > 2 && word.place == .anywhere
      && !word.folded.utf8.contains { (0x30...0x39).contains($0) }
  }
}
