internal import Languages

/// The shapes of values that the specification takes from XML Schema and other standards.
enum XLIFF2Syntax {
  /// Whether there is nothing but white space.
  static func isWhite(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// The words between white space.
  static func words(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
  }

  /// `NMTOKEN`: one or more name characters (XML 1.0, section 2.3).
  static func isToken(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(isNameCharacter) }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0xB7: true
    case 0xC0...0x2FF: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x300...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF: true
    case 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF: true
    default: false
    }
  }

  /// A prefix and a name with a colon between them, neither with white space or another colon: `my:type`.
  static func isPrefixed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && words(text) == [text]
  }

  /// One or more decimal digits.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// A whole number from 1.
  static func isPositive(_ text: String) -> Bool { isNumber(text) && text.utf8.contains { $0 != UInt8(ascii: "0") } }

  /// A number with a fraction at most, within bounds.
  static func isDecimal(_ text: String, in bounds: ClosedRange<Double>) -> Bool {
    guard text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }), let value = Double(text) else { return false }
    return bounds.contains(value)
  }

  /// An even number of hexadecimal digits that name a code point which XML does not allow or discourages.
  ///
  /// XLIFF 2.1, section "hex": "the value MUST be in the range of code points that are invalid in XML".
  static func isInvalidCodePoint(_ text: String) -> Bool {
    guard text.utf8.count.isMultiple(of: 2), text.utf8.count <= 8, let value = UInt32(text, radix: 16) else {
      return false
    }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: return false
    case 0...0x1F, 0x7F...0x9F, 0xD800...0xDFFF, 0xFFFE...0xFFFF: return !text.hasPrefix("+")
    default: return false
    }
  }

  /// The hexadecimal digits of a code point, at least four: the rules of XLIFF 2.1 for validators know no shorter ones.
  static func hexadecimal(_ codePoint: UInt32) -> String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `*`, a number, or a least and a greatest number of which the greatest may be `*` (section "Standard profiles").
  static func isSize(_ text: String) -> Bool {
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let last = bounds.last, bounds.count <= 2 else { return false }
    return (last == "*" || isNumber(last)) && (bounds.count == 1 || isNumber(bounds[0]))
  }

  /// A list of `category|annotator` with each category once (ITS 2.0, section 5.7).
  static func isAnnotators(_ text: String) -> Bool {
    var seen: Set<Substring> = []
    return words(text).allSatisfy { word in
      let parts = word.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[1].isEmpty && categories.contains(parts[0]) && seen.insert(parts[0]).inserted
    }
  }

  private static let categories: Set<Substring> = [
    "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value",
    "language-information", "locale-filter", "localization-note", "localization-quality-issue",
    "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size", "target-pointer",
    "terminology", "text-analysis", "translate",
  ]
}
