internal import Text

/// The words and signs of a text in order, without white space; an address is one word.
struct WordSequence {
  /// The vocabulary's numbers of the folded words.
  private(set) var numbers: [UInt32] = []
  /// Where they stand, in UTF-8 bytes of the text.
  private(set) var ranges: [Range<Int>] = []
  /// Which of them have letters or digits.
  private(set) var isWord: [Bool] = []

  /// Cuts a text into words.
  init(_ text: String, _ tokenizer: Tokenizer) {
    let pieces = Pieces(text, tokenizer.boundaries)
    for index in 0..<pieces.count where !Self.isSpace(pieces.bytes(at: index)) {
      numbers.append(tokenizer.vocabulary[tokenizer.vocabulary.number(of: pieces.bytes(at: index))].folded)
      ranges.append(pieces[index].range)
      isWord.append(pieces[index].kind == .word)
    }
  }

  /// The bytes of some words and of all between them.
  func bytes(of words: Range<Int>) -> Range<Int> {
    ranges[words.lowerBound].lowerBound..<ranges[words.upperBound - 1].upperBound
  }

  /// Whether there is nothing but white space, no-break spaces among it.
  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first <= 0x20 || first >= 0xC2 else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
