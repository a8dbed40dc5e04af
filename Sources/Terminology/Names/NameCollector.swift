package import Languages
internal import Translation

/// Gathers the names of texts: words of at least four letters that have a capital inside a sentence.
package struct NameCollector {
  private var matchers: [String: NameMatcher] = [:]
  private var names: Set<String> = []

  /// Makes a collector that has read nothing.
  package init() {}

  /// The names in a text, as it writes them, and remembers them.
  package mutating func read(_ text: String) -> [String] {
    let folded = FoldedText(text)
    if folded.isShouted { return [] }
    let surfaces = folded.surfaces(of: text)
    let found = zip(folded.words, surfaces).filter { word, _ in
      word.isCapitalised && !word.isAcronym && word.gap != .end && folded.form(word).letterCount > 3
    }.map(\.1)
    names.formUnion(found)
    return found
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
        guard !forms.areRelated(name, other), let distance = sounds(name).distance(to: sounds(other)), distance <= 20
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

  /// Whether two names begin alike and are about as long, so that they may be spellings of one.
  private func mayBeOne(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.unicodeScalars, right.unicodeScalars)
    return abs(first.count - second.count) <= 3 && left.caseInsensitiveFirst == right.caseInsensitiveFirst
  }
}

extension String {
  /// The first letter, folded.
  fileprivate var caseInsensitiveFirst: Character? { first.flatMap { $0.lowercased().first } }
}

/// Which words may be forms of one word.
struct InflectedForms {
  private var forms: [String: Set<String>] = [:]

  /// Finds for each word those of the others that may be its forms.
  init(_ words: [String], _ language: Language) {
    let concepts = words.map { Concept(id: $0, terms: [Term($0, language)]) }
    let finder = TermFinder(concepts, language: language, mode: .recognise)
    for word in words { forms[word] = Set(finder.allMatches(in: word).map(\.concept.id)) }
  }

  /// Whether two words may be forms of one: one of the other, or both of a third.
  func areRelated(_ left: String, _ right: String) -> Bool {
    let (first, second) = (forms[left] ?? [], forms[right] ?? [])
    return first.contains(right) || second.contains(left) || !first.isDisjoint(with: second)
  }
}
