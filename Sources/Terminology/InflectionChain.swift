/// Words built as a stem and a chain of suffixes, as in Kazakh.
///
/// A noun may take, in this order, a plural, a possessive, a case, then a relative suffix after which plural,
/// possessive and case may follow once more, and a copula. Each is written as it sounds after the stem, so the chain
/// accepts any written variant and leaves vowel harmony to the writer. Before a vowel, a stem's final `к қ п` becomes
/// `г ғ б`, and the `ы` or `і` of its last syllable may fall out (`халық`, `халқы`). Loanwords lose a soft sign
/// (`модель`, `моделін`) or one of two like consonants, and take an `і` after two consonants (`факт`, `фактілер`).
struct InflectionChain: Sendable {
  private var suffixes: [String: [String]] = [:]

  /// Reads `plural: лар лер …` lines; `nil` where there are none.
  init?(lines: [String]) {
    for line in lines {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, Self.links.joined().contains(String(sides[0])) else { continue }
      suffixes[String(sides[0])] = sides[1].split(separator: " ").map(String.init)
    }
    if suffixes["plural"] == nil { return nil }
  }

  private static let links = [
    ["plural"], ["possessive"], ["case"], ["relative"], ["plural"], ["possessive"], ["case"], ["copula"],
  ]

  /// Whether what follows a stem is a chain of suffixes; the empty chain is one.
  func accepts(_ rest: Substring) -> Bool { accepts(rest, from: 0) }

  private func accepts(_ rest: Substring, from link: Int) -> Bool {
    if rest.isEmpty { return true }
    for next in link..<Self.links.count {
      // The second plural, possessive and case come only after a relative suffix.
      if (4...6).contains(next), link <= 3 { continue }
      for suffix in Self.links[next].flatMap({ suffixes[$0] ?? [] }) where rest.hasPrefix(suffix) {
        if accepts(rest.dropFirst(suffix.count), from: next + 1) { return true }
      }
    }
    return false
  }

  private static let voiced: [Character: Character] = ["к": "г", "қ": "ғ", "п": "б"]

  /// The shapes a dictionary form takes before suffixes.
  static func stems(of word: String) -> [String] {
    var stems = [word]
    if let last = word.last, let other = voiced[last] { stems.append(word.dropLast() + String(other)) }
    let letters = Array(word)
    if letters.count > 3, "ыі".contains(letters[letters.count - 2]) {
      stems.append(String(letters.dropLast(2)) + String(letters.suffix(1)))
    }
    return stems + loanStems(of: word, letters)
  }

  private static let vowels = Set("аәеёиоөуұүыіэюяйь")

  private static func loanStems(of word: String, _ letters: [Character]) -> [String] {
    guard letters.count > 3, let last = letters.last else { return [] }
    let before = letters[letters.count - 2]
    if last == "ь" || last == before { return [String(letters.dropLast())] }
    return vowels.contains(last) || vowels.contains(before) ? [] : [word + "і"]
  }
}
