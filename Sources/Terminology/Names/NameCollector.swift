package import Languages
internal import Text
internal import Translation

/// Gathers the names of texts: words of at least four letters that have a capital inside a sentence.
package struct NameCollector {
  private var matchers: [String: NameMatcher] = [:]
  private var names: Set<String> = []
  private var ignored: Set<String> = []
  /// How far apart two spellings of one name in one language may sound.
  private static let sameName = 10

  /// Makes a collector that has read nothing.
  package init() {}

  /// Takes the words of a glossary's term for known, so that they are no names to be compared.
  package mutating func ignore(_ term: String) { ignored.formUnion(words(of: term)) }

  /// The names in a text, as it writes them, and remembers them.
  package mutating func read(_ text: String) -> [String] { remember(Self.candidates(in: text)) }

  /// The names in a text of a language that writes every noun with a capital, and remembers them: those nouns that
  /// sound like a name in one of the other versions, in languages that keep capitals for names.
  package mutating func read(_ text: String, besides others: [String]) -> [String] {
    let partners = others.flatMap(Self.candidates).map { sounds($0) }
    return remember(
      Self.candidates(in: text).filter { noun in
        let noun = sounds(noun)
        return partners.contains { noun.matches($0, inflected: true) || $0.matches(noun, inflected: true) }
      })
  }

  /// Whether a language writes every noun with a capital, so that a capital makes no name.
  package static func hasCapitalNouns(_ language: Language) -> Bool {
    LocaleFile("language.txt", for: language).texts.contains("nouns")
  }

  private mutating func remember(_ found: [String]) -> [String] {
    let found = found.filter { !ignored.contains($0) }
    names.formUnion(found)
    return found
  }

  /// The words of a text that have a capital inside a sentence.
  private static func candidates(in text: String) -> [String] {
    let folded = FoldedText(text)
    if folded.isShouted { return [] }
    return zip(folded.words, folded.surfaces(of: text)).filter { word, _ in
      word.isCapitalised && !word.isAcronym && !word.gap.endsSentence && folded.form(word).letterCount > 3
    }.map(\.1)
  }

  /// The words of a text that may be names, as it writes them.
  package func words(of text: String) -> [String] {
    let folded = FoldedText(text)
    return zip(folded.words, folded.surfaces(of: text)).filter { $0.0.isCapitalised }.map(\.1)
  }

  /// How a word sounds; reading it is remembered.
  package mutating func sounds(_ word: String) -> NameMatcher {
    if let known = matchers[word] { return known }
    let fresh = NameMatcher(word)
    matchers[word] = fresh
    return fresh
  }

  /// Names that sound alike and are no forms of one another, in groups of two or more.
  package mutating func spellings(_ language: Language) -> [[String]] {
    let all = names.sorted()
    let forms = InflectedForms(all, language)
    var groups: [[String]] = []
    var group: [String: Int] = [:]
    for (number, name) in all.enumerated() {
      for other in all[(number + 1)...] where mayBeOne(name, other) {
        guard !forms.areRelated(name, other), let distance = sounds(name).distance(to: sounds(other)),
          distance <= Self.sameName
        else { continue }
        let place = group[name] ?? group[other] ?? groups.count
        if place == groups.count { groups.append([]) }
        for word in [name, other] where group[word] == nil {
          group[word] = place
          groups[place].append(word)
        }
      }
    }
    return groups
  }

  /// Whether two names begin alike and differ by a letter, or by two where they are long.
  private func mayBeOne(_ left: String, _ right: String) -> Bool {
    let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard left.caseInsensitiveFirst == right.caseInsensitiveFirst else { return false }
    let common = zip(first, second).prefix { $0 == $1 }.count
    let commonEnd = zip(first.dropFirst(common).reversed(), second.dropFirst(common).reversed()).prefix { $0 == $1 }
      .count
    let shorter = min(first.count, second.count)
    return max(first.count, second.count) - common - commonEnd <= (shorter < 6 ? 1 : 2)
  }
}

extension String {
  /// The first letter, folded.
  fileprivate var caseInsensitiveFirst: Character? { first.flatMap { $0.lowercased().first } }
}

/// Which words may be forms of one word.
struct InflectedForms {
  private var forms: [String: Set<String>] = [:]
  private let inflection: Inflection

  /// Finds for each word those of the others that may be its forms.
  init(_ words: [String], _ language: Language) {
    let concepts = words.map { Concept(id: $0, terms: [Term($0, language)]) }
    let finder = TermFinder(concepts, language: language, mode: .recognise)
    for word in words { forms[word] = Set(finder.allMatches(in: word).map(\.concept.id)) }
    inflection = Inflection.of(language)
  }

  /// Whether two words may be forms of one: one of the other, both of a third, or with endings of the language alone
  /// behind what they have in common.
  func areRelated(_ left: String, _ right: String) -> Bool {
    let (first, second) = (forms[left] ?? [], forms[right] ?? [])
    if first.contains(right) || second.contains(left) || !first.isDisjoint(with: second) { return true }
    let (one, other) = (Array(left.wordForm.utf8), Array(right.wordForm.utf8))
    var common = zip(one, other).prefix { $0 == $1 }.count
    while common < one.count, common > 0, one[common] & 0xC0 == 0x80 { common -= 1 }
    guard one[..<common].letterCount > 2 else { return false }
    return inflection.hasEnding(one[common...]) && inflection.hasEnding(other[common...])
  }
}
