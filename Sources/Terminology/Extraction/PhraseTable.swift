internal import Languages
internal import Text

/// The runs of words of one language's texts that may be terms.
///
/// A run stands within a sentence, has at most five words, and neither begins nor ends with a word that ends no term:
/// an article, a preposition, a pronoun, a number.
struct PhraseTable {
  private struct Word {
    var folded: String
    var surface: String
    var isCapitalised: Bool
    var isFirst: Bool
    var isJoined: Bool
  }

  /// The words of a run at most.
  static let longest = 5

  private let language: Language
  private let closed: Set<String>
  private var texts: [(unit: Int, words: [Word])] = []
  private var counts: [String: Int] = [:]
  private var placesOfUnits: [Int: Int] = [:]
  private var lemmas: Lemmas?
  /// The runs by the lemmas of their words.
  private(set) var phrases: [[String]: Phrase] = [:]

  /// Makes a table for a language.
  init(_ language: Language) {
    self.language = language
    let lists = ["starters.txt", "prepositions.txt", "negations.txt", "months.txt"]
    closed = Set(
      lists.flatMap { LocaleFile($0, for: language).texts.flatMap { $0.wordForm.split(separator: " ") } }
        .map(String.init))
  }

  /// Reads the text of a unit.
  mutating func read(_ text: String, unit: Int) {
    let folded = FoldedText(text, alphabet: Alphabet(of: language))
    let words = zip(folded.words, folded.surfaces(of: text)).map { word, surface in
      Word(
        folded: String(decoding: folded.form(word), as: UTF8.self), surface: surface,
        isCapitalised: word.isCapitalised, isFirst: word.gap == .end, isJoined: word.gap <= .space)
    }
    for word in words { counts[word.folded, default: 0] += 1 }
    placesOfUnits[unit] = texts.count
    texts.append((unit, words))
  }

  /// Counts the runs of all texts, once all are read.
  mutating func count() {
    let lemmas = Lemmas(counts, language)
    self.lemmas = lemmas
    for (unit, words) in texts {
      forEachRun(words, lemmas) { phrases[$0.key, default: Phrase()].add($0, unit: unit) }
    }
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
        if end > start, !words[end].isJoined { break }
        guard mayEdge(words[end]) else { continue }
        let run = words[start...end]
        body(
          Phrase.Occurrence(
            key: run.map { lemmas[$0.folded] }, surface: run.map(\.surface).joined(separator: " "),
            isName: words[start].isCapitalised && !words[start].isFirst, isFirst: words[start].isFirst))
      }
    }
  }

  /// Whether a term may begin or end with a word.
  private func mayEdge(_ word: Word) -> Bool {
    word.folded.utf8.count > 2 && !closed.contains(word.folded)
      && !word.folded.utf8.contains { (0x30...0x39).contains($0) }
  }
}
