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
    guard "()[]{}".unicodeScalars.contains(where: target.has), unpaired(in: pair.source.text).isEmpty else { return [] }
    return unpaired(in: target.text).map { at, bracket in
      let trouble = "([{".unicodeScalars.contains(bracket) ? "is not closed" : "is not opened"
      return Finding(
        "bracket-balance", .error, in: pair.pair, "'\(bracket)' \(trouble)", at: Finding.Span(.target, at..<at + 1))
    }
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

  private func unpaired(in text: String) -> [(Int, Unicode.Scalar)] {
    var (open, stray) = ([(Int, Unicode.Scalar)](), [(Int, Unicode.Scalar)]())
    var mayBeListMark = true
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if "([{".unicodeScalars.contains(scalar) {
        open.append((index, scalar))
      } else if let partner = Self.partner(of: scalar) {
        if let last = open.last, last.1 == partner {
          open.removeLast()
        } else if !mayBeListMark || index == 0 {
          stray.append((index, scalar))
        }
      }
      mayBeListMark = mayBeListMark && index < 3 && (scalar.properties.isAlphabetic || scalar.isDecimalDigit)
    }
    return open + stray
  }
}
