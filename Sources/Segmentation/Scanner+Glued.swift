extension Scanner {
  /// A terminator with no space after it: the text goes on, unless a sentence surely begins.
  func glued(_ candidate: Candidate) -> Verdict? {
    guard candidate.isGlued else { return nil }
    guard candidate.wordClass == .upper, candidate.start > 0, !candidate.hasDash else {
      return verdict(candidate, false, .glued)
    }
    if isInAddress(candidate) { return verdict(candidate, false, .address) }
    guard reader.character(before: candidate.start).kind == .lower, beginsSentence(candidate) else {
      return verdict(candidate, false, .glued)
    }
    return verdict(candidate, true, .missingSpace)
  }

  /// Whether what follows a terminator without a space is a starter that stands as a word of its own.
  private func beginsSentence(_ candidate: Candidate) -> Bool {
    let end = wordEnd(candidate.word)
    guard following(candidate).contains(.starter) else { return false }
    switch reader.kind(at: end) {
    case .space, .comma, .quote: return true
    default: return false
    }
  }

  /// Whether the stretch without white space around a candidate looks like an address.
  private func isInAddress(_ candidate: Candidate) -> Bool {
    let text = reader.text
    var start = candidate.start
    while start > 0, candidate.start - start < 128, text[start - 1] > 0x20 { start -= 1 }
    for index in start..<candidate.start {
      switch text[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: "w") where text[index...].starts(with: "www.".utf8): return true
      default: continue
      }
    }
    return false
  }
}
