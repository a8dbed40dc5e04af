internal import Text

/// A text folded for the term matcher: its words, without case, accents of stress, soft hyphens and look-alike letters.
///
/// Words of web and mail addresses are left out: `…/torture-report` says nothing of torture.
package struct FoldedText: Sendable {
  /// The folded letters of all words, one behind the other.
  let bytes: [UInt8]
  /// The words, in order.
  let words: [TermWord]
  /// For each letter of each word the hash of the word up to it, as `StemTable` numbers it; made once for all finders.
  let beginnings: [UInt64]

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
    bytes = scanner.bytes
    var words = scanner.words
    for range in addresses { Self.remove(range, from: &words) }
    beginnings = Self.beginnings(of: &words, scanner.bytes.span)
    self.words = words
  }

  private static func beginnings(of words: inout [TermWord], _ bytes: Span<UInt8>) -> [UInt64] {
    var beginnings = [UInt64](repeating: 0, count: bytes.count)
    var hashes = beginnings.mutableSpan
    var count = 0
    for number in words.indices {
      words[number].beginning = count
      var (hash, place, end) = (WordHash(), words[number].form.lowerBound, words[number].form.upperBound)
      while place < end {
        hash.add(bytes[place])
        place += 1
        if place == end || bytes[place] & 0xC0 != 0x80 {
          hashes[count] = WordHash.spread(hash.value)
          count += 1
        }
      }
    }
    beginnings.removeLast(beginnings.count - count)
    return beginnings
  }

  /// Whether a hyphen or full stop joins a word to the next one, or it begins with an acronym, so that its beginnings alone
  /// do not tell all.
  func hasJoint(at word: Int) -> Bool {
    words[word].acronymLength > 0 || (word + 1 < words.count && words[word + 1].gap <= .hyphen)
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

  private static func remove(_ address: Range<Int>, from words: inout [TermWord]) {
    if let next = words.firstIndex(where: { $0.range.lowerBound >= address.upperBound }) { words[next].gap = .sign }
    words.removeAll { $0.range.overlaps(address) }
  }
}
