/// Reads the words of a text whose characters are classed.
struct WordReader {
  private static let parts: UInt16 = CharacterClass([.letter, .mark, .digit]).rawValue
  private static let scripts: UInt16 = CharacterClass([.latin, .cyrillic]).rawValue
  private static let letter: UInt16 = CharacterClass.letter.rawValue

  /// The words, in order.
  ///
  /// - Parameter addresses: The places of web and mail addresses, whose words are marked.
  /// - Complexity: O(*n*).
  static func words(
    _ scalars: Span<Unicode.Scalar>, _ classes: Span<CharacterClass>, _ addresses: [Range<Int>]
  ) -> [CheckedWord] {
    var words: [CheckedWord] = []
    words.reserveCapacity(scalars.count / 5 + 1)
    let table = CharacterClass.table
    var index = 0
    while index < scalars.count {
      if classes[index].rawValue & parts == 0 {
        index += 1
      } else {
        let word = word(at: index, scalars, classes, table, addresses)
        index = word.range.upperBound
        words.append(word)
      }
    }
    return words
  }

  @inline(__always)
  private static func word(
    at start: Int, _ scalars: Span<Unicode.Scalar>, _ classes: Span<CharacterClass>, _ table: [UInt32],
    _ addresses: [Range<Int>]
  ) -> CheckedWord {
    var (end, letters, form, kinds) = (start, 0, UInt64(0xCBF2_9CE4_8422_2325), UInt16(0))
    while end < scalars.count {
      let (kind, value) = (classes[end].rawValue, scalars[end].value)
      if kind & parts != 0 {
        letters += Int(kind & letter)
        let lower = Int(value) < table.count ? table[Int(value)] & 0xFFFF : CharacterClass.lowercased(scalars[end])
        form = (form ^ UInt64(lower)) &* 0x100_0000_01B3
      } else if value == 0xAD {
        end += 1
        continue
      } else {
        guard end > start, isApostrophe(scalars, classes, end) else { break }
        form = (form ^ 0x27) &* 0x100_0000_01B3
      }
      kinds |= kind
      end += 1
    }
    return CheckedWord(
      range: start..<end, form: form, classes: kinds, letters: letters,
      isCapitalised: classes[start].contains(.capital),
      isInAddress: !addresses.isEmpty && addresses.contains { $0.contains(start) })
  }

  /// Whether an apostrophe stands between two letters of one script: `п'ять`, `don't`; not `iPhone'ом`.
  private static func isApostrophe(
    _ scalars: Span<Unicode.Scalar>, _ classes: Span<CharacterClass>, _ index: Int
  ) -> Bool {
    switch scalars[index] {
    case "'", "’", "ʻ", "`": break
    default: return false
    }
    guard index + 1 < classes.count else { return false }
    let (before, after) = (classes[index - 1].rawValue, classes[index + 1].rawValue)
    return before & after & letter != 0 && (before ^ after) & scripts == 0
  }
}
