internal import Text

/// Words built as a stem and a chain of suffixes, as in Kazakh and Turkish.
///
/// A noun may take, in this order, a plural, a possessive, a case, then a relative suffix after which plural,
/// possessive and case may follow once more, and a copula. Each is written as it sounds after the stem, so the chain
/// accepts any written variant and leaves vowel harmony to the writer. Before a vowel, a stem's final `к қ п` becomes
/// `г ғ б`, and the `ы` or `і` of its last syllable may fall out (`халық`, `халқы`). Loanwords lose a soft sign
/// (`модель`, `моделін`) or one of two like consonants, and take an `і` after two consonants (`факт`, `фактілер`).
struct InflectionChain: Sendable {
  private var suffixes: [[[UInt8]]] = Array(repeating: [], count: 8)
  private var voicing: [Character: Character] = [:]
  private var syncope: Set<Character> = []
  private var linking: Character?

  /// Reads `plural: лар лер …` lines; `nil` where there are none.
  init?(lines: [String]) {
    for line in lines {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      for link in Self.links.indices where Self.links[link] == sides[0] {
        suffixes[link] = sides[1].split(separator: " ").map { Array(String($0).wordForm.utf8) }
      }
      readStemChanges(String(sides[0]), sides[1].split(separator: " "))
    }
    if suffixes[0].isEmpty { return nil }
  }

  private mutating func readStemChanges(_ name: String, _ values: [Substring]) {
    switch name {
    case "voicing":
      for value in values { if let from = value.first, let to = value.last { voicing[from] = to } }
    case "syncope": syncope.formUnion(values.compactMap(\.first))
    case "linking": linking = values.first?.first
    default: break
    }
  }

  private static let links = ["plural", "possessive", "case", "relative", "plural", "possessive", "case", "copula"]

  /// Whether what follows a stem is a chain of suffixes; the empty chain is one.
  ///
  /// Behind a name an apostrophe may part them: `Ankara'nın`.
  func accepts(_ rest: ArraySlice<UInt8>) -> Bool {
    accepts(rest.first == UInt8(ascii: "'") && rest.count > 1 ? rest.dropFirst() : rest, from: 0)
  }

  private func accepts(_ rest: ArraySlice<UInt8>, from link: Int) -> Bool {
    if rest.isEmpty { return true }
    for next in link..<suffixes.count {
      // The second plural, possessive and case come only after a relative suffix.
      if (4...6).contains(next), link <= 3 { continue }
      for suffix in suffixes[next] where rest.starts(with: suffix) {
        if accepts(rest.dropFirst(suffix.count), from: next + 1) { return true }
      }
    }
    return false
  }

  /// The shapes a dictionary form takes before suffixes.
  func stems(of word: [UInt8]) -> [[UInt8]] {
    let letters = Array(String(decoding: word, as: UTF8.self))
    guard letters.count > 1 else { return [] }
    var stems = [letters]
    if let last = letters.last, let other = voicing[last] { stems.append(letters.dropLast() + [other]) }
    if letters.count > 3, syncope.contains(letters[letters.count - 2]) {
      stems.append(letters.dropLast(2) + letters.suffix(1))
    }
    return (stems + loanStems(of: letters)).map { Array(String($0).utf8) }
  }

  private static let vowels = Set("аәеёиоөуұүыіэюяйьaeıioöuü")

  private func loanStems(of letters: [Character]) -> [[Character]] {
    guard letters.count > 3, let last = letters.last, let linking else { return [] }
    let before = letters[letters.count - 2]
    if last == "ь" || last == before { return [letters.dropLast()] }
    return Self.vowels.contains(last) || Self.vowels.contains(before) ? [] : [letters + [linking]]
  }
}
