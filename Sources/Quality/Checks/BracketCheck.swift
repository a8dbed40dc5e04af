internal import Text
internal import Translation

/// Finds brackets of the target that do not close or open, where those of the source do.
///
/// The closing bracket of a list mark at the beginning, `a)` or `12)`, needs no partner.
package struct BracketCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "bracket-balance", .error, "A bracket of the target is not closed or not opened.",
      reason: "List marks, `a)` and `12)`, and sources with the same fault are let pass.",
      example: "the EU (27) → ЕС (27")
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    let target = pair.target
    guard hasBrackets(target), unpaired(in: pair.source).isEmpty else { return [] }
    return unpaired(in: target).map { at, bracket in
      let trouble = Self.partner(of: bracket) == nil ? "is not closed" : "is not opened"
      return Finding(
        "bracket-balance", .error, in: pair.pair, "'\(bracket)' \(trouble)", at: Finding.Span(.target, at..<at + 1))
    }
  }

  private func hasBrackets(_ text: CheckedText) -> Bool {
    text.has("(") || text.has(")") || text.has("[") || text.has("]") || text.has("{") || text.has("}")
  }

  /// The bracket that a closing one closes.
  private static func partner(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ")": "("
    case "]": "["
    case "}": "{"
    default: nil
    }
  }

  private func unpaired(in text: CheckedText) -> [(Int, Unicode.Scalar)] {
    var (open, stray) = ([(Int, Unicode.Scalar)](), [(Int, Unicode.Scalar)]())
    for index in text.signs {
      let scalar = text.scalars[index]
      if scalar == "(" || scalar == "[" || scalar == "{" {
        open.append((index, scalar))
      } else if let partner = Self.partner(of: scalar) {
        if let last = open.last, last.1 == partner {
          open.removeLast()
        } else if index == 0 || !isListMark(text, index) {
          stray.append((index, scalar))
        }
      }
    }
    return open + stray
  }

  /// Whether at most three letters and digits stand before a closing bracket: `a)`, `12)`.
  private func isListMark(_ text: CheckedText, _ index: Int) -> Bool {
    index <= 3 && text.scalars[..<index].allSatisfy { $0.properties.isAlphabetic || $0.isDecimalDigit }
  }
}
