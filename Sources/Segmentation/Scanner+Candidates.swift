extension Scanner {
  /// Gathers what stands around a terminator.
  func gather(_ first: Reader.Character) -> Candidate {
    var candidate = Candidate(
      start: first.start, runEnd: first.end, kind: first.kind, end: first.end, next: first.end, lead: .space,
      word: first.end, wordClass: .space)
    candidate.isIdeographic = first.value >= 0x3000 && first.value != 0xFF0E
    gatherRun(&candidate)
    candidate.end = candidate.runEnd
    gatherAttached(&candidate)
    candidate.next = reader.skipSpaces(candidate.end)
    if !candidate.isGlued { gatherSpaced(&candidate) }
    gatherFollowing(&candidate)
    return candidate
  }

  /// The run of terminators: `?!`, `...`, `. . .`.
  private func gatherRun(_ candidate: inout Candidate) {
    var dots = candidate.kind == .stop ? 1 : 0
    while candidate.runEnd < reader.count {
      let next = reader.character(at: candidate.runEnd)
      guard next.kind.isTerminator || (next.kind == .mark && next.value >= 0x200B) else { break }
      if next.kind == .exclamation { candidate.kind = .exclamation }
      if next.kind == .ellipsis, candidate.kind == .stop { candidate.kind = .ellipsis }
      if next.kind == .stop { dots += 1 }
      candidate.runEnd = next.end
    }
    let spaced = spacedDots(candidate.runEnd)
    if spaced.count + dots >= 3, dots > 0, spaced.count > 0 {
      dots += spaced.count
      candidate.runEnd = spaced.end
    }
    if dots > 1, candidate.kind == .stop { candidate.kind = .ellipsis }
  }

  /// Full stops with a space before each: the rest of `. . .`.
  private func spacedDots(_ index: Int) -> (count: Int, end: Int) {
    let text = reader.text
    let dot = UInt8(ascii: ".")
    var result = (count: 0, end: index)
    while result.end + 1 < text.count, text[result.end] == 0x20, text[result.end + 1] == dot {
      let after = reader.kind(at: result.end + 2)
      guard after == nil || after == .space || after == .quote || after == .close else { break }
      result = (result.count + 1, result.end + 2)
    }
    return result
  }

  /// Closing quotes and brackets and footnote marks without a space before them.
  private func gatherAttached(_ candidate: inout Candidate) {
    while candidate.end < reader.count {
      let next = reader.character(at: candidate.end)
      switch next.kind {
      case .close: candidate.hasBracket = true
      case .quote: guard closes(next) else { return }
      case .superscript, .mark: break
      case .symbol: guard next.value == 0x2A || next.value == 0x2020, isFree(next.end) else { return }
      default:
        guard let end = noteMark(candidate.end) ?? gluedNumber(candidate) else { return }
        candidate.end = end
        continue
      }
      candidate.end = next.end
    }
  }

  /// Whether a quote that follows without a space closes: what comes after it is no word.
  private func closes(_ quote: Reader.Character) -> Bool {
    guard quote.end < reader.count else { return true }
    let after = reader.character(at: quote.end)
    if after.kind == .digit { return gluedNumberEnd(quote.end) != nil }
    return !after.kind.isWord && after.kind != .open
  }

  /// Closing quotes and footnote marks with a space before them: `. »`, `. [12]`.
  private func gatherSpaced(_ candidate: inout Candidate) {
    while candidate.next < reader.count {
      let next = reader.character(at: candidate.next)
      let end: Int?
      switch next.kind {
      case .quote: end = isSpacedCloser(next, candidate) ? next.end : nil
      case .superscript: end = isFree(next.end) ? next.end : nil
      default: end = noteMark(candidate.next)
      }
      guard let end else { return }
      candidate.end = end
      candidate.next = reader.skipSpaces(end)
    }
  }

  private func isSpacedCloser(_ quote: Reader.Character, _ candidate: Candidate) -> Bool {
    guard isFree(quote.end) else { return false }
    if quote.value == 0xBB || quote.value == 0x201D { return true }
    guard quote.value == 0x22 else { return false }
    var quotes = 0
    for index in max(segmentStart, candidate.start - 300)..<candidate.start where reader.text[index] == 0x22 {
      quotes += 1
    }
    return quotes % 2 == 1
  }

  /// Whether white space or the end of the text comes at an offset.
  private func isFree(_ index: Int) -> Bool { index >= reader.count || reader.kind(at: index) == .space }

  /// The end of `[12]` or `[a]` at an offset, if it stands free.
  private func noteMark(_ index: Int) -> Int? {
    let text = reader.text
    guard text[index] == UInt8(ascii: "[") else { return nil }
    var end = index + 1
    while end < text.count, end - index <= 4, reader.character(at: end).kind == .digit { end += 1 }
    if end == index + 1, end < text.count, reader.character(at: end).kind == .lower { end += 1 }
    guard end > index + 1, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }

  /// The end of the number of a footnote that sticks to the end of a sentence: `tribune.9 Then`.
  private func gluedNumber(_ candidate: Candidate) -> Int? {
    guard candidate.kind != .ellipsis, candidate.start > 0, let end = gluedNumberEnd(candidate.end) else { return nil }
    if candidate.end > candidate.runEnd || candidate.kind == .exclamation { return end }
    let before = reader.character(before: candidate.start)
    switch before.kind {
    case .quote, .close: return end
    case .lower, .letter, .mark: return isPlainWord(before: candidate.start) ? end : nil
    default: return nil
    }
  }

  private func gluedNumberEnd(_ index: Int) -> Int? {
    let text = reader.text
    var end = index
    while end < text.count, end - index < 3, (0x30...0x39).contains(text[end]) { end += 1 }
    guard end > index, text[index] != 0x30, isFree(end) else { return nil }
    let next = reader.skipSpaces(end)
    guard next < reader.count else { return end }
    switch reader.character(at: next).kind {
    case .upper, .letter, .open, .quote, .dash: return end
    default: return nil
    }
  }

  /// Whether the word that ends at an offset is of three letters or more and no abbreviation.
  private func isPlainWord(before end: Int) -> Bool {
    let token = word(before: end)
    var letters = 0
    var index = token.start
    while index < token.end {
      let next = reader.character(at: index)
      guard next.kind == .lower || next.kind == .mark || next.kind == .letter || next.kind == .upper else {
        return false
      }
      letters += 1
      index = next.end
    }
    return letters >= 3 && lexicon.abbreviations.traits(loweredKey(token.start, token.end)).isDisjoint(with: .classes)
  }

  /// The class of what follows, past dashes, opening quotes and leading dots.
  private func gatherFollowing(_ candidate: inout Candidate) {
    guard candidate.next < reader.count else { return }
    var current = reader.character(at: candidate.next)
    candidate.lead = current.kind
    if current.isHyphen, reader.kind(at: current.end) == .space { candidate.lead = .dash }
    for step in 0..<8 {
      guard leads(current, step, &candidate), current.end < reader.count else { break }
      current = reader.character(at: current.end)
    }
    candidate.word = current.start
    candidate.wordClass = current.kind
    if current.kind == .lower, reader.kind(at: current.end) == .upper { candidate.wordClass = .upper }
  }

  /// Whether a character comes before the word that follows a candidate, and is noted as such.
  private func leads(_ current: Reader.Character, _ step: Int, _ candidate: inout Candidate) -> Bool {
    switch current.kind {
    case .open, .quote: candidate.hasOpener = true
    case .dash: candidate.hasDash = true
    case .stop, .ellipsis: return !candidate.isGlued
    case .space: return step > 0
    case .other where current.isHyphen && step == 0 && reader.kind(at: current.end) == .space: candidate.hasDash = true
    default: return false
    }
    return true
  }
}

extension Reader.Character {
  /// Whether it is the hyphen of the keyboard.
  var isHyphen: Bool { value == 0x2D }
}
