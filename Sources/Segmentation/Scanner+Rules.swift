extension Scanner {
  /// Decides about a candidate: the first rule that has an opinion.
  func judge(_ candidate: Candidate) -> Verdict {
    if let early = continuation(candidate) ?? unspaced(candidate) ?? glued(candidate) ?? lowerCase(candidate) {
      return early
    }
    if candidate.kind == .exclamation { return exclamation(candidate) }
    if candidate.kind == .ellipsis { return ellipsis(candidate) }
    let token = word(before: candidate.start)
    return parenthesis(candidate) ?? numeral(candidate, token) ?? abbreviation(candidate, token)
      ?? initial(candidate, token) ?? acronym(candidate, token) ?? roman(candidate, token)
      ?? verdict(candidate, true, .sentence)
  }

  /// A verdict on a candidate.
  func verdict(_ candidate: Candidate, _ isBreak: Bool, _ rule: Decision.Rule, _ entry: Int? = nil) -> Verdict {
    Verdict(place: candidate.end, isBreak: isBreak, rule: rule, entry: entry)
  }

  /// Punctuation follows that goes on with the sentence, or nothing but punctuation follows.
  private func continuation(_ candidate: Candidate) -> Verdict? {
    let goesOn =
      switch candidate.lead {
      case .comma, .close: true
      case .stop, .exclamation, .ellipsis: !candidate.isGlued && isFreeRun(candidate.next)
      default: false
      }
    guard goesOn || candidate.word == reader.count || isArrow(candidate.word) || isSignature(candidate) else {
      return nil
    }
    return verdict(candidate, false, .continuation)
  }

  /// Whether nothing but the `>>` of a link comes at an offset before the text ends.
  private func isArrow(_ index: Int) -> Bool {
    guard reader.count - index <= 8 else { return false }
    return reader.text[index...].allSatisfy { $0 == UInt8(ascii: ">") || $0 <= 0x20 }
  }

  /// Whether the text ends with one word of capitals in brackets, the mark of an agency or an author: `(PAP)`.
  private func isSignature(_ candidate: Candidate) -> Bool {
    guard candidate.lead == .open, candidate.wordClass == .upper, reader.count - candidate.word <= 24 else {
      return false
    }
    var index = candidate.word
    while index < reader.count, reader.character(at: index).kind == .upper { index = reader.character(at: index).end }
    guard reader.kind(at: index) == .close, reader.character(at: candidate.word).end < index else { return false }
    return reader.skipSpaces(reader.character(at: index).end) == reader.count
  }

  /// Whether terminators at an offset stand by themselves, so that they belong to the sentence before.
  private func isFreeRun(_ index: Int) -> Bool {
    var index = index
    while let kind = reader.kind(at: index), kind.isTerminator { index = reader.character(at: index).end }
    return reader.kind(at: index) == nil || reader.kind(at: index) == .space
  }

  private func unspaced(_ candidate: Candidate) -> Verdict? {
    candidate.isUnspaced ? verdict(candidate, true, .unspaced) : nil
  }

  private func lowerCase(_ candidate: Candidate) -> Verdict? {
    guard candidate.wordClass == .lower else { return nil }
    return isInformal(candidate) ? verdict(candidate, true, .informal) : verdict(candidate, false, .lowerCase)
  }

  /// Whether a sentence begins in lower case, as that before it did.
  ///
  ///     i am ready. are you?
  ///
  /// A starter must follow, and no abbreviation come before.
  private func isInformal(_ candidate: Candidate) -> Bool {
    guard candidate.end == candidate.runEnd, candidate.word == candidate.next, candidate.kind != .ellipsis,
      segmentBeginsInLowerCase, following(candidate).contains(.starter)
    else { return false }
    return candidate.kind == .exclamation ? !isBare(candidate) : isPlainWord(before: candidate.start)
  }

  /// Whether the first word of the segment is in lower case, and neither marks a list item nor stands in quotes.
  private var segmentBeginsInLowerCase: Bool {
    guard reader.kind(at: segmentStart) == .lower else { return false }
    let end = wordEnd(segmentStart)
    guard let after = reader.kind(at: end) else { return false }
    return after == .space || after == .comma
  }

  private func exclamation(_ candidate: Candidate) -> Verdict {
    if isBare(candidate) { return verdict(candidate, false, .bracketedMark) }
    let token = word(before: candidate.start)
    let entry = lexicon.abbreviations.find(key(token.start, candidate.runEnd))
    if let entry, lexicon.abbreviations.entries[entry].traits.contains(.title) {
      return verdict(candidate, false, .title, entry)
    }
    return verdict(candidate, true, .exclamation)
  }

  private func ellipsis(_ candidate: Candidate) -> Verdict {
    if isBare(candidate) { return verdict(candidate, false, .bracketedMark) }
    return verdict(candidate, true, .ellipsis)
  }

  /// Whether nothing but an opening bracket or quote, or nothing at all, comes before the run in its segment.
  private func isBare(_ candidate: Candidate) -> Bool {
    guard candidate.start > segmentStart else { return true }
    let before = reader.character(before: candidate.start)
    if before.kind == .open { return true }
    return before.kind == .quote && before.start == segmentStart
  }

  /// A full stop inside a parenthesis that began and will end within 160 bytes.
  private func parenthesis(_ candidate: Candidate) -> Verdict? {
    let text = reader.text
    var depth = candidate.hasBracket ? 1 : 0
    var index = candidate.start
    let floor = max(segmentStart, candidate.start - 160)
    if lastOpening < floor { return nil }
    while index > floor, depth >= 0 {
      index -= 1
      if text[index] == UInt8(ascii: ")") { depth += 1 }
      if text[index] == UInt8(ascii: "(") { depth -= 1 }
    }
    guard depth < 0 else { return nil }
    for ahead in candidate.end..<min(text.count, candidate.end + 160) {
      if text[ahead] == UInt8(ascii: "(") { return nil }
      if text[ahead] == UInt8(ascii: ")") { return verdict(candidate, false, .parenthesis) }
    }
    return nil
  }
}
