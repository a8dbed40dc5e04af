extension Scanner {
  /// An abbreviation of the lexicon, judged by its class.
  mutating func abbreviation(_ candidate: Candidate, _ token: Token) -> Verdict? {
    guard !token.isEmpty, let entry = entry(token) else { return nil }
    let traits = lexicon.abbreviations.entries[entry].traits
    if traits.contains(.opensPhrase), let phrase = phrase(candidate, token) {
      return verdict(candidate, false, .phrase, phrase)
    }
    if traits.contains(.capital), reader.character(at: token.start).kind != .upper { return nil }
    let next = following(candidate)
    if traits.contains(.unit), isAfterNumber(token) {
      return verdict(candidate, mayFollowUnit(candidate, next), .unit, entry)
    }
    if traits.contains(.title) { return verdict(candidate, false, .title, entry) }
    if !traits.isDisjoint(with: [.number, .numberEither]), isNumberNext(candidate, next) {
      return verdict(candidate, false, .number, entry)
    }
    guard !traits.isDisjoint(with: [.either, .numberEither, .unit]) else { return nil }
    return verdict(candidate, next.contains(.starter), .either, entry)
  }

  /// What the lexicon knows of the word that follows; nothing where it is itself an abbreviation or an initial.
  mutating func following(_ candidate: Candidate) -> WordTraits {
    let end = wordEnd(candidate.word)
    let traits = wordTraits(candidate.word, end)
    guard traits.contains(.starter), end < reader.count, reader.text[end] == UInt8(ascii: ".") else { return traits }
    let isInitial = reader.character(at: candidate.word).end == end
    let own = lexicon.abbreviations.traits(loweredKey(candidate.word, end))
    let isAbbreviation = !own.isDisjoint(with: [.title, .number, .numberEither])
    return isInitial || isAbbreviation ? traits.subtracting(.starter) : traits
  }

  /// A capital that may begin a sentence after an abbreviation that followed a number.
  private func mayFollowUnit(_ candidate: Candidate, _ next: WordTraits) -> Bool {
    guard candidate.wordClass == .upper || candidate.wordClass == .letter else { return false }
    return !next.contains(.nonStarter)
  }

  /// What is known of a word, or of the part of it before its apostrophe or hyphen.
  private func wordTraits(_ start: Int, _ end: Int) -> WordTraits {
    var key = loweredKey(start, end)
    let whole = lexicon.words.traits(key)
    if !whole.isEmpty { return whole }
    if let apostrophe = key.firstIndex(of: UInt8(ascii: "'")) {
      key.removeSubrange((apostrophe + 1)...)
      return lexicon.words.traits(key)
    }
    if let hyphen = key.firstIndex(of: UInt8(ascii: "-")) {
      key.removeSubrange(hyphen...)
      return lexicon.words.traits(key)
    }
    return []
  }

  /// The abbreviation that ends with a word: of several words, the word itself, or its part after an apostrophe,
  /// a hyphen or a full stop.
  private func entry(_ token: Token) -> Int? {
    let key = loweredKey(token.start, token.end)
    let whole = lexicon.abbreviations.find(key)
    if let whole, lexicon.abbreviations.entries[whole].traits.contains(.closesPhrase), let found = phrase(token, key) {
      return found
    }
    return whole ?? tail(key)
  }

  private func tail(_ key: [UInt8]) -> Int? {
    for separator in "'-.".utf8 {
      guard let index = key.lastIndex(of: separator), key.count - index > (separator == 0x27 ? 1 : 2) else { continue }
      if let found = lexicon.abbreviations.find(Array(key[(index + 1)...])) { return found }
    }
    return nil
  }

  /// The abbreviation of two or three words that ends here.
  private func phrase(_ token: Token, _ key: [UInt8]) -> Int? {
    guard let second = previous(token) else { return nil }
    let pair = loweredKey(second.start, second.end) + [0x20] + key
    if let first = previous(second) {
      let three = loweredKey(first.start, first.end) + [0x20] + pair
      if let found = classed(three) { return found }
    }
    return classed(pair)
  }

  private func classed(_ key: [UInt8]) -> Int? {
    guard let found = lexicon.abbreviations.find(key) else { return nil }
    return lexicon.abbreviations.entries[found].traits.isDisjoint(with: .classes) ? nil : found
  }

  /// The abbreviation of several words that a word begins and the next one goes on with.
  private func phrase(_ candidate: Candidate, _ token: Token) -> Int? {
    guard candidate.word == candidate.next else { return nil }
    var end = wordEnd(candidate.word)
    while end < reader.count, reader.text[end] == UInt8(ascii: "."), reader.kind(at: end + 1)?.isWord == true {
      end = wordEnd(end + 1)
    }
    guard end < reader.count, reader.text[end] == UInt8(ascii: ".") else { return nil }
    let key = loweredKey(token.start, token.end) + [0x20] + loweredKey(candidate.word, end)
    return lexicon.abbreviations.find(key)
  }

  /// Whether a number follows, in digits or Roman.
  private func isNumberNext(_ candidate: Candidate, _ next: WordTraits) -> Bool {
    if candidate.wordClass == .digit { return true }
    let symbol = reader.character(at: candidate.word)
    if symbol.kind == .symbol { return symbol.value == 0x2116 || symbol.value == 0xA7 }
    let end = wordEnd(candidate.word)
    guard isRoman(candidate.word, end) else { return false }
    return end - candidate.word > 1 || (!next.contains(.starter) && reader.kind(at: end) != .space)
  }

  /// Whether a number comes before a word: digits, a Roman numeral, or another unit as in `5 тыс. чел.`
  private func isAfterNumber(_ token: Token) -> Bool {
    guard let before = previous(token), !before.isEmpty else { return false }
    if reader.character(before: before.end).kind == .digit { return true }
    if isRoman(before.start, before.end) { return true }
    return lexicon.abbreviations.traits(loweredKey(before.start, before.end)).contains(.unit)
  }
}
