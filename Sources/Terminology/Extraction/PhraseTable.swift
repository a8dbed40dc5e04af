internal import Languages
internal import Text

/// The runs of words of one language's texts that may be terms.
///
/// A run stands within a sentence, has at most seven words, five of them no function words, and neither begins nor ends
/// with a word that ends no term: an article, a preposition, a pronoun, a number; nor are there pronouns and auxiliaries
/// in it.
struct PhraseTable {
  /// A text, cut into words.
  private struct Reading {
    var unit: Int
    var text: String
    /// Whether it is all in capitals, so that they say nothing.
    var isShouted: Bool
    var words: [PhraseWord]
  }

  /// The words of a run at most, and those of them that are no function words.
  private static let longest = (words: 7, content: 5)
  /// The texts of a stretch.
  private static let stretch = 20

  private let language: Language
  private let hasCapitalNouns: Bool
  private let functionWords: FunctionWords
  private var readings: [Reading] = []
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
    hasCapitalNouns = NameCollector.hasCapitalNouns(language)
    functionWords = FunctionWords(language)
  }

  /// Whether there are texts to compare with.
  var hasReference: Bool { reference.total > 0 }
  /// The stretches of the texts.
  var stretches: Int { max(1, (readings.count + Self.stretch - 1) / Self.stretch) }

  /// Reads a text that is not about the terms sought, to learn how frequent words are anyway.
  mutating func read(reference text: String) { reference.read(text, Alphabet(of: language)) }

  /// Reads the text of a unit.
  mutating func read(_ text: String, unit: Int) {
    let folded = FoldedText(text, alphabet: Alphabet(of: language))
    let words = PhraseWord.words(of: folded, functionWords)
    for word in words { counts.add(word.folded) }
    placesOfUnits[unit] = readings.count
    readings.append(Reading(unit: unit, text: text, isShouted: folded.isShouted, words: words))
  }

  /// Counts the runs of all texts, once all are read.
  mutating func count() {
    let lemmas = Lemmas(counts.counts, language)
    self.lemmas = lemmas
    if hasReference {
      for word in counts.counts.keys { forms[lemmas[word], default: [lemmas[word]]].insert(word) }
    }
    for (place, reading) in readings.enumerated() {
      let scalars = Array(reading.text.unicodeScalars)
      forEachRun(reading.words) { run in
        var occurrence = occurrence(run, of: reading.words, scalars, lemmas)
        if reading.isShouted { occurrence.forgetCapitals() }
        phrases[occurrence.key, default: Phrase()].add(occurrence, unit: reading.unit, stretch: place / Self.stretch)
      }
    }
  }

  /// The spelling to propose a run in.
  ///
  /// Where every noun has a capital, each keeps what it has.
  func surface(of phrase: Phrase, _ key: [String]) -> String { phrase.surface(key, keepsCapitals: hasCapitalNouns) }

  /// How often a run stands as a whole, from 0 to 1.
  func independence(of phrase: Phrase) -> Double { phrase.independence(functionWords.hasArticles) }

  /// By how many doublings the words of a run are more frequent than in the reference, the least of them; `nil` without
  /// one.
  func specificity(of key: [String]) -> Double? {
    if !hasReference { return nil }
    let content = key.filter { functionWords.place(of: $0) == .anywhere }
    return content.map { counts.specificity(of: forms[$0] ?? [$0], against: reference) }.min() ?? 0
  }

  /// The runs of a unit's text, each once.
  func keys(of unit: Int) -> Set<[String]> {
    guard let lemmas, let place = placesOfUnits[unit] else { return [] }
    let words = readings[place].words
    var keys: Set<[String]> = []
    forEachRun(words) { run in keys.insert(words[run].map { lemmas[$0.folded] }) }
    return keys
  }
}

extension PhraseTable {
  private func forEachRun(_ words: [PhraseWord], _ body: (Range<Int>) -> Void) {
    for start in words.indices where words[start].mayEdge {
      var content = 0
      for end in start..<min(words.count, start + Self.longest.words) {
        if end > start, !goesOn(words, to: end) { break }
        if words[end].place == .anywhere { content += 1 }
        if content > Self.longest.content { break }
        guard words[end].mayEdge else { continue }
        let isName = words[start].isCapitalised && words[end].isCapitalised
        if !isName, words[start...end].contains(where: { $0.place == .withinName }) { break }
        body(start..<(end + 1))
      }
    }
  }

  /// Whether a run may go on with a word.
  ///
  /// What a hyphen joins is one word: `cessez-le-feu`.
  private func goesOn(_ words: [PhraseWord], to next: Int) -> Bool {
    guard words[next].isJoined, words[next].place != .nowhere else { return false }
    return words[next].place != .article || words[next - 1].place == .within || words[next].gap == .hyphen
  }

  private func occurrence(
    _ run: Range<Int>, of words: [PhraseWord], _ scalars: [Unicode.Scalar], _ lemmas: Lemmas
  ) -> Phrase.Occurrence {
    let first = words[run.lowerBound]
    let next = run.upperBound < words.count ? words[run.upperBound] : nil
    return Phrase.Occurrence(
      key: words[run].map { lemmas[$0.folded] }, surface: Self.surface(words[run], scalars),
      isName: isName(words[run]), isFirst: first.isFirst,
      beginsFree: first.gap >= .sign || words[run.lowerBound - 1].leads,
      endsFree: next.map { $0.gap >= .sign || $0.place != .anywhere } ?? true)
  }

  /// Whether a run is written as a name.
  ///
  /// Where every noun has a capital, only several of them in a row are.
  private func isName(_ run: ArraySlice<PhraseWord>) -> Bool {
    guard let first = run.first, first.isCapitalised, !first.isFirst else { return false }
    return !hasCapitalNouns || first.isAcronym || (run.count > 1 && run.allSatisfy(\.isCapitalised))
  }

  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "«", "»", "‹", "›", "„", "“", "”", "‚", "‘"]

  /// A run as the text writes it, white space and quotation marks aside.
  private static func surface(_ run: ArraySlice<PhraseWord>, _ scalars: [Unicode.Scalar]) -> String {
    var (view, end) = (String.UnicodeScalarView(), 0)
    for word in run {
      if !view.isEmpty { view.append(contentsOf: joint(scalars[end..<word.range.lowerBound])) }
      view.append(contentsOf: scalars[word.range].filter { $0 != "\u{AD}" })
      end = word.range.upperBound
    }
    return String(view)
  }

  /// What joins two words of a term: the hyphen, apostrophe or full stop between them, or else a space.
  private static func joint(_ between: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let isSpace = between.isEmpty || between.contains { $0.properties.isWhitespace || quotationMarks.contains($0) }
    return isSpace ? [" "] : Array(between)
  }
}
