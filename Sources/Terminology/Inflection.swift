package import Languages
internal import Text

/// How the words of a language change: which forms one dictionary form may take.
///
/// A table says which endings stand for which: `ец : ца цу` lets `европеец` be met as `европейца`. A rule applies to a
/// word that ends in the rule's first ending after a stem of at least three letters (two where the word is shorter
/// than five). Beside the rules stand vowel changes in the last syllable (`@ALT ó>o`), umlaut (`@UMLAUT`) and words of
/// their own (`@IRR`). A Kazakh word is a stem with a chain of suffixes (`InflectionChain`).
package struct Inflection: Sendable {
  /// The beginning of a word's forms, and what may follow it.
  struct Stem: Hashable, Sendable {
    /// The folded letters.
    var text: String
    /// The number of the rule whose endings may follow; `nil` for a chain of suffixes.
    var rule: Int?
  }

  /// For each rule the endings that may stand for its citation ending.
  private var endings: [Set<String>] = []
  /// The rules of each citation ending.
  private var rules: [String: [Int]] = [:]
  /// The letters of the longest citation ending.
  private var longestCitation = 0
  private var irregular: [String: [String]] = [:]
  private var alternations: [(from: Character, to: [String])] = []
  private var hasUmlaut = false
  /// The suffix chain, for languages that have one instead of a table.
  private var chain: InflectionChain?

  /// Makes the inflection of a language that changes nothing.
  package init() {}

  /// Reads a table, one rule a line; lines that are no rules are passed over.
  package init(lines: [String]) {
    chain = InflectionChain(lines: lines)
    guard chain == nil else { return }
    for line in lines { read(line) }
  }

  private mutating func read(_ line: String) {
    if line.hasPrefix("@UMLAUT") {
      hasUmlaut = true
    } else if line.hasPrefix("@ALT ") {
      for change in line.dropFirst(5).split(separator: " ") { readAlternation(change) }
    } else if line.hasPrefix("@IRR "), let (lemma, forms) = Self.halves(String(line.dropFirst(5))) {
      irregular[lemma.wordForm, default: []] += forms.map(\.wordForm)
    } else if let (citation, others) = Self.halves(line) {
      let ending = Self.ending(citation)
      rules[ending, default: []].append(endings.count)
      longestCitation = max(longestCitation, ending.count)
      endings.append(Set(others.map(Self.ending)))
    }
  }

  private mutating func readAlternation(_ change: Substring) {
    let sides = change.split(separator: ">")
    guard sides.count == 2, let from = sides[0].first else { return }
    alternations.append((from, sides[1].split(separator: ",").map { $0 == "~" ? "" : String($0) }))
  }

  private static func halves(_ line: String) -> (String, [String])? {
    let sides = line.split(separator: ":", maxSplits: 1)
    guard sides.count == 2 else { return nil }
    let words = sides[1].split(separator: " ").map(String.init)
    guard let lemma = sides[0].split(separator: " ").first, !words.isEmpty else { return nil }
    return (String(lemma), words)
  }

  private static func ending(_ text: String) -> String { text == "." ? "" : text.wordForm }
}

extension Inflection {
  /// The forms a folded dictionary form has of its own.
  func irregularForms(of word: String) -> [String] { irregular[word] ?? [] }

  /// The stems of a folded dictionary form, each with what may follow it.
  ///
  /// - Complexity: O(letters of the longest ending + stems).
  func stems(of word: String) -> [Stem] {
    if chain != nil { return word.count > 1 ? InflectionChain.stems(of: word).map { Stem(text: $0, rule: nil) } : [] }
    let count = word.count
    let shortest = count < 5 ? 2 : 3
    var stems: [Stem] = []
    for length in 0...longestCitation where count - length >= shortest {
      guard let numbers = rules[String(word.suffix(length))] else { continue }
      let stem = String(word.dropLast(length))
      guard stem.last?.isLetter == true else { continue }
      for text in variants(of: stem) { stems += numbers.map { Stem(text: text, rule: $0) } }
    }
    return stems
  }

  /// Whether the rest of a word may follow a stem.
  func accepts(_ rest: Substring, after stem: Stem) -> Bool {
    guard let rule = stem.rule else { return chain?.accepts(rest) ?? false }
    return endings[rule].contains(String(rest))
  }

  private static let vowels = Set("aeiouyóąęäöüаеёиоуыэюяіїє")

  /// A stem and what vowel changes in its last syllable make of it.
  private func variants(of stem: String) -> [String] {
    var stems = [stem]
    if alternations.isEmpty && !hasUmlaut { return stems }
    guard let at = stem.lastIndex(where: Self.vowels.contains) else { return stems }
    for change in alternations where change.from == stem[at] {
      stems += change.to.map { stem[..<at] + $0 + stem[stem.index(after: at)...] }
    }
    if hasUmlaut { stems += umlauted(stem, at: at) }
    return stems
  }

  private func umlauted(_ stem: String, at vowel: String.Index) -> [String] {
    let pairs: [Character: String] = ["a": "ä", "o": "ö", "u": "ü"]
    var at = vowel
    // The diphthong au takes its umlaut on the a: Haus, Häuser.
    if stem[at] == "u", at > stem.startIndex, stem[stem.index(before: at)] == "a" { at = stem.index(before: at) }
    guard let changed = pairs[stem[at]] else { return [] }
    return [stem[..<at] + changed + stem[stem.index(after: at)...]]
  }
}

extension Inflection {
  /// The inflection of a language that `Locales/` know; one that changes nothing for others.
  package static func of(_ language: Language) -> Inflection {
    Inflection(lines: LocaleFile("inflection.txt", for: language).texts)
  }
}
