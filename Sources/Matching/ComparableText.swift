internal import Text
internal import Translation

/// A segment's text taken apart for comparison.
///
/// A class, so that thousands of them are handed around without counting references to their parts.
package final class ComparableText: Sendable {
  /// The text as an exact look-up sees it: NFC, white space folded.
  package let exact: String
  /// Its words, numbers and punctuation.
  let tokens: [Token]
  /// What the word distance compares.
  let symbols: [UInt32]
  /// What the character distance compares: folded scalars, one for each typed token and one for each space.
  let characters: [UInt32]
  /// Its inline codes.
  let codes: [InlineCode]

  init(exact: String, tokens: [Token], characters: [UInt32], codes: [InlineCode]) {
    self.exact = exact
    self.tokens = tokens
    symbols = tokens.map(\.symbol)
    self.characters = characters
    self.codes = codes
  }

  /// The number of characters that count.
  package var length: Int { characters.count }

  /// Whether nothing is left to compare.
  package var isEmpty: Bool { tokens.isEmpty }
}
