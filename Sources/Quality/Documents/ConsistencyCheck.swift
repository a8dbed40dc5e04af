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

  fileprivate let isSameTranslationWanted: Bool
  fileprivate let isRepeatWanted: Bool

  /// Prepares the check.
  ///
  /// - Parameter wanted: Says which of its findings are; what nobody wants is not looked for.
  package init(wanted: (CheckRule) -> Bool = { _ in true }) {
    isRepeatWanted = wanted(Self.rules[1])
    isSameTranslationWanted = wanted(Self.rules[2])
  }

  package func reading() -> any DocumentReading { SegmentMemory(self) }
}

/// The segments that a document has had, by what counts of their texts.
private final class SegmentMemory: DocumentReading {
  private let check: ConsistencyCheck
  private var sources: [Int64: SegmentPair] = [:]
  private var targets: [Int64: SegmentPair] = [:]
  /// The sources with zeros for digits.
  private var masked: [String: SegmentPair] = [:]
  private var found: [Finding] = []

  init(_ check: ConsistencyCheck) { self.check = check }

  func findings() -> [Finding] { found }

  func take(_ pair: CheckedPair) {
    guard pair.source.words.count >= 3, !pair.target.isBlank else { return }
    if let other = Self.twin(of: pair.source, in: pair.pair, among: &sources, \.source.text) {
      if Self.key(CheckedText(other.target.text)) != Self.key(pair.target) {
        found.append(inconsistent(pair, other))
      }
    } else if check.isRepeatWanted {
      found += repeated(pair)
    }
    if check.isSameTranslationWanted,
      let other = Self.twin(of: pair.target, in: pair.pair, among: &targets, \.target.text),
      Self.key(CheckedText(other.source.text)) != Self.key(pair.source)
    {
      found.append(
        Finding(
          "same-translation", .warning, in: pair.pair,
          "segment \(other.index) has the same translation and another source: '\(other.source.text)'"))
    }
  }

  /// The first pair whose text on one side is the same; where there was none, this one is kept.
  private static func twin(
    of text: CheckedText, in pair: SegmentPair, among pairs: inout [Int64: SegmentPair],
    _ side: (SegmentPair) -> String
  ) -> SegmentPair? {
    let hash = text.text.comparisonHash(ofFirst: text.lengthWithoutEnd)
    guard let known = pairs[hash] else {
      pairs[hash] = pair
      return nil
    }
    return key(CheckedText(side(known))) == key(text) ? known : nil
  }

  private func inconsistent(_ pair: CheckedPair, _ other: SegmentPair) -> Finding {
    Finding(
      "inconsistent-translation", .warning, in: pair.pair,
      "segment \(other.index) translates the same source otherwise", suggestion: other.target.text)
  }

  /// A source that differs from an earlier one in digits alone, with another target.
  private func repeated(_ pair: CheckedPair) -> [Finding] {
    guard pair.source.has(.digit) else { return [] }
    let key = Self.masked(Self.key(pair.source))
    guard let other = masked[key] else {
      masked[key] = pair.pair
      return []
    }
    guard Self.masked(Self.key(CheckedText(other.target.text))) != Self.masked(Self.key(pair.target)) else { return [] }
    return [
      Finding(
        "inconsistent-repeat", .warning, in: pair.pair,
        "segment \(other.index) differs in numbers alone and is translated in other words",
        suggestion: other.target.text)
    ]
  }

  /// What two texts have in common that are the same.
  private static func key(_ text: CheckedText) -> String {
    String(decoding: text.text.utf8.prefix(text.lengthWithoutEnd), as: UTF8.self).comparisonForm
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
