package import Languages
internal import Translation

/// Finds targets in another language than they should be in, and letters that their language does not have.
package struct LanguageCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "wrong-language", .error, "The target is in another language than it should be.",
      reason: "Told by frequent words, sequences of letters and the alphabet, from 36 letters on.",
      example: "Ukrainian expected: The court has ruled. → Суд вынес решение, и оно уже вступило в силу в этом году."),
    CheckRule(
      "wrong-script", .error, "Most letters of the target are of another script than its language is written in.",
      reason: "Names and what the source has too are let pass.",
      example: "Russian expected: The court has ruled. → Sud vynes reshenie."),
    CheckRule(
      "letter-outside-alphabet", .error, "A word of the target has a letter that its language is written without.",
      reason:
        "Most often a neighbouring language's keyboard: ы in Ukrainian, і in Russian. Cyrillic alphabets alone are "
        + "held to, for Latin ones borrow letters with every foreign name.",
      example: "Ukrainian expected: city → мыто"),
  ]

  /// The fewest letters that a language is told by, half of them outside names.
  private static let fewestLetters = 36
  /// How far ahead another language must be, in points a letter.
  private static let lead: Float = 0.12

  private let expected: Int?
  private let profile: LanguageProfile?
  private let silences: [Float]
  private let identifier = LanguageIdentifier.shared

  /// Prepares the check for a language.
  package init(to target: Language) {
    // A language may be written in several scripts: `uz-Cyrl` has no profile.
    let script = target.script ?? ""
    let known = LanguageIdentifier.shared.profiles.firstIndex { profile in
      profile.tag == target.primary && (script.isEmpty || script == (profile.script == .cyrillic ? "Cyrl" : "Latn"))
    }
    expected = known
    silences = known.map { LanguageIdentifier.shared.silences(of: $0) } ?? []
    profile = known.map { LanguageIdentifier.shared.profiles[$0] }
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard let expected, let profile else { return [] }
    if isForeignScript(pair, profile) {
      return [Finding("wrong-script", .error, in: pair.pair, "the target is in another script than its language")]
    }
    let strange = profile.script == .cyrillic ? strangeWords(pair, profile) : []
    guard pair.target.letters.count(of: profile.script) >= Self.fewestLetters,
      let rival = identifier.rival(of: expected, in: pair.target, silences), rival.letters >= Self.fewestLetters / 2,
      rival.lead > Self.lead
    else { return strange }
    let name = rival.profile.tag
    return [
      Finding("wrong-language", .error, in: pair.pair, "the target seems to be in '\(name)', not '\(profile.tag)'")
    ]
  }

  /// Whether less than half of ten or more letters are of the language's script, words of the source aside.
  private func isForeignScript(_ pair: CheckedPair, _ profile: LanguageProfile) -> Bool {
    let letters = pair.target.letters
    guard letters.all >= 10, letters.count(of: profile.script) * 2 < letters.all else { return false }
    let known = Set(pair.source.words.map(\.form))
    let foreign = pair.target.words.filter { word in
      word.classes & profile.script.rawValue == 0 && !word.isInAddress && !known.contains(word.form)
    }
    // One or two words may be a name that the translator put in.
    return foreign.count > 2 && foreign.reduce(0) { $0 + $1.letters } * 2 >= letters.all
  }

  private func strangeWords(_ pair: CheckedPair, _ profile: LanguageProfile) -> [Finding] {
    guard pair.target.has(.cyrillic), profile.hasStranger(pair.target) else { return [] }
    var known: Set<UInt64>?
    return pair.target.words.compactMap { word in
      guard word.has(.cyrillic), !word.has(.latin), word.letters > 1, !word.isInAddress,
        let place = word.range.first(where: { isStrange(pair.target, $0, profile) })
      else { return nil }
      if known == nil { known = Set(pair.source.words.map(\.form)) }
      if known?.contains(word.form) == true || isNumeral(pair.target, word) { return nil }
      return Finding(
        "letter-outside-alphabet", .error, in: pair.pair,
        "'\(pair.target.scalars[place])' in '\(pair.target.string(word.range))' is no letter of '\(profile.tag)'",
        at: Finding.Span(.target, word.range))
    }
  }

  private func isStrange(_ text: CheckedText, _ index: Int, _ profile: LanguageProfile) -> Bool {
    text.classes[index].contains(.cyrillic) && !profile.hasCyrillic(text.scalars[index].value)
  }

  /// Whether a word is a Roman numeral in Cyrillic letters: `ІІІ`.
  private func isNumeral(_ text: CheckedText, _ word: CheckedWord) -> Bool {
    text.scalars[word.range].allSatisfy { "ІХVМС".unicodeScalars.contains($0) }
  }
}
