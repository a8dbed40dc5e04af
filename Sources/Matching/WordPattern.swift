package import Languages
internal import Text

/// Words that are looked for in texts of a language, whatever their capitals and typography: `prison`, or with a star
/// all that begin so, `prison*`.
///
/// An address is one word. Not safe to share between threads at the same time.
package struct WordPattern {
  private enum Part {
    /// The vocabulary's number of a folded word.
    case word(UInt32)
    /// The scalars that a folded word begins with.
    case start([UInt32])
  }

  private let tokenizer: Tokenizer
  private let isPhrase: Bool
  private var parts: [Part] = []
  /// The keys of words that a text must have to have the pattern; words that may hide in a date are none.
  package private(set) var keys: Set<UInt64> = []

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - isPhrase: Whether they must follow each other; else each may be anywhere.
  package init(_ text: String, in language: Language, isPhrase: Bool) {
    tokenizer = Tokenizer(language)
    self.isPhrase = isPhrase
    let pieces = Pieces(text.exactForm, tokenizer.boundaries)
    var sureWords: [UInt32] = []
    for index in 0..<pieces.count where pieces[index].kind != .space {
      if pieces.isByte(UInt8(ascii: "*"), at: index), case .word(let number)? = parts.last, index > 0,
        pieces[index - 1].kind == .word
      {
        let characters = tokenizer.vocabulary[number].characters
        parts[parts.count - 1] = .start(Array(tokenizer.vocabulary.scalars[characters]))
        sureWords.removeLast()
      } else {
        let number = folded(pieces, index)
        parts.append(.word(number))
        if pieces[index].kind == .word { sureWords.append(number) }
      }
    }
    sureWords.removeAll { tokenizer.dates.mayBePart(tokenizer.vocabulary.form($0)) }
    keys = Set(sureWords.map { tokenizer.vocabulary[$0].key })
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { parts.isEmpty }

  /// The UTF-8 ranges of what was looked for, in order; none where a text has not all of it.
  ///
  /// - Complexity: O(*m* · *n*) in words.
  package func ranges(in text: String) -> [Range<Int>] {
    let pieces = Pieces(text, tokenizer.boundaries)
    let places = (0..<pieces.count).filter { !Self.isSpace(pieces.bytes(at: $0)) }
    let numbers = places.map { folded(pieces, $0) }
    return isPhrase ? phrases(pieces, places, numbers) : words(pieces, places, numbers)
  }

  private func phrases(_ pieces: Pieces, _ places: [Int], _ numbers: [UInt32]) -> [Range<Int>] {
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    while !parts.isEmpty, start + parts.count <= numbers.count {
      if parts.indices.allSatisfy({ fits(numbers[start + $0], parts[$0]) }) {
        let end = start + parts.count
        ranges.append(pieces[places[start]].range.lowerBound..<pieces[places[end - 1]].range.upperBound)
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func words(_ pieces: Pieces, _ places: [Int], _ numbers: [UInt32]) -> [Range<Int>] {
    var missing = Set(parts.indices)
    var ranges: [Range<Int>] = []
    for (place, number) in zip(places, numbers) {
      let found = parts.indices.filter { fits(number, parts[$0]) }
      if !found.isEmpty { ranges.append(pieces[place].range) }
      missing.subtract(found)
    }
    return missing.isEmpty ? ranges : []
  }

  private func fits(_ number: UInt32, _ part: Part) -> Bool {
    switch part {
    case .word(let wanted): return number == wanted
    case .start(let start):
      return tokenizer.vocabulary.scalars[tokenizer.vocabulary[number].characters].starts(with: start)
    }
  }

  private func folded(_ pieces: Pieces, _ index: Int) -> UInt32 {
    tokenizer.vocabulary[tokenizer.vocabulary.number(of: pieces.bytes(at: index))].folded
  }

  /// Whether there is nothing but white space, no-break spaces among it.
  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first <= 0x20 || first >= 0xC2 else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
