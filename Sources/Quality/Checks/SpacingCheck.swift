package import Languages
internal import Translation

/// Finds spaces that are doubled, missing or too many around punctuation.
package struct SpacingCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "double-space", .note, "Two spaces follow one another, or a tab stands in the target.",
      reason: "Left over from editing. `--fix` leaves one.", example: "a word → одно  слово"),
    CheckRule(
      "space-before-punctuation", .warning, "A space stands before a comma, a full stop or a closing bracket.",
      reason: "In French and before signs that stand apart there, a missing space is reported instead. What the source "
        + "has too is let pass. `--fix` mends both.",
      example: "Yes, of course. → Да , конечно."),
    CheckRule(
      "no-break-space", .note, isOn: false, "French punctuation follows an ordinary space.",
      reason:
        "`:`, `;`, `!`, `?` and guillemets stand apart by a no-break space, or they begin a line. `--fix` puts it.",
      example: "Why? → Pourquoi ? with an ordinary space"),
    CheckRule(
      "space-after-punctuation", .warning, "A word follows a comma, a semicolon or a full stop without a space.",
      reason: "Left over from editing. Numbers, addresses and what the source has too are let pass.",
      example: "Yes, of course. → Да,конечно."),
  ]

  private let isFrench: Bool

  /// Prepares the check for a language.
  package init(to target: Language) { isFrench = target.primary == "fr" && target.region != "CA" }

  package func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    return doubled(pair, text) + before(pair, text) + (isFrench ? apart(pair, text) : []) + after(pair, text)
  }

  private func doubled(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    guard text.repeating.contains(.space) || text.has("\t") else { return [] }
    var (findings, index) = ([Finding](), 0)
    while index < text.scalars.count {
      let start = index
      while index < text.scalars.count, text.classes[index] == .space { index += 1 }
      let isTab = index > start && text.scalars[start..<index].contains("\t")
      if index - start > 1 || isTab {
        let isEdge = start == 0 || index == text.scalars.count
        findings.append(
          fix(
            "double-space", .note, pair, isTab ? "a tab" : "\(index - start) spaces", isEdge ? "" : " ", start..<index))
      }
      index += 1
    }
    return findings
  }

  private func before(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    guard text.has(.space) else { return [] }
    return text.signs.compactMap { index in
      guard index > 1, text.classes[index - 1] == .space, isClosing(text, index),
        !isFrench || !isHigh(text.scalars[index]), !pair.source.hasSpace(before: text.scalars[index])
      else { return nil }
      return fix(
        "space-before-punctuation", .warning, pair, "a space before '\(text.scalars[index])'", "", index - 1..<index)
    }
  }

  /// Whether a sign that leans on the word before it stands at an index, and is not the beginning of something else:
  /// ` .NET`, ` …`, ` :)`.
  private func isClosing(_ text: CheckedText, _ index: Int) -> Bool {
    switch text.scalars[index] {
    case ",", ";", ")", "]", "!", "?":
      return text.kind(at: index - 2) != .space && text.scalars[index - 2] != "("
    case ".", ":":
      let next = text.kind(at: index + 1)
      return next == .space && text.kind(at: index - 2).contains(.letter)
    default: return false
    }
  }

  private func isHigh(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", ";", "!", "?", "»": true
    default: false
    }
  }

  /// French signs that do not stand apart, or only by an ordinary space.
  private func apart(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    text.signs.compactMap { index in
      let sign = text.scalars[index]
      guard index > 0, isHigh(sign) else { return nil }
      if text.scalars[index - 1] == " " {
        return fix("no-break-space", .note, pair, "an ordinary space before '\(sign)'", "\u{A0}", index - 1..<index)
      }
      guard text.classes[index - 1].contains(.letter), text.kind(at: index + 1) == .space || sign == "»",
        !text.isInAddress(index), !isForeign(pair, before: index)
      else { return nil }
      return fix(
        "space-before-punctuation", .warning, pair, "no space before '\(sign)'", "\u{A0}\(sign)", index..<index + 1)
    }
  }

  /// Whether the word before a sign is one of the source, which has rules of its own: `AI Superpowers:`.
  private func isForeign(_ pair: CheckedPair, before index: Int) -> Bool {
    guard let word = pair.target.words.last(where: { $0.range.upperBound <= index }) else { return false }
    return pair.source.words.contains { $0.form == word.form }
  }

  private func after(_ pair: CheckedPair, _ text: CheckedText) -> [Finding] {
    guard text.has(",") || text.has(";") || text.has(".") || text.has("!") || text.has("?") else { return [] }
    return text.signs.compactMap { index in
      guard index > 0, index + 1 < text.scalars.count, isMissing(text, index), !text.isInAddress(index),
        !pair.source.isGlued(text.scalars[index])
      else { return nil }
      let sign = text.scalars[index]
      return fix("space-after-punctuation", .warning, pair, "no space after '\(sign)'", "\(sign) ", index..<index + 1)
    }
  }

  /// Whether a space is missing after a sign: two letters around a comma, or a word in lower case, a full stop and one
  /// that begins with a capital.
  private func isMissing(_ text: CheckedText, _ index: Int) -> Bool {
    let (before, next) = (text.classes[index - 1], text.classes[index + 1])
    switch text.scalars[index] {
    case ",", ";": return before.contains(.letter) && next.contains(.letter)
    case "!", "?": return before.contains(.lower) && next.contains(.letter)
    case ".":
      return before.contains(.lower) && text.kind(at: index - 2).contains(.lower)
        && text.kind(at: index - 3).contains(.lower) && next.contains(.capital)
        && text.kind(at: index + 2).contains(.lower)
        && text.kind(at: index + 3).contains(.lower) && isSameScript(before, next)
    default: return false
    }
  }

  private func isSameScript(_ one: CharacterClass, _ other: CharacterClass) -> Bool {
    one.contains(.latin) == other.contains(.latin)
  }

  private func fix(
    _ check: String, _ severity: Fault.Severity, _ pair: CheckedPair, _ message: String, _ replacement: String,
    _ range: Range<Int>
  ) -> Finding {
    var finding = Finding(
      check, severity, in: pair.pair, message, suggestion: replacement, at: Finding.Span(.target, range))
    finding.isSafe = true
    return finding
  }
}

extension CheckedText {
  /// Whether a sign follows a space anywhere.
  fileprivate func hasSpace(before sign: Unicode.Scalar) -> Bool {
    signs.contains { scalars[$0] == sign && $0 > 0 && classes[$0 - 1] == .space }
  }

  /// Whether letters stand on both sides of a sign anywhere outside addresses.
  fileprivate func isGlued(_ sign: Unicode.Scalar) -> Bool {
    signs.contains {
      scalars[$0] == sign && $0 > 0 && classes[$0 - 1].contains(.letter) && kind(at: $0 + 1).contains(.letter)
        && !isInAddress($0)
    }
  }
}
