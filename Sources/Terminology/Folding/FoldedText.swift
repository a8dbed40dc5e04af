internal import Text

/// A text folded for the term matcher: its words, without case, accents of stress, soft hyphens and look-alike letters.
///
/// Words of web and mail addresses are left out: `…/torture-report` says nothing of torture.
package struct FoldedText: Sendable {
  /// The folded letters of all words, one behind the other.
  private(set) var bytes: [UInt8]
  /// The words, in order.
  private(set) var words: [TermWord]

  /// Folds a text of a language whose letters are known, or of any.
  ///
  /// - Complexity: O(*n*).
  init(_ text: String, alphabet: Alphabet = .any) {
    self.init(text, alphabet: alphabet, addresses: Self.addresses(in: text))
  }

  /// Folds a text whose web and mail addresses are known, as ranges of Unicode scalars.
  ///
  /// - Complexity: O(*n*).
  package init(_ text: String, alphabet: Alphabet, addresses: [Range<Int>]) {
    var scanner = WordScanner(alphabet)
    scanner.scan(text)
    (bytes, words) = (scanner.bytes, scanner.words)
    for range in addresses { remove(range) }
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

  private static func addresses(in text: String) -> [Range<Int>] {
    guard Addresses.mayOccur(in: text.utf8.span) else { return [] }
    let places = ScalarPlaces(text)
    return Addresses.ranges(in: Array(text.utf8)).map { places.scalars(of: $0) }
  }

  private mutating func remove(_ address: Range<Int>) {
    if let next = words.firstIndex(where: { $0.range.lowerBound >= address.upperBound }) { words[next].gap = .sign }
    words.removeAll { $0.range.overlaps(address) }
  }
}
