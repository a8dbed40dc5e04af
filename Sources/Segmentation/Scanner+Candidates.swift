extension Scanner {
  /// Gathers what stands around a terminator.
  func gather(_ first: Reader.Character) -> Candidate {
    var candidate = Candidate(
      start: first.start, runEnd: first.end, kind: first.kind, end: first.end, next: first.end, lead: .space,
      word: first.end, wordClass: .space)
    candidate.isUnspaced = Self.isUnspaced(first)
    gatherRun(&candidate)
    candidate.end = candidate.runEnd
    gatherAttached(&candidate)
    candidate.next = reader.skipSpaces(candidate.end)
    if !candidate.isGlued { gatherSpaced(&candidate) }
    gatherFollowing(&candidate)
    return candidate
  }

  /// Whether a terminator is of a script that needs no space after it, as those of Chinese, Burmese or Ethiopic; not
  /// the Latin ones, nor the Armenian and Arabic ones, which also stand inside words and numbers.
  private static func isUnspaced(_ mark: Reader.Character) -> Bool {
    guard mark.value >= 0x700, mark.kind == .exclamation || mark.value == 0xFF0E else { return false }
    return !(0x2000..<0x3000).contains(mark.value)
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
      case .superscript, .mark, .emoji: break
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
      case .emoji, .mark: end = next.end
      default: end = noteMark(candidate.next)
      }
      guard let end else { return }
      candidate.end = end
      candidate.next = reader.skipSpaces(end)
    }
  }

  private func isSpacedCloser(_ quote: Reader.Character, _ candidate: Candidate) -> Bool {
    guard isFree(quote.end) || goesOn(quote.end) else { return false }
    if quote.value == 0xBB || quote.value == 0x201D { return true }
    guard quote.value == 0x22 else { return false }
    var quotes = 0
    for index in max(segmentStart, candidate.start - 300)..<candidate.start where reader.text[index] == 0x22 {
      quotes += 1
    }
    return quotes % 2 == 1
  }

  /// Whether a comma, a closing bracket or another terminator comes at an offset.
  private func goesOn(_ index: Int) -> Bool {
    guard let kind = reader.kind(at: index) else { return false }
    return kind == .comma || kind == .close || kind.isTerminator
  }

  /// Whether white space or the end of the text comes at an offset.
  func isFree(_ index: Int) -> Bool { index >= reader.count || reader.kind(at: index) == .space }

  /// The class of what follows, past dashes, opening quotes and leading dots.
  private func gatherFollowing(_ candidate: inout Candidate) {
    guard candidate.next < reader.count else { return }
    var current = reader.character(at: candidate.next)
    candidate.lead = current.kind
    if isDash(current) { candidate.lead = .dash }
    if let word = wordAfterGap(current), !candidate.isGlued { current = reader.character(at: word) }
    for step in 0..<8 {
      guard leads(current, step, &candidate) else { break }
      guard current.end < reader.count else {
        candidate.word = reader.count
        candidate.wordClass = .space
        return
      }
      current = reader.character(at: current.end)
    }
    candidate.word = current.start
    candidate.wordClass = current.kind
    if current.kind == .lower, beginsSentence(current) { candidate.wordClass = .upper }
  }

  /// The word after words left out, `(...)` or `[…]`; `nil` where none are, or no word follows.
  private func wordAfterGap(_ opening: Reader.Character) -> Int? {
    guard opening.value == 0x28 || opening.value == 0x5B else { return nil }
    var index = opening.end
    while let kind = reader.kind(at: index), kind == .stop || kind == .ellipsis {
      index = reader.character(at: index).end
    }
    guard index > opening.end, reader.kind(at: index) == .close else { return nil }
    let word = reader.skipSpaces(reader.character(at: index).end)
    return reader.kind(at: word)?.isWord == true ? word : nil
  }

  /// Whether a lower-case letter can begin a sentence, as that of a brand (`iPhone`) or of a web address.
  private func beginsSentence(_ first: Reader.Character) -> Bool {
    if reader.kind(at: first.end) == .upper { return true }
    guard first.value == 0x68 || first.value == 0x77 else { return false }
    return ["http://", "https://", "www."].contains { reader.text[first.start...].starts(with: $0.utf8) }
  }

  /// Whether a character comes before the word that follows a candidate, and is noted as such.
  private func leads(_ current: Reader.Character, _ step: Int, _ candidate: inout Candidate) -> Bool {
    switch current.kind {
    case .open, .quote: candidate.hasOpener = true
    case .dash: candidate.hasDash = true
    case .stop, .ellipsis: return !candidate.isGlued
    case .space: return step > 0
    case .other where isDash(current): candidate.hasDash = true
    default: return false
    }
    return true
  }

  /// Whether a hyphen stands for a dash: a space or another hyphen is beside it.
  private func isDash(_ character: Reader.Character) -> Bool {
    guard character.isHyphen, character.start > 0 else { return false }
    let after = character.end < reader.count ? reader.text[character.end] : 0x20
    return after == 0x20 || after == 0x2D || reader.text[character.start - 1] == 0x2D
  }
}

extension Reader.Character {
  /// Whether it is the hyphen of the keyboard.
  var isHyphen: Bool { value == 0x2D }
}
