internal import Text
package import Translation

/// Finds brackets of the target that do not close or open, where those of the source do.
///
/// The closing bracket of a list mark at the beginning, `a)` or `12)`, needs no partner.
package struct BracketCheck: SegmentCheck {
  package static let identifiers = ["bracket-balance"]

  package func findings(in pair: SegmentPair) -> [Finding] {
    guard unpaired(in: pair.source.text).isEmpty else { return [] }
    return unpaired(in: pair.target.text).map { at, bracket in
      let trouble = "([{".unicodeScalars.contains(bracket) ? "is not closed" : "is not opened"
      return Finding(
        "bracket-balance", .error, in: pair, "'\(bracket)' \(trouble)", at: Finding.Span(.target, at..<at + 1))
    }
  }

  private func unpaired(in text: String) -> [(Int, Unicode.Scalar)] {
    let partners: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]
    var (open, stray) = ([(Int, Unicode.Scalar)](), [(Int, Unicode.Scalar)]())
    var mayBeListMark = true
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if "([{".unicodeScalars.contains(scalar) {
        open.append((index, scalar))
      } else if let partner = partners[scalar] {
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
