internal import Text
internal import Translation

/// Finds characters that no translator typed: invisible ones, letters in two pieces, text read in a wrong encoding.
package struct CharacterCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "invisible-character", .error,
      "The target has a character that is not seen; a warning for a zero width space beside a word.",
      reason:
        "Zero width spaces, soft hyphens and control characters come with pasted text. Inside a word they hide it "
        + "from every search; a zero width space between words hides nothing. `--fix` removes them all.",
      example: "state → дер\u{2060}жава, with U+200B inside"),
    CheckRule(
      "decomposed-letter", .error, "A letter of the target is written as a letter and a mark.",
      reason:
        "Texts are kept in Unicode's Form C: й is one character. Text copied from PDF files often is not. `--fix` "
        + "joins them.",
      example: "own → свои\u{306}"),
    CheckRule(
      "mojibake", .error, "Text was read in a wrong encoding.",
      reason: "UTF-8 read as an 8-bit encoding, or characters that were lost on the way (�).",
      example: "the law → Ð·Ð°ÐºÐ¾Ð½"),
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    let target = pair.target
    return invisible(pair, target)
      + (target.has(.mark) ? decomposed(pair, target) : [])
      + (target.has(.letter) && mayBeMojibake(target) ? mojibake(pair, target, .target) : [])
  }

  private func invisible(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    guard text.has(.invisible) else { return [] }
    return text.scalars.indices.compactMap { index in
      guard text.classes[index].contains(.invisible), !isDirectional(text, index) else { return nil }
      let value = text.scalars[index].value
      let name = Self.names[value].map { " (\($0))" } ?? ""
      let code =
        "U+" + String(repeating: "0", count: max(0, 4 - String(value, radix: 16).utf8.count))
        + String(value, radix: 16, uppercase: true)
      var finding = Finding(
        "invisible-character", isHarmless(text, index) ? .warning : .error, in: pair.pair,
        "an invisible character \(code)\(name)", suggestion: "",
        at: Finding.Span(.target, index..<index + 1))
      finding.isSafe = true
      return finding
    }
  }

  /// Whether a zero width space or a byte order mark stands outside words, where it hides none of them.
  private func isHarmless(_ text: CheckedText, _ index: Int) -> Bool {
    guard text.scalars[index].value == 0x200B || text.scalars[index].value == 0xFEFF else { return false }
    let wordParts: CharacterClass = [.letter, .mark, .digit]
    var (before, after) = (index - 1, index + 1)
    while text.kind(at: before).contains(.invisible) { before -= 1 }
    while text.kind(at: after).contains(.invisible) { after += 1 }
    return text.kind(at: before).isDisjoint(with: wordParts) || text.kind(at: after).isDisjoint(with: wordParts)
  }

  private static let names: [UInt32: String] = [
    0xAD: "soft hyphen", 0x200B: "zero width space", 0xFEFF: "byte order mark", 0x2028: "line separator",
    0x2029: "paragraph separator", 0x200E: "left-to-right mark", 0x200F: "right-to-left mark",
  ]

  /// Whether a mark of direction stands in a text that needs such marks.
  private func isDirectional(_ text: CheckedText, _ index: Int) -> Bool {
    let value = text.scalars[index].value
    let isMark =
      (0x200E...0x200F).contains(value) || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    return isMark && text.scalars.contains { (0x590...0x8FF).contains($0.value) }
  }

  /// A letter with a mark for which there is one character.
  private func decomposed(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    text.scalars.indices.dropFirst().compactMap { index in
      guard text.classes[index].contains(.mark), text.classes[index - 1].contains(.letter) else { return nil }
      let range = index - 1..<index + 1
      let composed = text.string(range).nfc
      guard composed.unicodeScalars.count == 1 else { return nil }
      var finding = Finding(
        "decomposed-letter", .error, in: pair.pair, "'\(composed)' is written as a letter and a mark",
        suggestion: composed, at: Finding.Span(.target, range))
      finding.isSafe = true
      return finding
    }
  }

  private func mayBeMojibake(_ text: CheckedText) -> Bool {
    text.has(.lead) && (text.hasSigns || text.has(.invisible))
  }

  private func mojibake(_ pair: CheckedPair, _ text: CheckedText, _ side: Finding.Span.Side) -> [Finding] {
    let places = text.scalars.indices.filter { text.classes[$0].contains(.lead) && isBroken(text, $0) }
    guard let first = places.first, let last = places.last else { return [] }
    let isLost = text.scalars[first] == "\u{FFFD}"
    // One pair of such characters may be meant: `Â°`.
    guard isLost || places.count > 1 || text.scalars[first] == "â" else { return [] }
    let message =
      isLost
      ? "characters were lost (�); take the text from its source again"
      : "the text was read in a wrong encoding; read it as UTF-8"
    return [
      Finding(
        "mojibake", .error, in: pair.pair, message,
        at: Finding.Span(side, first..<min(last + (isLost ? 1 : 2), text.scalars.count)))
    ]
  }

  private func isBroken(_ text: CheckedText, _ index: Int) -> Bool {
    let next = text[safe: index + 1]?.value ?? 0
    switch text.scalars[index] {
    case "\u{FFFD}": return true
    case "Ã", "Â", "Ð", "Ñ": return (0x80...0xBF).contains(next) || Self.windows1252.contains(next)
    case "â": return next == 0x20AC || next == 0x80
    case "Р", "С": return Self.windows1251.contains(next)
    default: return false
    }
  }

  /// What windows-1252 has at 0x80 to 0x9F.
  private static let windows1252 = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars.map(\.value))
  /// What windows-1251 has at 0x80 to 0xBF, without what may follow a capital in a text.
  private static let windows1251 = Set("ЂЃѓ†‡€‰ЉЊЌЋЏђ™љњќћџЎўЈ¤¦§©¬®°±µ¶·ѕЅ".unicodeScalars.map(\.value))
}
