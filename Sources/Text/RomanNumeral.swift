/// Numbers in Roman letters.
package enum RomanNumeral {
  private static let values: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1_000]
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = ["І": "I", "Х": "X", "М": "M", "С": "C"]

  /// The value of a numeral up to 3999, or `nil` where the letters are none; Cyrillic letters of the same look count.
  ///
  ///     RomanNumeral.value(of: "XIX")   // 19
  package static func value(of letters: some Collection<Unicode.Scalar>) -> Int? {
    guard !letters.isEmpty, letters.count <= 15 else { return nil }
    var (total, previous) = (0, 0)
    for letter in letters.reversed() {
      guard let value = values[lookalikes[letter] ?? letter] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    let canonical = text(of: total)
    return letters.elementsEqual(canonical.unicodeScalars) { (lookalikes[$0] ?? $0) == $1 } ? total : nil
  }

  /// The value of a numeral that a word begins with, short endings in lower case allowed: `XIX`, `XIXe`.
  package static func value(ofWord letters: ArraySlice<Unicode.Scalar>) -> Int? {
    let capitals = letters.prefix { $0.properties.isUppercase }
    let rest = letters.count - capitals.count
    return rest == 0 || (rest <= 3 && capitals.count >= 2) ? value(of: capitals) : nil
  }

  /// The numeral of a number in capitals, with as many `M` as it takes; nothing for zero and below.
  ///
  ///     RomanNumeral.text(of: 19)   // "XIX"
  package static func text(of number: Int) -> String {
    let steps = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
