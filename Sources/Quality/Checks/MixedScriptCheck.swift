internal import Text
internal import Translation

/// Finds words in which letters of two scripts are mixed: a Latin `a` in a Cyrillic word is not found by any search.
package struct MixedScriptCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "mixed-script-word", .error, "A word has letters of two scripts that look alike.",
      reason:
        "A Latin letter in a Cyrillic word is invisible to readers and breaks search, sorting and reading aloud. A "
        + "Latin name with a Cyrillic ending is let pass.",
      example: "press → прeсса, with a Latin e")
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    findings(pair, pair.source, .source) + findings(pair, pair.target, .target)
  }

  private func findings(_ pair: CheckedPair, _ text: CheckedText, _ side: Finding.Span.Side) -> [Finding] {
    guard text.has(.latin), text.has(.cyrillic) else { return [] }
    return text.words.compactMap { word in
      guard word.has(.latin), word.has(.cyrillic), !word.isInAddress else { return nil }
      if side == .target, pair.source.words.contains(where: { $0.form == word.form }) { return nil }
      let surface = text.string(word.range)
      guard let mended = mended(text.scalars[word.range]) else {
        return isEnding(text, word) ? nil : finding(pair, "'\(surface)' has letters of two scripts", nil, side, word)
      }
      let letters = zip(surface.unicodeScalars, mended.unicodeScalars).filter { $0 != $1 }.map { "'\($0.0)'" }
      let scripts = CharacterClass.of(mended.unicodeScalars.first ?? " ").contains(.latin)
      let message = "\(letters.joined(separator: ", ")) in '\(surface)' is \(scripts ? "Cyrillic" : "Latin")"
      return finding(pair, message, mended, side, word)
    }
  }

  private func finding(
    _ pair: CheckedPair, _ message: String, _ mended: String?, _ side: Finding.Span.Side, _ word: CheckedWord
  ) -> Finding {
    var finding = Finding(
      "mixed-script-word", .error, in: pair.pair, message, suggestion: mended, at: Finding.Span(side, word.range))
    finding.isSafe = mended != nil && side == .target
    return finding
  }

  /// The word in one script, where the letters of the other all have a twin in it; Cyrillic where both would do and
  /// most letters are Cyrillic.
  private func mended(_ word: ArraySlice<Unicode.Scalar>) -> String? {
    let cyrillic = word.count { CharacterClass.of($0).contains(.cyrillic) }
    let latin = word.count { CharacterClass.of($0).contains(.latin) }
    let ways: [[Unicode.Scalar: Unicode.Scalar]] =
      cyrillic >= latin ? [Lookalikes.cyrillic, Lookalikes.latin] : [Lookalikes.latin, Lookalikes.cyrillic]
    for twins in ways {
      let own: CharacterClass = twins == Lookalikes.cyrillic ? .cyrillic : .latin
      let letters = word.map {
        CharacterClass.of($0).contains(.letter) && !CharacterClass.of($0).contains(own) ? twins[$0] : $0
      }
      if letters.allSatisfy({ $0 != nil }) { return String(String.UnicodeScalarView(letters.compactMap(\.self))) }
    }
    return nil
  }

  /// Whether a word is at least three Latin letters and then Cyrillic ones: `Facebookте`, `SMSка`; or a unit and letters.
  private func isEnding(_ text: CheckedText, _ word: CheckedWord) -> Bool {
    let classes = text.classes[word.range]
    guard let first = classes.first, first.contains(.latin) else { return false }
    let latin = classes.prefix { !$0.contains(.cyrillic) }.count
    return latin >= 2 && classes.dropFirst(latin).allSatisfy { !$0.contains(.latin) }
  }
}
