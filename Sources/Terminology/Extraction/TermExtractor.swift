public import Languages
internal import Text
internal import Translation

/// Proposes terms from texts and their translations: names first, then runs of words that are used like terms.
///
/// A run is the more a term the more often it occurs by itself, not as part of a longer one, and the longer it is.
/// Source: K. Frantzi, S. Ananiadou, H. Mima, "Automatic Recognition of Multi-Word Terms: the C-value/NC-value Method",
/// 2000. It is the more one the more often it stands between words and signs that no term has
/// (`Phrase.independence`), and the more frequent even the commonest of its words is against texts to compare with;
/// where there are none, the more its occurrences clump (`Phrase.clumping`). What another language has for a term is the
/// run of words that comes most often with it and least without it.
public struct TermExtractor {
  private let source: Language
  private var table: PhraseTable
  private var targets: [(language: Language, table: PhraseTable)]

  /// Makes an extractor that has read nothing.
  public init(source: Language, targets: [Language]) {
    self.source = source
    table = PhraseTable(source)
    self.targets = targets.map { ($0, PhraseTable($0)) }
  }

  /// Reads a text and its translations, under a number of their own.
  public mutating func read(_ text: String, translations: [Language: String], unit: Int) {
    table.read(text, unit: unit)
    for place in targets.indices {
      if let translation = translations[targets[place].language] { targets[place].table.read(translation, unit: unit) }
    }
  }

  /// Reads a text of the source's language that is not about the terms sought: news, or releases on other matters.
  public mutating func read(reference text: String) { table.read(reference: text) }

  /// The proposals, names first, each kind the best first.
  ///
  /// - Parameters:
  ///   - minimum: How often a run must occur.
  ///   - limit: How many names, and how many others.
  ///   - isKnown: Whether a run is in the glossary already.
  public mutating func proposals(minimum: Int, limit: Int, isKnown: (String) -> Bool) -> [TermProposal] {
    table.count()
    for place in targets.indices { targets[place].table.count() }
    let frequent = table.phrases.filter { $0.value.count >= minimum }
    let containers = Self.containers(frequent)
    var found: [TermProposal] = []
    for (key, phrase) in frequent {
      let longer = containers[key] ?? []
      // What hardly stands alone is part of something.
      if let most = longer.max(), 5 * (phrase.count - most) < phrase.count { continue }
      let specificity = table.specificity(of: key)
      if !phrase.isName, !Self.isSpecific(specificity, words: key.count) { continue }
      let text = table.surface(of: phrase, key)
      if isKnown(text) { continue }
      found.append(
        TermProposal(
          text: text, isName: phrase.isName, count: phrase.count, units: phrase.units,
          score: score(phrase, key, longer, specificity), specificity: specificity, translations: []))
    }
    found.sort { ($1.score, $0.text) < ($0.score, $1.text) }
    let chosen = found.filter(\.isName).prefix(limit) + found.filter { !$0.isName }.prefix(limit)
    return chosen.map(translated)
  }

  private func score(_ phrase: Phrase, _ key: [String], _ longer: [Int], _ specificity: Double?) -> Double {
    let alone = Double(phrase.count) - (longer.isEmpty ? 0 : Double(longer.reduce(0, +)) / Double(longer.count))
    let termhood = specificity.map { max($0, 0.1) } ?? (1 + phrase.clumping(of: table.stretches))
    return max(alone, 0.1) * Self.weight(of: key.count) * table.independence(of: phrase) * termhood
  }

  /// Whether words are frequent enough against the reference: one word twice as frequent, several no rarer.
  private static func isSpecific(_ specificity: Double?, words: Int) -> Bool {
    specificity.map { $0 > (words > 1 ? 0 : 1) } ?? true
  }

  /// The binary logarithm of a term's words, at least 1.
  private static func weight(of words: Int) -> Double { [0, 1, 1, 1.585, 2, 2.322, 2.585, 2.807][min(words, 7)] }

  /// The counts of the longer runs that each run is part of.
  private static func containers(_ phrases: [[String]: Phrase]) -> [[String]: [Int]] {
    var result: [[String]: [Int]] = [:]
    for (key, phrase) in phrases where key.count > 1 {
      for length in 1..<key.count {
        for start in 0...(key.count - length) {
          result[Array(key[start..<(start + length)]), default: []].append(phrase.count)
        }
      }
    }
    return result
  }

  private func translated(_ proposal: TermProposal) -> TermProposal {
    var proposal = proposal
    proposal.translations = targets.compactMap { translation(of: proposal, $0.language, $0.table) }
    return proposal
  }

  private func translation(
    of proposal: TermProposal, _ language: Language, _ table: PhraseTable
  ) -> TermProposal.Translation? {
    var (counts, units) = ([[String]: Int](), 0)
    for unit in proposal.units {
      let keys = table.keys(of: unit)
      if !keys.isEmpty { units += 1 }
      for key in keys { counts[key, default: 0] += 1 }
    }
    let words = proposal.text.split(separator: " ")
    let sound = proposal.isName ? words.last.map { NameMatcher(String($0)) } : nil
    var best: (key: [String], rank: Double, association: Double)?
    for (key, count) in counts where count > 1 || units == 1 {
      guard let phrase = table.phrases[key] else { continue }
      let association = 2 * Double(count) / Double(units + phrase.units.count)
      var rank = association - 0.02 * Double(abs(key.count - words.count))
      if proposal.isName, phrase.isName { rank += 0.1 }
      if let sound, key.count == words.count, let last = key.last, sound.matches(NameMatcher(last), inflected: true) {
        rank += 0.3
      }
      let isBetter = best.map { ($0.rank, $0.key.count, key[0]) < (rank, key.count, $0.key[0]) } ?? true
      if isBetter { best = (key, rank, association) }
    }
    guard let best, best.association >= 0.4, let phrase = table.phrases[best.key] else { return nil }
    return TermProposal.Translation(
      language: language, text: table.surface(of: phrase, best.key), count: counts[best.key] ?? 0, units: units,
      association: best.association)
  }
}
