extension Scanner {
  /// An abbreviation of the lexicon, judged by its class.
  func abbreviation(_ candidate: Candidate, _ token: Token) -> Verdict? {
    guard !token.isEmpty, token.isWhole, let (entry, start) = entry(token) else { return nil }
    let traits = lexicon.abbreviations.entries[entry].traits
    if traits.contains(.opensPhrase), let phrase = phrase(candidate, token) {
      return verdict(candidate, false, .phrase, phrase)
    }
    if traits.contains(.capital), reader.character(at: token.start).kind != .upper { return nil }
    if start == token.start, !traits.contains(.capitals), isCapitalised(candidate.word), isAllCapitals(token) {
      return nil
    }
    let next = following(candidate)
    if traits.contains(.unit), isAfterNumber(start) {
      return verdict(candidate, mayFollowUnit(candidate, next, start), .unit, entry)
    }
    if traits.contains(.title), !candidate.hasBracket { return verdict(candidate, false, .title, entry) }
    if !traits.isDisjoint(with: [.number, .numberEither]), isNumberNext(candidate, next) {
      return verdict(candidate, false, .number, entry)
    }
    guard !traits.isDisjoint(with: [.either, .numberEither, .unit]) else { return nil }
    return verdict(candidate, next.contains(.starter), .either, entry)
  }

  /// Whether the word at an offset has a capital and then a lower-case letter.
  private func isCapitalised(_ start: Int) -> Bool {
    guard start < reader.count else { return false }
    let first = reader.character(at: start)
    return first.kind == .upper && reader.kind(at: first.end) == .lower
  }

  /// Whether a word is of capitals only, two or more: `DNA` is none of the abbreviations, unless all is in capitals.
  private func isAllCapitals(_ token: Token) -> Bool {
    var index = token.start
    while index < token.end {
      let next = reader.character(at: index)
      guard next.kind == .upper else { return false }
      index = next.end
    }
    return reader.character(at: token.start).end < token.end
  }

  /// What the lexicon knows of the word that follows; nothing where it is itself an abbreviation or an initial.
  func following(_ candidate: Candidate) -> WordTraits {
    let end = wordEnd(candidate.word)
    let traits = wordTraits(candidate.word, end)
    guard traits.contains(.starter), end < reader.count, reader.text[end] == UInt8(ascii: ".") else { return traits }
    let isInitial = reader.character(at: candidate.word).end == end
    let own = lexicon.abbreviations.traits(key(candidate.word, end))
    let isAbbreviation = !own.isDisjoint(with: [.title, .number, .numberEither])
    return isInitial || isAbbreviation ? traits.subtracting(.starter) : traits
  }

  /// A capital that may begin a sentence after an abbreviation that followed a number.
  ///
  /// It does not where all that came before is a date, or a preposition with a date a few words on: `In January 2011
  /// Blunt …`, `W styczniu 2011 r. Blunt …`, `В резолюции от 13 февраля 2025 г. Европейский парламент …`.
  private func mayFollowUnit(_ candidate: Candidate, _ next: WordTraits, _ start: Int) -> Bool {
    guard candidate.wordClass == .upper || candidate.wordClass == .letter, !next.contains(.nonStarter) else {
      return false
    }
    if isOpeningDate(start, others: 0) { return false }
    return next.contains(.starter) || !isOpeningDate(start, others: 2)
  }

  /// Whether nothing but numbers, months and closed-class words stands between the start of the segment and an offset;
  /// behind a preposition so many other words in lower case may stand too.
  private func isOpeningDate(_ end: Int, others allowed: Int) -> Bool {
    guard end - segmentStart <= 64 else { return false }
    var (index, others, isFirst) = (segmentStart, 0, true)
    while index < end {
      let current = reader.character(at: index)
      guard current.kind.isWord else {
        if current.kind == .comma, reader.kind(at: current.end) == .digit { return false }
        index = current.end
        continue
      }
      let wordEnd = wordEnd(index)
      if isFirst, wordTraits(index, wordEnd).contains(.preposition) { others = allowed }
      isFirst = false
      if current.kind != .digit, !isRoman(index, wordEnd), !belongsToDate(index, wordEnd) {
        guard others > 0, current.kind == .lower else { return false }
        others -= 1
      }
      index = wordEnd
    }
    return true
  }

  /// Whether a word is a month, a closed-class word or the abbreviation of a unit such as `r`.
  private func belongsToDate(_ start: Int, _ end: Int) -> Bool {
    if !wordTraits(start, end).isDisjoint(with: [.month, .starter]) { return true }
    return lexicon.abbreviations.traits(key(start, end)).contains(.unit)
  }

  /// What is known of a word, or of the part of it before its apostrophe or hyphen.
  private func wordTraits(_ start: Int, _ end: Int) -> WordTraits {
    let key = key(start, end)
    let whole = lexicon.words.traits(key)
    if !whole.isEmpty { return whole }
    if let apostrophe = key.firstIndex(of: UInt8(ascii: "'")) {
      return lexicon.words.traits(key.prefix(apostrophe + 1))
    }
    if let hyphen = key.firstIndex(of: UInt8(ascii: "-")) { return lexicon.words.traits(key.prefix(hyphen)) }
    return []
  }

  /// The abbreviation that ends with a word, and where it begins: of several words, the word itself, or its part
  /// after an apostrophe or a hyphen.
  private func entry(_ token: Token) -> (entry: Int, start: Int)? {
    guard token.end - token.start <= lexicon.abbreviations.longest || token.hasJoiner else { return nil }
    let key = key(token.start, token.end)
    let whole = lexicon.abbreviations.find(key)
    if let whole, lexicon.abbreviations.entries[whole].traits.contains(.closesPhrase), let found = phrase(token) {
      return found
    }
    return (whole ?? (token.hasJoiner ? tail(key) : nil)).map { ($0, token.start) }
  }

  private func tail(_ key: WordKey) -> Int? {
    var index = key.count - 1
    while index > 0 {
      let byte = key[index]
      if byte == 0x27 || byte == 0x2D, key.count - index > (byte == 0x27 ? 1 : 2), !isPossessive(key, index),
        let found = lexicon.abbreviations.find(key.dropFirst(index + 1))
      {
        return found
      }
      index -= 1
    }
    return nil
  }

  /// Whether nothing but the English `s` comes after an apostrophe.
  private func isPossessive(_ key: WordKey, _ index: Int) -> Bool {
    key[index] == 0x27 && key.count - index == 2 && key[index + 1] == UInt8(ascii: "s")
  }

  /// The abbreviation of two or three words that ends here, and where it begins.
  private func phrase(_ token: Token) -> (entry: Int, start: Int)? {
    guard let second = previous(token.start) else { return nil }
    if let first = previous(second.start), let found = classed([first, second, token]) { return (found, first.start) }
    return classed([second, token]).map { ($0, second.start) }
  }

  /// The abbreviation made of some words.
  private func classed(_ tokens: [Token]) -> Int? {
    guard let found = lexicon.abbreviations.find(joined(tokens)) else { return nil }
    return lexicon.abbreviations.entries[found].traits.isDisjoint(with: .classes) ? nil : found
  }

  private func joined(_ tokens: [Token]) -> WordKey {
    var key = WordKey()
    for token in tokens {
      if key.count > 0 { key.append(0x20) }
      append(token.start, token.end, to: &key)
    }
    return key
  }

  /// The abbreviation of several words that a word begins and the next one goes on with.
  private func phrase(_ candidate: Candidate, _ token: Token) -> Int? {
    guard candidate.word == candidate.next else { return nil }
    var end = wordEnd(candidate.word)
    while end < reader.count, reader.text[end] == UInt8(ascii: "."), reader.kind(at: end + 1)?.isWord == true {
      end = wordEnd(end + 1)
    }
    guard end < reader.count, reader.text[end] == UInt8(ascii: ".") else { return nil }
    let next = Token(start: candidate.word, end: end, isWhole: true)
    return lexicon.abbreviations.find(joined([token, next]))
  }

  /// Whether a number follows, in digits or Roman.
  private func isNumberNext(_ candidate: Candidate, _ next: WordTraits) -> Bool {
    if candidate.wordClass == .digit { return true }
    let symbol = reader.character(at: candidate.word)
    if symbol.kind == .symbol { return symbol.value == 0x2116 || symbol.value == 0xA7 }
    let end = wordEnd(candidate.word)
    if (candidate.word..<end).contains(where: { (0x30...0x39).contains(reader.text[$0]) }) { return true }
    guard isRoman(candidate.word, end) else { return false }
    return end - candidate.word > 1 || (!next.contains(.starter) && reader.kind(at: end) != .space)
  }

  /// Whether a number ends before an offset: digits, a Roman numeral, or a number with its own unit, as in
  /// `5 тыс. чел`.
  private func isAfterNumber(_ start: Int, depth: Int = 0) -> Bool {
    guard let before = previous(start) else { return false }
    if reader.character(before: before.end).kind == .digit { return true }
    if isRoman(before.start, before.end) { return true }
    let traits = lexicon.abbreviations.traits(key(before.start, before.end))
    return depth < 2 && !traits.isDisjoint(with: [.unit, .either]) && isAfterNumber(before.start, depth: depth + 1)
  }
}
