internal import Text

/// A text folded for the term matcher: its words, without case, accents of stress, soft hyphens and look-alike letters.
///
/// Words of web and mail addresses are left out: `…/torture-report` says nothing of torture.
struct FoldedText: Sendable {
  /// The folded letters of all words, one behind the other.
  private(set) var bytes: [UInt8]
  /// The words, in order.
  private(set) var words: [TermWord]

  /// Folds a text of a language whose letters are known, or of any.
  ///
  /// - Complexity: O(*n*).
  init(_ text: String, alphabet: Alphabet = .any) {
    var scanner = WordScanner(alphabet)
    scanner.scan(text)
    (bytes, words) = (scanner.bytes, scanner.words)
    if Self.mayHoldAddress(text) { removeAddresses(of: text) }
  }

  /// The folded letters of a word.
  func form(_ word: TermWord) -> ArraySlice<UInt8> { bytes[word.form] }

  /// The words as the text writes them.
  func surfaces(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return words.map { String(String.UnicodeScalarView(scalars[$0.range])) }
  }

  /// Whether the whole text is in capitals, so that they say nothing.
  var isShouted: Bool {
    words.contains(where: \.isAcronym) && words.allSatisfy { $0.isAcronym || $0.form.count < 3 }
  }

  private static func mayHoldAddress(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // "a@b.de" and "www.a.de" are among the shortest.
    if bytes.count < 6 { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") { return true }
      if byte == UInt8(ascii: "/"), index > 0, bytes[index - 1] == byte { return true }
      if byte | 0x20 == UInt8(ascii: "w"), index > 1, bytes[index - 1] == byte, bytes[index - 2] == byte { return true }
    }
    return false
  }

  private mutating func removeAddresses(of text: String) {
    let addresses = Addresses.ranges(in: Array(text.utf8))
    let places = ScalarPlaces(text)
    for range in addresses.map({ places.scalars(of: $0) }) {
      if let next = words.firstIndex(where: { $0.range.lowerBound >= range.upperBound }) { words[next].gap = .sign }
      words.removeAll { $0.range.overlaps(range) }
    }
  }
}
