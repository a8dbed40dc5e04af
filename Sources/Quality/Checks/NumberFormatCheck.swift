package import Languages
internal import Translation

/// Finds numbers whose separators are those of the source's language.
package struct NumberFormatCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "number-format", .note, "A number of the target is written as in the source's language.",
      reason:
        "`1,250` is one and a quarter in most languages of Europe. Numbers that may be a section, a version, a time "
        + "or a date are let pass. The signs are in `Locales/<language>/separators.txt`; Switzerland and the "
        + "countries of Latin America, which have habits of their own, are let pass.",
      example: "1,250 cases, 2.5 % → 1,250 дел, 2.5 %")
  ]

  private let source: NumberFormat?
  private let target: NumberFormat?
  private let names: NumberNames

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = NumberFormat(source)
    self.target = NumberFormat(target)
    names = NumberNames(target)
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard let source, let target, source != target, hasSeparator(pair.target) else { return [] }
    var known: Set<String>?
    return NumberScanner(pair.target).numbers().compactMap { number in
      guard let parts = NumberFormat.Parts(number.text) else { return nil }
      let isFault =
        switch parts.shape {
        case .decimals:
          parts.decimal == source.decimal && parts.decimal != target.decimal && isQuantity(number, pair.target)
        case .groups: isForeign(parts, source, target)
        case .either:
          isForeign(parts, source, target) && isCopied(number.text, pair.source, &known)
        case .both: parts.decimal == source.decimal && parts.decimal != target.decimal
        }
      guard isFault else { return nil }
      return Finding(
        "number-format", .note, in: pair.pair, "'\(number.text)' is written as in the source's language",
        suggestion: target.text(of: parts, readAs: source), at: Finding.Span(.target, number.range))
    }
  }

  /// Whether thousands are grouped as in the source's language and not in the target's.
  private func isForeign(_ parts: NumberFormat.Parts, _ source: NumberFormat, _ target: NumberFormat) -> Bool {
    guard let sign = parts.group else { return false }
    return source.groups.contains(sign) && !target.groups.contains(sign)
  }

  private func isCopied(_ text: String, _ source: CheckedText, _ known: inout Set<String>?) -> Bool {
    let numbers = known ?? Set(NumberScanner(source).numbers().map(\.text))
    known = numbers
    return numbers.contains(text)
  }

  /// Whether a point or comma stands between two digits.
  private func hasSeparator(_ text: CheckedText) -> Bool {
    guard text.has(.digit), text.has(".") || text.has(",") else { return false }
    return text.signs.contains { index in
      (text.scalars[index] == "." || text.scalars[index] == ",") && index > 0
        && text.classes[index - 1].contains(.digit) && text.kind(at: index + 1).contains(.digit)
    }
  }

  /// Whether a per cent sign, a currency or a word such as `million` stands beside a number, so that it is no section.
  private func isQuantity(_ number: NumberValues, _ text: CheckedText) -> Bool {
    let isSign = { (index: Int) in
      text[safe: index].map { "%‰$€£¥₽₴₸₺".unicodeScalars.contains($0) } ?? false
    }
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    if isSign(start - 1) || isSign(end) || (text.kind(at: end) == .space && isSign(end + 1)) { return true }
    guard let word = text.words.first(where: { $0.range.lowerBound == end + 1 }) else { return false }
    return FoldedWord.words(of: Array(text.scalars[word.range])).contains { names.zeros($0) != nil }
  }
}
