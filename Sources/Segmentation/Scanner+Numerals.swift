extension Scanner {
  /// A number before the full stop: the head of a list item, an ordinal, or the end of a sentence like any word.
  func numeral(_ candidate: Candidate, _ token: Token) -> Verdict? {
    if isListMarker(token) { return verdict(candidate, false, .listMarker) }
    guard token.isWhole, let digits = digits(token) else { return nil }
    let next = following(candidate)
    if next.contains(.month), digits <= 2 { return verdict(candidate, false, .ordinal) }
    guard lexicon.hasOrdinals, digits <= 2, !candidate.hasDash else { return nil }
    if candidate.wordClass == .digit { return verdict(candidate, false, .ordinal) }
    return next.contains(.starter) ? nil : verdict(candidate, false, .ordinal)
  }

  /// A Roman numeral before the full stop, in languages that write ordinals so.
  func roman(_ candidate: Candidate, _ token: Token) -> Verdict? {
    guard lexicon.hasOrdinals, token.isWhole, token.end - token.start > 1, isRoman(token.start, token.end),
      !following(candidate).contains(.starter)
    else { return nil }
    return verdict(candidate, false, .roman)
  }

  /// A single capital, which is the initial of a name unless a starter follows.
  func initial(_ candidate: Candidate, _ token: Token) -> Verdict? {
    guard !token.isEmpty, isInitial(token) else { return nil }
    return verdict(candidate, following(candidate).contains(.starter), .initial)
  }

  /// Letters with full stops between them, which end a sentence if a starter follows.
  func acronym(_ candidate: Candidate, _ token: Token) -> Verdict? {
    guard token.isWhole || reader.character(before: token.end).kind == .upper, isAcronym(token) else { return nil }
    return verdict(candidate, following(candidate).contains(.starter), .acronym)
  }

  /// Whether a stretch is a Roman numeral in capitals, Latin or Cyrillic.
  func isRoman(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 16 else { return false }
    var index = start
    while index < end {
      let next = reader.character(at: index)
      guard Self.romanDigits.contains(next.value) else { return false }
      index = next.end
    }
    return true
  }

  /// `I V X L C D M`, and the Cyrillic letters typed for them.
  private static let romanDigits: [UInt32] = [0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D, 0x406, 0x425]

  /// Whether a word heads the segment and is a number, a letter or a Roman numeral.
  private func isListMarker(_ token: Token) -> Bool {
    guard !token.isEmpty, token.start <= segmentStart + 8, token.start == firstWord else { return false }
    if let digits = digits(token) { return digits <= 3 }
    return reader.character(at: token.start).end == token.end || isRoman(token.start, token.end)
  }

  /// The first word of the segment, past opening quotes, brackets and bullets.
  private var firstWord: Int {
    var index = segmentStart
    while index < reader.count, index - segmentStart < 8 {
      let next = reader.character(at: index)
      guard !next.kind.isWord else { break }
      index = next.end
    }
    return index
  }

  /// The number of digits in a word, of its longest part where it is dotted; `nil` where it is no number.
  private func digits(_ token: Token) -> Int? {
    var longest = 0
    var current = 0
    for index in token.start..<token.end {
      switch reader.text[index] {
      case 0x30...0x39: current += 1
      case UInt8(ascii: "."): current = 0
      default: return nil
      }
      longest = max(longest, current)
    }
    return longest > 0 ? longest : nil
  }

  /// Whether a word is one capital letter, alone or after `J.-`.
  private func isInitial(_ token: Token) -> Bool {
    let last = reader.character(before: token.end)
    guard last.kind == .upper else { return false }
    if last.start == token.start { return true }
    let before = reader.character(before: last.start)
    return before.isHyphen && before.start > token.start && reader.text[before.start - 1] == UInt8(ascii: ".")
  }

  /// Whether a word is made of parts of one letter, or of two that begin with a capital, two parts or more: `U.S`,
  /// `Ph.D`, but not `ab.kz`.
  private func isAcronym(_ token: Token) -> Bool {
    var parts = 1
    var letters = 0
    var isCapital = false
    var index = token.start
    while index < token.end {
      let next = reader.character(at: index)
      index = next.end
      if next.kind == .stop {
        guard letters > 0 else { return false }
        parts += 1
        letters = 0
        continue
      }
      guard next.kind == .upper || next.kind == .lower || next.isHyphen else { return false }
      letters += 1
      if letters == 1 { isCapital = next.kind == .upper }
      guard letters == 1 || (letters == 2 && isCapital) else { return false }
    }
    return parts > 1 && letters > 0
  }
}
