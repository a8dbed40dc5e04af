internal import Text
internal import Translation

/// Takes the tokens out of segments of one language.
///
/// Texts that are to be aligned together are read by one reader for each language.
final class TokenReader {
  /// What a reader has met so far.
  struct Knowledge: Sendable {
    /// The tokens.
    fileprivate(set) var vocabulary = Vocabulary()
    /// The numbers of the words, as they were written.
    fileprivate var words: [String: Int32] = [:]
  }

  /// What was met so far.
  private(set) var knowledge = Knowledge()
  private let latin = Transliterator("Any-Latin; Latin-ASCII; Lower")

  /// Letters of a word that count; a stemmer that works for every language with endings.
  private static let keyLength = 5

  /// Makes a reader that goes on from what another has met, or from nothing.
  init(after knowledge: Knowledge = Knowledge()) { self.knowledge = knowledge }

  /// The tokens met so far.
  var vocabulary: Vocabulary { knowledge.vocabulary }

  /// The numbers of a segment's tokens, in order; one that occurs twice stands twice.
  func tokens(in content: InlineText) -> [Int32] {
    var tokens: [Int32] = []
    for code in content.codes where code.kind == .noteReference && !code.label.isEmpty {
      add(.note, code.label, to: &tokens)
    }
    var scan = TokenScan(withoutAddresses(content.text, &tokens))
    while let piece = scan.next() {
      switch piece {
      case .word(let word, let isInside, let isCapital):
        let number = number(ofWord: word)
        knowledge.vocabulary.count(number, isInside: isInside, isCapital: isCapital)
        tokens.append(number)
      case .number(let digits): if !digits.isEmpty { add(digits.count > 1 ? .number : .digit, digits, to: &tokens) }
      case .mark(let mark): add(.mark, mark, to: &tokens)
      }
    }
    return tokens
  }

  private func add(_ kind: TokenKind, _ key: String, to tokens: inout [Int32]) {
    let number = knowledge.vocabulary.number(kind, key)
    knowledge.vocabulary.count(number, isInside: false, isCapital: false)
    tokens.append(number)
  }

  /// The text with each address made a space, and the addresses as tokens.
  private func withoutAddresses(_ text: String, _ tokens: inout [Int32]) -> String {
    guard Addresses.mayOccur(in: text.utf8.span) else { return text }
    var bytes = Array(text.utf8)
    for range in Addresses.ranges(in: bytes).reversed() {
      add(.address, String(decoding: bytes[range], as: UTF8.self).lowercased(), to: &tokens)
      bytes.replaceSubrange(range, with: [0x20])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func number(ofWord word: String) -> Int32 {
    if let number = knowledge.words[word] { return number }
    let folded = word.caseFolded
    let key = String(String.UnicodeScalarView(folded.unicodeScalars.prefix(Self.keyLength)))
    let number = knowledge.vocabulary.number(.word, key, sound: Sound.sound(of: latin?(folded) ?? folded))
    knowledge.words[word] = number
    return number
  }
}
