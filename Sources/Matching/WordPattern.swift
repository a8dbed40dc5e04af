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
    let words = WordSequence(text, tokenizer)
    return isPhrase ? phrases(in: words) : scattered(in: words)
  }

  private func phrases(in words: WordSequence) -> [Range<Int>] {
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    while !parts.isEmpty, start + parts.count <= words.numbers.count {
      if parts.indices.allSatisfy({ fits(words.numbers[start + $0], parts[$0]) }) {
        ranges.append(words.bytes(of: start..<(start + parts.count)))
        start += parts.count
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func scattered(in words: WordSequence) -> [Range<Int>] {
    var missing = Set(parts.indices)
    var ranges: [Range<Int>] = []
    for (range, number) in zip(words.ranges, words.numbers) {
      let found = parts.indices.filter { fits(number, parts[$0]) }
      if !found.isEmpty { ranges.append(range) }
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
}
