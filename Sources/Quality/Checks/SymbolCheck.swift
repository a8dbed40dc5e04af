package import Languages
internal import Translation

/// Finds per cent signs, paragraph signs and currencies of the source that the target has neither as a sign nor as a word.
package struct SymbolCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "symbol-mismatch", .warning,
      "A per cent sign or currency beside a number is lost in translation, or became another.",
      reason:
        "The same thing in words counts: `$5` and `5 долларов`. The words are in `Locales/<language>/symbols.txt`; "
        + "languages without that file are let pass.",
      example: "5 % of €300 → 5 из 300 $")
  ]

  private let source: MeaningTable
  private let target: MeaningTable

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = MeaningTable(lines: LocaleFile("symbols.txt", for: source).texts)
    self.target = MeaningTable(lines: LocaleFile("symbols.txt", for: target).texts)
  }

  /// What a sign means.
  private static func meaning(of sign: Unicode.Scalar) -> String? {
    switch sign {
    case "%", "٪": "percent"
    case "‰": "permille"
    case "$": "dollar"
    case "€": "euro"
    case "£": "pound"
    case "₽": "rouble"
    case "₴": "hryvnia"
    case "₸": "tenge"
    case "¥": "yen"
    case "₺": "lira"
    case "₹": "rupee"
    default: nil
    }
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard !source.isEmpty, !target.isEmpty, pair.source.has(.digit), pair.target.has(.digit) else { return [] }
    let signs = places(in: pair.source).filter { isBesideDigit(pair.source, $0.index) }
    guard !signs.isEmpty else { return [] }
    let words = pair.target.foldedWords
    let meanings = Set(words.compactMap { target.meaning(of: $0) } + places(in: pair.target).map(\.meaning))
    var seen: Set<String> = []
    return signs.compactMap { meaning, index in
      guard !meanings.contains(meaning), seen.insert(meaning).inserted else { return nil }
      return Finding(
        "symbol-mismatch", .warning, in: pair.pair, "'\(pair.source.scalars[index])' is missing in the target",
        at: Finding.Span(.source, index..<index + 1))
    }
  }

  /// The signs of a text.
  private func places(in text: CheckedText) -> [(meaning: String, index: Int)] {
    guard text.hasSigns || text.has("%") || text.has("$") else { return [] }
    return text.signs.compactMap { index in Self.meaning(of: text.scalars[index]).map { ($0, index) } }
  }

  private func isBesideDigit(_ text: CheckedText, _ index: Int) -> Bool {
    [-2, -1, 1, 2].contains { text.kind(at: index + $0).contains(.digit) }
  }
}
