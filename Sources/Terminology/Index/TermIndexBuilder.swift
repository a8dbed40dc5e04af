internal import Translation

/// Numbers the words of terms and takes them apart into stems.
struct TermIndexBuilder {
  /// The alphabet of the language.
  let alphabet: Alphabet
  private let inflection: Inflection
  /// The entries so far.
  private(set) var entries: [TermIndex.Entry] = []
  /// The demands of the words so far.
  private(set) var demands: [TermIndex.Demand] = []
  /// The stems of the words so far.
  private(set) var stems: [StemTable.Stem] = []
  /// The paths of the entries so far.
  private(set) var trie: TermTrie
  private var numbers: HashIndex

  /// Makes a builder for a language and about so many terms.
  init(alphabet: Alphabet, inflection: Inflection, capacity: Int) {
    self.alphabet = alphabet
    self.inflection = inflection
    trie = TermTrie(capacity: 2 * capacity)
    numbers = HashIndex(capacity: capacity)
    stems.reserveCapacity(8 * capacity)
  }

  /// Adds a term in all its readings, with the forms listed for it.
  mutating func add(_ term: Term, _ entry: TermIndex.Entry) {
    let forms = term.matchingForms
    if !forms.contains(where: \.replacesTerm) { add(term.text, entry) }
    for form in forms {
      var listed = entry
      listed.isListed = !form.replacesTerm
      add(form.pattern, listed)
    }
  }

  private mutating func add(_ text: String, _ entry: TermIndex.Entry) {
    for pattern in TermPattern.patterns(of: text, alphabet: alphabet) {
      var entry = entry
      if pattern.words.count == 1 { entry.word = pattern.words[0].form }
      trie.add(pattern.words.indices.map { number(of: pattern.words[$0], gap: $0 > 0 ? pattern.gaps[$0] : .none) })
      entries.append(entry)
    }
  }

  /// The number of a word, with its stems stored where it is new.
  private mutating func number(of word: TermPattern.Word, gap: TermWord.Gap) -> UInt32 {
    let gap = gap == .dot ? .dot : max(gap, .space)
    let fresh = UInt32(demands.count)
    let number = numbers.value(for: Self.key(word, gap), orPut: fresh)
    guard number == fresh else { return number }
    demands.append(
      TermIndex.Demand(
        needsCapital: word.needsCapital, isAcronym: word.isAcronym, isSpeakable: word.form.letterCount > 3, gap: gap))
    let letters = word.form.letterCount
    add(word.form[...], .whole, number, isLong: !word.isExact && !word.isAcronym && letters > 3)
    // An acronym that is read like a word is inflected like one: `ИНТЕРПОЛа`.
    if word.isExact || (word.isAcronym && letters < 5) || word.form.allSatisfy({ (0x30...0x39).contains($0) }) {
      return number
    }
    if let length = word.stem {
      add(word.form[..<length], .anything, number, isLong: false)
    } else {
      inflection.forEachStem(of: word.form) { stem, tail in
        let count = stem.letterCount
        add(stem, tail, number, isLong: tail != .irregular && count > 4 && 5 * count > 3 * letters)
      }
    }
    return number
  }

  private mutating func add(
    _ letters: ArraySlice<UInt8>, _ tail: Inflection.Tail, _ number: UInt32, isLong: Bool
  ) {
    stems.append(
      StemTable.Stem(hash: WordHash.spread(WordHash(letters).value), word: number, tail: tail, isLong: isLong))
  }

  private static func key(_ word: TermPattern.Word, _ gap: TermWord.Gap) -> UInt64 {
    var hash = WordHash(word.form)
    hash.add(0xFF)
    hash.add(gap.rawValue << 4 | (word.needsCapital ? 1 : 0) | (word.isAcronym ? 2 : 0) | (word.isExact ? 4 : 0))
    hash.add(UInt8(truncatingIfNeeded: word.stem ?? 0))
    return hash.value
  }
}
