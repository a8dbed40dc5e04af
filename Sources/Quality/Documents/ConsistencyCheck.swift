internal import Text
internal import Translation

/// Compares segments of one document with each other: the same source should read the same, and a source that differs
/// in a number alone should differ in that alone.
package struct ConsistencyCheck: DocumentCheck {
  package static let rules = [
    CheckRule(
      "inconsistent-translation", .warning, "The same source text is translated in two ways.",
      reason: "Texts of three words and more; capitals, spaces and the final sign do not count.",
      example: "Notes to editors → Примечания для редакторов, later → Примечания редактору"),
    CheckRule(
      "inconsistent-repeat", .warning, isOn: false,
      "Two sources differ in their numbers alone, their translations in words.",
      reason: "Numbers change the words around them in many languages, so this is asked for by name.",
      example: "Article 5 applies. → Статья 5 применяется., Article 6 applies. → Действует статья 6."),
    CheckRule(
      "same-translation", .warning, isOn: false, "Two different sources have the same translation.",
      reason: "One of the two may be a slip of the hand, but different words often have one translation.",
      example: "The appeal was allowed. and The appeal was dismissed. → Жалоба отклонена."),
  ]

  private let isSameTranslationWanted: Bool
  private let isRepeatWanted: Bool

  /// Prepares the check.
  ///
  /// - Parameter wanted: Says which of its findings are; what nobody wants is not looked for.
  package init(wanted: (CheckRule) -> Bool = { _ in true }) {
    isRepeatWanted = wanted(Self.rules[1])
    isSameTranslationWanted = wanted(Self.rules[2])
  }

  package func findings(in pairs: [CheckedPair]) -> [Finding] {
    var (first, masked, sources) = (FirstTexts(), [String: Int](), FirstTexts())
    var findings: [Finding] = []
    for (number, pair) in pairs.enumerated() where pair.source.words.count >= 3 && !pair.target.isBlank {
      if let other = first.number(of: pair.source, or: number, among: { pairs[$0].source }) {
        if Self.key(pairs[other].target) != Self.key(pair.target) { findings.append(inconsistent(pair, pairs[other])) }
      } else if isRepeatWanted {
        findings += repeated(pair, number, &masked, pairs)
      }
      guard isSameTranslationWanted,
        let other = sources.number(of: pair.target, or: number, among: { pairs[$0].target }),
        Self.key(pairs[other].source) != Self.key(pair.source)
      else { continue }
      findings.append(
        Finding(
          "same-translation", .warning, in: pair.pair,
          "segment \(pairs[other].pair.index) has the same translation and another source: '\(pairs[other].source.text)'"
        ))
    }
    return findings
  }

  private func inconsistent(_ pair: CheckedPair, _ other: CheckedPair) -> Finding {
    Finding(
      "inconsistent-translation", .warning, in: pair.pair,
      "segment \(other.pair.index) translates the same source otherwise", suggestion: other.target.text)
  }

  /// A source that differs from an earlier one in digits alone, with another target.
  private func repeated(
    _ pair: CheckedPair, _ number: Int, _ masked: inout [String: Int], _ pairs: [CheckedPair]
  ) -> [Finding] {
    guard pair.source.has(.digit) else { return [] }
    let key = Self.masked(Self.key(pair.source))
    guard let other = masked[key] else {
      masked[key] = number
      return []
    }
    guard Self.masked(Self.key(pairs[other].target)) != Self.masked(Self.key(pair.target)) else { return [] }
    return [
      Finding(
        "inconsistent-repeat", .warning, in: pair.pair,
        "segment \(pairs[other].pair.index) differs in numbers alone and is translated in other words",
        suggestion: pairs[other].target.text)
    ]
  }

  /// What two texts have in common that are the same.
  private static func key(_ text: CheckedText) -> String {
    String(decoding: text.text.utf8.prefix(text.lengthWithoutEnd), as: UTF8.self).comparisonForm
  }

  /// The first of each of many texts, by the hash of what counts.
  private struct FirstTexts {
    private var numbers: [Int64: Int] = [:]

    /// The number of the same text that was met before; where there is none, a given one is kept for this.
    mutating func number(of text: CheckedText, or fresh: Int, among texts: (Int) -> CheckedText) -> Int? {
      let hash = text.text.comparisonHash(ofFirst: text.lengthWithoutEnd)
      guard let known = numbers[hash] else {
        numbers[hash] = fresh
        return nil
      }
      return key(texts(known)) == key(text) ? known : nil
    }
  }

  private static func masked(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isDecimalDigit ? "0" : $0 }))
  }
}

extension CheckedText {
  /// How many bytes there are up to the spaces and stops that end the text.
  fileprivate var lengthWithoutEnd: Int {
    var (length, index) = (text.utf8.count, scalars.count)
    while index > 0, isStop(scalars[index - 1]) || scalars[index - 1].properties.isWhitespace {
      index -= 1
      length -= UTF8.width(scalars[index])
    }
    return length
  }

  /// U+037E is a semicolon in Normalization Form C.
  private func isStop(_ scalar: Unicode.Scalar) -> Bool { ".!?…:;\u{37E}".unicodeScalars.contains(scalar) }
}
