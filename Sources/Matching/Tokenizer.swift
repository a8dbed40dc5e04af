package import Languages
package import Retrieval
internal import Text
package import Translation

/// Takes texts of one language apart for comparison.
///
/// Not safe to share between threads at the same time; each owner makes its own. Texts can be compared only if the
/// same tokenizer took them apart.
package final class Tokenizer {
  /// Differs whenever a text would be taken apart otherwise: by the rules here, by ICU, or by the names of months.
  package static let version: String = {
    // The files are not taken apart: this is asked for at every start.
    let files = Resources.paths(under: "Locales").filter { $0.hasSuffix("/months.txt") }
    let months = files.flatMap { Array($0.utf8) + (Resources.bytes(at: $0) ?? []) }
    return "1, ICU \(Boundaries.version), months \(String(WordKey()(months.span), radix: 16))"
  }()

  /// The language of the texts.
  package let language: Language
  let vocabulary: Vocabulary
  let negations: Negations
  let boundaries: Boundaries
  let dates: DateForms
  private lazy var scanner = OutlineScanner(months: dates.monthNames)

  /// Makes a tokenizer of a language's texts.
  package init(_ language: Language) {
    self.language = language
    boundaries = Boundaries(.word, locale: language.primary)
    // Texts of all regions are taken apart alike, so that one index serves them.
    dates = DateForms(Language(language.primary) ?? language)
    vocabulary = Vocabulary(isMonth: dates.isMonth)
    negations = Negations(language)
  }

  /// How many words it has met in texts that took it more than a pass over their bytes; they are kept.
  package var wordCount: Int { vocabulary.count }

  /// Takes a text apart.
  ///
  /// - Complexity: O(*n*).
  package func text(_ content: InlineText) -> ComparableText {
    let exact = content.text.exactForm
    let (tokens, characters) = parts(of: exact)
    return ComparableText(exact: exact, tokens: tokens, characters: characters, codes: content.codes)
  }

  /// The words of a text in its exact form, and its characters.
  private func parts(of exact: String) -> (tokens: [Token], characters: [UInt32]) {
    let pieces = Pieces(exact, boundaries)
    var tokens: [Token] = []
    var characters: [UInt32] = []
    tokens.reserveCapacity(pieces.count)
    characters.reserveCapacity(exact.utf8.count)
    var index = 0
    while index < pieces.count {
      if pieces[index].kind == .space {
        characters.append(0x20)
        index += 1
      } else {
        let (token, count) = token(in: pieces, at: index)
        tokens.append(token)
        append(token, to: &characters)
        index += count
      }
    }
    return (tokens, characters)
  }

  /// What an index of segments knows of a text that this tokenizer took apart.
  ///
  /// Its words are the words of the score and its characters those of the score, so that the score of two texts is never
  /// above the index's `Bound.mean`: penalties only lower it, and 100 is kept for texts whose words are the same.
  ///
  /// - Complexity: O(*n*).
  package func outline(of text: ComparableText) -> Outline {
    Outline(keys: text.tokens.map(key(of:)), characters: text.characters)
  }

  /// What an index of segments knows of a text: the same, without what only comparisons need.
  ///
  /// - Complexity: O(*n*).
  package func outline(of text: String) -> Outline {
    scanner.outline(of: text.utf8.span) ?? outlineByWords(of: text)
  }

  /// The same for any text, word by word.
  func outlineByWords(of text: String) -> Outline {
    let (tokens, characters) = parts(of: text.exactForm)
    return Outline(keys: tokens.map(key(of:)), characters: characters)
  }

  /// The key of a word in an index of segments.
  func key(of token: Token) -> UInt64 {
    switch token.kind {
    case .word, .punctuation: vocabulary[token.value].key
    case .number, .date, .address: Self.placeholders(placeholder: token.kind.rawValue)
    }
  }

  private static let placeholders = WordKey()

  /// Whether a word denies.
  func denies(_ token: Token) -> Bool {
    let scalars = vocabulary.scalars[vocabulary[token.surface].characters]
    return negations.contains(String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))))
  }

  /// The word that starts at a piece, and the number of pieces it takes.
  private func token(in pieces: Pieces, at index: Int) -> (Token, Int) {
    if pieces[index].kind == .address { return (typed(.address, pieces, index, 1, value: nil), 1) }
    let first = pieces.firstByte(at: index)
    if (0x30...0x39).contains(first) {
      if let date = dates.date(in: pieces, at: index) {
        return (typed(.date, pieces, index, date.count, value: date.value), date.count)
      }
      if let number = NumberForms.number(in: pieces, at: index) {
        return (typed(.number, pieces, index, number.count, value: number.value), number.count)
      }
    }
    let count = first == UInt8(ascii: ".") && pieces.isEllipsis(at: index) ? 3 : 1
    let surface = vocabulary.number(of: pieces.bytes(from: index, count: count))
    let word = vocabulary[surface]
    if word.shape.contains(.isMonth), let date = dates.date(in: pieces, at: index) {
      return (typed(.date, pieces, index, date.count, value: date.value), date.count)
    }
    let kind: Token.Kind = pieces[index].kind == .word ? .word : .punctuation
    return (Token(kind: kind, surface: surface, value: word.folded), count)
  }

  private func typed(_ kind: Token.Kind, _ pieces: Pieces, _ index: Int, _ count: Int, value: String?) -> Token {
    let surface = vocabulary.number(of: pieces.bytes(from: index, count: count))
    return Token(kind: kind, surface: surface, value: value.map { vocabulary.number(of: $0) } ?? surface)
  }

  private func append(_ token: Token, to characters: inout [UInt32]) {
    switch token.kind {
    case .word, .punctuation:
      characters.append(contentsOf: vocabulary.scalars[vocabulary[token.surface].characters])
    case .number, .date, .address: characters.append(token.placeholder)
    }
  }
}
