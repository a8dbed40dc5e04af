package import Languages
internal import Translation

/// Looks at the quotation marks of a document: that they pair, and that they are those of the language.
///
/// A quotation often goes on over several sentences, so the marks are counted through the document, never by segment.
package struct QuoteCheck: DocumentCheck {
  package static let rules = [
    CheckRule(
      "quote-balance", .warning, "Quotation marks of the document do not pair.",
      reason: "A closing mark without an opening one, or one left open at the end. Documents whose source has the same "
        + "fault are let pass.",
      example: "“No,” he said. → «Нет, — сказал он."),
    CheckRule(
      "quote-style", .note, "Quotation marks are not those of the language, or straight.",
      reason:
        "Reported once, with the number of places: `«…»` in Russian, Ukrainian, French and Kazakh, `„…”` in Polish, "
        + "`„…“` in German. Both styles that are in use are let pass.",
      example: "“No” → \"Нет\""),
  ]

  private let marks: Marks?

  /// Prepares the check for a language.
  package init(to target: Language) { marks = Marks(target) }

  /// The quotation marks of a language, outer ones and others in use (CLDR, delimiters; house styles).
  private struct Marks {
    var opening: Set<Unicode.Scalar>
    var closing: Set<Unicode.Scalar>

    init?(_ language: Language) {
      guard let line = LocaleFile("quotes.txt", for: language).texts.first else { return nil }
      let pairs = line.split(separator: " ").map { Array($0.unicodeScalars) }.filter { $0.count == 2 }
      opening = Set(pairs.map { $0[0] })
      closing = Set(pairs.map { $0[1] })
    }
  }

  package func reading() -> any DocumentReading { Quoting(self) }

  /// The pairs of a document whose targets have quotation marks; no others matter.
  private final class Quoting: DocumentReading {
    private let check: QuoteCheck
    private var pairs: [CheckedPair] = []

    init(_ check: QuoteCheck) { self.check = check }

    func take(_ pair: CheckedPair) { if pair.target.hasQuotes { pairs.append(pair) } }

    func findings() -> [Finding] {
      guard let marks = check.marks else { return [] }
      return check.unbalanced(pairs, marks) + check.foreign(pairs, marks)
    }
  }

  /// The first segment in which guillemets close that were not opened, or the last that opens some that stay open.
  private func unbalanced(_ pairs: [CheckedPair], _ marks: Marks) -> [Finding] {
    // Marks that open in one language and close in another say nothing by themselves.
    let known: [(Unicode.Scalar, Unicode.Scalar)] = [("«", "»"), ("„", "”"), ("„", "“"), ("“", "”")]
    guard
      let (open, close) = known.first(where: {
        marks.opening.contains($0.0) && marks.closing.contains($0.1) && isUsed($0.0, pairs)
      })
    else { return [] }
    var (depth, last) = (0, 0)
    for (number, pair) in pairs.enumerated() where pair.target.hasSigns {
      if let change = untranslatedChange(pair) {
        depth = max(0, depth + change)
        continue
      }
      for index in pair.target.signs {
        let scalar = pair.target.scalars[index]
        // A paragraph of a long quotation opens again.
        if scalar == open {
          depth = index == 0 ? max(depth, 1) : depth + 1
          last = number
        } else if scalar == close, depth > 0 {
          depth -= 1
        } else if scalar == close {
          return [finding("'\(close)' closes a quotation that was not opened", pair, index)]
        }
      }
    }
    guard depth > 0 else { return [] }
    // The mark was lost where the source has its pair.
    let culprit = pairs.firstIndex { $0.target.balance(open, close) > max(0, $0.source.balance("“«„", "”»")) } ?? last
    let place = pairs[culprit].target.scalars.lastIndex(of: open) ?? 0
    return [finding("a quotation opened by '\(open)' is not closed", pairs[culprit], place)]
  }

  /// How many more quotations an untranslated segment opens than it closes, in its own marks; `nil` for others.
  private func untranslatedChange(_ pair: CheckedPair) -> Int? {
    let (source, target) = (pair.source.words, pair.target.words)
    guard source.elementsEqual(target, by: { $0.form == $1.form }) else { return nil }
    return pair.target.balance("“«„", "”»")
  }

  private func isUsed(_ mark: Unicode.Scalar, _ pairs: [CheckedPair]) -> Bool {
    pairs.contains { $0.target.hasSigns && $0.target.has(sign: mark) }
  }

  private func finding(_ message: String, _ pair: CheckedPair, _ index: Int) -> Finding {
    Finding("quote-balance", .warning, in: pair.pair, message, at: Finding.Span(.target, index..<index + 1))
  }

  private func foreign(_ pairs: [CheckedPair], _ marks: Marks) -> [Finding] {
    let usual = marks.opening.union(marks.closing)
    var (first, count): ((CheckedPair, Int)?, Int) = (nil, 0)
    for pair in pairs where pair.target.hasSigns || pair.target.has("\"") {
      for index in pair.target.signs {
        let scalar = pair.target.scalars[index]
        guard scalar.isQuote, !usual.contains(scalar) else { continue }
        if isInches(pair.target, index) { continue }
        if first == nil { first = (pair, index) }
        count += 1
      }
    }
    guard let (pair, index) = first else { return [] }
    let more = count == 1 ? "" : ", here and \(count - 1) times more"
    return [
      Finding(
        "quote-style", .note, in: pair.pair,
        "'\(pair.target.scalars[index])' is no quotation mark of the language\(more)",
        at: Finding.Span(.target, index..<index + 1))
    ]
  }

  private func isInches(_ text: CheckedText, _ index: Int) -> Bool {
    text.scalars[index] == "\"" && text.kind(at: index - 1).contains(.digit)
  }
}

extension Unicode.Scalar {
  /// Whether it is a quotation mark.
  fileprivate var isQuote: Bool {
    switch self {
    case "\"", "“", "”", "„", "«", "»", "‟": true
    default: false
    }
  }
}

extension CheckedText {
  /// Whether a quotation mark occurs.
  fileprivate var hasQuotes: Bool { (hasSigns || has("\"")) && signs.contains { scalars[$0].isQuote } }

  /// Whether a sign occurs.
  fileprivate func has(sign: Unicode.Scalar) -> Bool { signs.contains { scalars[$0] == sign } }

  /// How many more quotation marks open than close.
  fileprivate func balance(_ opening: String, _ closing: String) -> Int {
    guard hasSigns else { return 0 }
    return signs.count { opening.unicodeScalars.contains(scalars[$0]) }
      - signs.count { closing.unicodeScalars.contains(scalars[$0]) }
  }

  /// How many more of one mark there are than of another.
  fileprivate func balance(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) -> Int {
    balance(String(opening), String(closing))
  }
}
