internal import Languages
internal import Translation

/// Compares how source and target end, and finds punctuation that is doubled.
package struct PunctuationCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "end-punctuation", .warning,
      "The target ends otherwise than the source: without its full stop, question mark or colon.",
      reason:
        "Exclamation marks and dots may change in translation, and so may a heading's full stop. Quotation marks, "
        + "brackets and note marks at the end do not count.",
      example: "Who knew? → Кто знал."),
    CheckRule(
      "doubled-punctuation", .warning, "A comma, full stop or colon stands twice, or beside another.",
      reason: "Dots of omission, `?!` and what the source has too are let pass.", example: "Yes. → Да.,"),
    CheckRule(
      "initial-capital", .note,
      "The target begins with a small letter where the source begins with a capital, or the reverse.",
      reason: "Headings and list items differ in this between languages.", example: "The court → суд"),
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    ending(pair) + doubled(pair) + capital(pair)
  }

  /// How a text ends.
  private enum Ending: String {
    case stop = "a full stop"
    case question = "a question mark"
    case exclamation = "an exclamation mark"
    case colon = "a colon"
    case comma = "a comma"
    case semicolon = "a semicolon"
    case dots = "dots"
    case none = "no sign"
  }

  private func ending(_ pair: CheckedPair) -> [Finding] {
    guard pair.source.words.count > 1, let (source, _) = ending(of: pair.source),
      let (target, place) = ending(of: pair.target),
      source != target, !isTolerated(source, target, pair)
    else { return [] }
    return [
      Finding(
        "end-punctuation", .warning, in: pair.pair,
        "the source ends with \(source.rawValue), the target with \(target.rawValue)",
        at: Finding.Span(.target, place..<place + 1))
    ]
  }

  /// What may change: all but a question, a colon, and the loss of a sentence's full stop.
  private func isTolerated(_ source: Ending, _ target: Ending, _ pair: CheckedPair) -> Bool {
    switch (source, target) {
    case (.question, .none), (.question, .stop), (.stop, .comma), (.stop, .semicolon), (.none, .comma): return false
    case (.stop, .question), (.none, .colon), (.stop, .colon), (.colon, .none): return false
    // A sentence, not an abbreviation at the end of a heading.
    case (.stop, .none): return pair.source.words.count < 6
    default: return true
    }
  }

  private func ending(of text: CheckedText) -> (Ending, Int)? {
    var index = text.scalars.count - 1
    while index > 0, isPassedOver(text, index) { index -= 1 }
    guard index >= 0 else { return nil }
    var inner = index - 1
    // A quotation's own sign stands before the mark that closes it: `?».`
    while text.scalars[index] == ".", inner > 0, isPassedOver(text, inner) { inner -= 1 }
    let previous = text[safe: inner] ?? " "
    let ending: Ending? =
      switch text.scalars[index] {
      case ".":
        previous == "." && inner == index - 1
          ? .dots : previous == "?" ? .question : previous == "!" ? .exclamation : .stop
      case "。", "।", "።", "؟": text.scalars[index] == "؟" ? .question : .stop
      case "?", "？", "⁇", "⁈", "⁉": .question
      // `?!` is a question.
      case "!", "！": previous == "?" ? .question : .exclamation
      case ":", "：": .colon
      case ",", "،": .comma
      case ";", "；": .semicolon
      case "…": .dots
      default: text.classes[index].isDisjoint(with: [.letter, .digit, .mark]) ? nil : Ending.none
      }
    return ending.map { ($0, index) }
  }

  /// Whether a sign does not count at the end: spaces, quotation marks, brackets, raised digits.
  private func isPassedOver(_ text: CheckedText, _ index: Int) -> Bool {
    if text.classes[index] == .space || text.classes[index].contains(.invisible) { return true }
    switch text.scalars[index] {
    case "\"", "'", "”", "’", "“", "»", "«", "›", "‹", ")", "]", "}", "*", "†", "‡": return true
    case "¹", "²", "³", "⁰", "⁴"..."⁹": return true
    default: return false
    }
  }

  private func doubled(_ pair: CheckedPair) -> [Finding] {
    let text = pair.target
    guard text.repeating.contains(.punctuation) else { return [] }
    var (findings, end) = ([Finding](), 0)
    for start in text.signs where start >= end && isStop(text.scalars[start]) {
      var index = start + 1
      while index < text.scalars.count, isStop(text.scalars[index]) { index += 1 }
      end = index
      if index - start > 1 {
        if isWrong(text, start..<index), !text.isInAddress(start), !pair.source.contains(text.scalars[start..<index]) {
          findings.append(
            Finding(
              "doubled-punctuation", .warning, in: pair.pair, "'\(text.string(start..<index))'",
              at: Finding.Span(.target, start..<index)))
        }
      }
    }
    return findings
  }

  private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", ".": true
    default: false
    }
  }

  /// Whether a run of stops is none that is written: `...`, an abbreviation's dot and a comma.
  private func isWrong(_ text: CheckedText, _ range: Range<Int>) -> Bool {
    let signs = text.scalars[range]
    let isDots = signs.allSatisfy { $0 == "." }
    // Two dots end a question in Russian, and lead on in a table.
    if isDots { return signs.count == 2 && text.kind(at: range.lowerBound - 1).contains(.letter) }
    if signs.first == ".", signs.dropFirst().allSatisfy({ $0 != "." }) {
      return signs.count > 2 || isWordBefore(text, range.lowerBound)
    }
    // Dots of omission before or after another sign.
    if signs.count(where: { $0 == "." }) > 1 { return false }
    return true
  }

  /// Whether a word stands before a dot that is too long for an abbreviation.
  private func isWordBefore(_ text: CheckedText, _ index: Int) -> Bool {
    text.words.contains { $0.range.upperBound == index && $0.letters > 7 && !$0.isCapitalised }
  }

  private func capital(_ pair: CheckedPair) -> [Finding] {
    guard let source = pair.source.words.first, let target = pair.target.words.first, source.letters > 0,
      target.letters > 0, !target.isInAddress, !source.isInAddress, pair.source.words.count > 1,
      source.range.lowerBound < 2, target.range.lowerBound < 2,
      target.has(.capital) || target.has(.lower), source.isCapitalised != target.isCapitalised,
      source.isCapitalised || !target.has(.digit)
    else { return [] }
    let message =
      source.isCapitalised
      ? "begins with a small letter, the source with a capital"
      : "begins with a capital, the source with a small letter"
    return [
      Finding(
        "initial-capital", .note, in: pair.pair, "the target \(message)",
        at: Finding.Span(.target, target.range.lowerBound..<target.range.lowerBound + 1))
    ]
  }
}

extension CheckedText {
  /// Whether a run of characters occurs.
  fileprivate func contains(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.indices.contains { scalars[$0...].starts(with: run) }
  }
}
