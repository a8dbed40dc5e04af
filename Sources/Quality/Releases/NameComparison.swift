internal import Terminology
internal import Translation

/// Asks whether the names of the source sound in all versions of a text.
///
/// A name that is translated, `Poland` and `Польша`, has a partner in few languages and is not asked for. One version of
/// four or more may still say it otherwise, `Geneva` and `Genf`: only where a version has a name that begins alike and
/// goes on otherwise is it taken for misspelt.
struct NameComparison: ReleaseCheck {
  static let rules = [
    CheckRule(
      "release-name", .warning, "A name sounds alike in most versions of a text and is misspelt in one.",
      reason: "Names are compared by their sounds, across alphabets and in all their forms. Asked of four versions and "
        + "more; a name counts as misspelt where another one begins like it and goes on otherwise.",
      example: "Shyntasova (en) → Szyntasowa (pl), Шинтасова (uk), Шынтакова (ru)"),
    CheckRule(
      "release-name-missing", .note, isOn: false, "A name sounds in most versions of a text and in one not at all.",
      reason: "Languages have their own words for places, so this is asked for by name.",
      example: "Sadykov said (en) → Sadykow (pl), Садиков (uk), er sagte (de)"),
  ]

  func differences(among versions: [CheckedText?]) -> [ReleaseDifference] {
    guard let source = versions.first ?? nil, source.has(.capital) else { return [] }
    let present = versions.indices.filter { versions[$0] != nil }
    guard present.count > 3 else { return [] }
    var names = NameCollector()
    let asked = names.read(source.text)
    if asked.isEmpty { return [] }
    let words = versions.map { text in text.map { names.words(of: $0.text) } ?? [] }
    var told: Set<String> = []
    return asked.filter { told.insert($0).inserted }.compactMap { name in
      let lacking = present.dropFirst().filter { version in
        !words[version].contains { names.sounds(name).matches(names.sounds($0), inflected: true) }
      }
      guard lacking.count == 1, let version = lacking.first, let text = versions[version] else { return nil }
      let strange = words[version].filter { word in
        !words[0].contains { names.sounds($0).matches(names.sounds(word), inflected: true) }
      }
      let other = strange.first { Self.beginAlike(name, $0) }
      let places = Self.place(of: name, in: source).map { [0: $0] } ?? [:]
      let replaced = other.flatMap { Self.place(of: $0, in: text) }.map { [version: $0] } ?? [:]
      return ReleaseDifference(
        check: other == nil ? "release-name-missing" : "release-name", what: "'\(name)'", lacking: [version],
        places: places, replaced: replaced)
    }
  }

  private static func place(of word: String, in text: CheckedText) -> Range<Int>? {
    text.words.first { text.string($0.range) == word }?.range
  }

  /// Whether two words of at least six letters sound alike up to the middle and go on otherwise.
  ///
  /// What sounds alike up to the last two letters differs in its ending, `Russia` and `Russland`.
  private static func beginAlike(_ name: String, _ other: String) -> Bool {
    let (count, length) = (name.unicodeScalars.count, other.unicodeScalars.count)
    guard count > 5, length > 5, abs(count - length) < 4 else { return false }
    let half = max(4, (count + 1) / 2)
    return sounds(name, to: half, like: other, to: max(4, half - 1)...half + 1)
      && !sounds(name, to: count - 2, like: other, to: max(1, count - 4)...count)
  }

  /// Whether a beginning of one word sounds like one of the beginnings of another.
  private static func sounds(_ name: String, to end: Int, like other: String, to ends: ClosedRange<Int>) -> Bool {
    let start = NameMatcher(String(name.unicodeScalars.prefix(end)))
    return ends.contains { start.matches(NameMatcher(String(other.unicodeScalars.prefix($0)))) }
  }
}
