package import Languages

/// How the words of a language change: which forms one dictionary form may take.
///
/// A table says which endings stand for which: `ец : ца цу` lets `европеец` be met as `европейца`. A rule applies to a
/// word that ends in the rule's first ending after a stem of at least three letters (two where the word is shorter
/// than five). Beside the rules stand vowel changes in the last syllable (`@ALT ó>o`), umlaut (`@UMLAUT`) and words of
/// their own (`@IRR`). A Kazakh word is a stem with a chain of suffixes (`InflectionChain`).
package struct Inflection: Sendable {
  /// Endings that stand for one another.
  struct Rule: Sendable {
    var citation: String
    var others: [String]
  }

  var rules: [Rule] = []
  var irregular: [String: [String]] = [:]
  var alternations: [(from: Character, to: [String])] = []
  var hasUmlaut = false
  /// The suffix chain, for languages that have one instead of a table.
  var chain: InflectionChain?

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
      irregular[TermWord.folded(lemma), default: []] += forms.map(TermWord.folded)
    } else if let (citation, others) = Self.halves(line) {
      rules.append(Rule(citation: Self.ending(citation), others: others.map(Self.ending)))
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

  private static func ending(_ text: String) -> String { text == "." ? "" : TermWord.folded(text) }
}

extension Inflection {
  /// All forms the table allows for a folded dictionary form, itself among them.
  ///
  /// - Complexity: O(rules × endings); done once for each word of a glossary.
  func forms(of word: String) -> Set<String> {
    var forms: Set = [word]
    forms.formUnion(irregular[word] ?? [])
    let shortest = word.count < 5 ? 2 : 3
    for rule in rules where word.hasSuffix(rule.citation) {
      let stem = word.dropLast(rule.citation.count)
      guard stem.count >= shortest, stem.last?.isLetter == true else { continue }
      for stem in stems(String(stem)) { forms.formUnion(rule.others.map { stem + $0 }) }
    }
    return forms
  }

  /// A stem and what vowel changes in its last syllable make of it.
  private func stems(_ stem: String) -> [String] {
    var stems = [stem]
    let vowels = Set("aeiouyóąęäöüаеёиоуыэюяіїє")
    guard let at = stem.lastIndex(where: { vowels.contains($0) }) else { return stems }
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
