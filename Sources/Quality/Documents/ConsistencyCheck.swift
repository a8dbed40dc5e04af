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

  package func findings(in pairs: [CheckedPair]) -> [Finding] {
    var (first, masked, sources) = ([String: Int](), [String: Int](), [String: Int]())
    var findings: [Finding] = []
    for (number, pair) in pairs.enumerated() where pair.source.words.count >= 3 && !pair.target.isBlank {
      let (source, target) = (Self.key(pair.source), Self.key(pair.target))
      if let other = first[source] {
        if Self.key(pairs[other].target) != target { findings.append(inconsistent(pair, pairs[other])) }
      } else {
        first[source] = number
        findings += repeated(pair, number, &masked, pairs)
      }
      if let other = sources[target], Self.key(pairs[other].source) != source {
        findings.append(
          Finding(
            "same-translation", .warning, in: pair.pair,
            "segment \(pairs[other].pair.index) has the same translation and another source: '\(pairs[other].source.text)'"
          ))
      } else {
        sources[target] = number
      }
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

  private static func key(_ text: CheckedText) -> String {
    let form = text.text.comparisonForm
    return String(form.trimmingSuffix { ".!?…:; ".unicodeScalars.contains($0) })
  }

  private static func masked(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isDecimalDigit ? "0" : $0 }))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isTrimmed: (Unicode.Scalar) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.unicodeScalars.last, isTrimmed(last) { rest.unicodeScalars.removeLast() }
    return rest
  }
}
