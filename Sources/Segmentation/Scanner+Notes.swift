extension Scanner {
  /// The end of `[12]` or `[a]` at an offset, if it stands free.
  func noteMark(_ index: Int) -> Int? {
    let text = reader.text
    guard text[index] == UInt8(ascii: "[") else { return nil }
    var end = index + 1
    while end < text.count, end - index <= 4, reader.character(at: end).kind == .digit { end += 1 }
    if end == index + 1, end < text.count, reader.character(at: end).kind == .lower { end += 1 }
    guard end > index + 1, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }

  /// The end of the number of a footnote that sticks to the end of a sentence: `tribune.9 Then`.
  func gluedNumber(_ candidate: Candidate) -> Int? {
    guard candidate.kind != .ellipsis, candidate.start > 0, let end = gluedNumberEnd(candidate.end) else { return nil }
    if candidate.end > candidate.runEnd || candidate.kind == .exclamation { return end }
    let before = reader.character(before: candidate.start)
    switch before.kind {
    case .quote, .close: return end
    case .lower, .upper, .letter, .mark: return isPlainWord(before: candidate.start) ? end : nil
    default: return nil
    }
  }

  /// The end of one number of up to three digits, or of several with commas, before a capital.
  func gluedNumberEnd(_ index: Int) -> Int? {
    let text = reader.text
    var end = index
    repeat {
      let start = end == index ? index : end + 1
      end = start
      while end < text.count, end - start < 3, (0x30...0x39).contains(text[end]) { end += 1 }
      guard end > start, text[start] != 0x30 else { return nil }
    } while end < text.count && text[end] == UInt8(ascii: ",") && end - index < 12
    guard isFree(end) else { return nil }
    let next = reader.skipSpaces(end)
    guard next < reader.count else { return end }
    switch reader.character(at: next).kind {
    case .upper, .letter, .open, .quote, .dash: return end
    default: return nil
    }
  }

  /// Whether the word that ends at an offset is of three letters or more and no abbreviation, or of the closed class.
  func isPlainWord(before end: Int) -> Bool {
    let token = word(before: end)
    var letters = 0
    var index = token.start
    while index < token.end {
      let next = reader.character(at: index)
      guard next.kind.isWord, next.kind != .digit else { return false }
      letters += 1
      index = next.end
    }
    let key = key(token.start, token.end)
    guard letters >= 3 || lexicon.words.traits(key).contains(.starter) else { return false }
    return lexicon.abbreviations.traits(key).isDisjoint(with: .classes)
  }
}
