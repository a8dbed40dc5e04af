internal import Text

/// Reads stretches of a text into folded words, from its beginning to its end.
struct FoldedWordReader {
  /// Where the last word ended.
  private(set) var end = 0
  private let scalars: [Unicode.Scalar]
  private let table = CharacterClass.table
  private var bytes: [UInt8] = []
  private var places: [(form: Range<Int>, range: Range<Int>)] = []

  /// Prepares a text.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    bytes.reserveCapacity(128)
    places.reserveCapacity(16)
  }

  /// The words that were read.
  var words: [FoldedWord] {
    places.map { form, range in
      FoldedWord(
        form: bytes[form], range: range,
        isCapitalised: CharacterClass.of(scalars[range.lowerBound]).contains(.capital))
    }
  }

  /// Reads the words that begin at most at a place and end at least at another one, but those read before.
  mutating func read(from first: Int, to last: Int) {
    var index = max(first, end)
    while index > end, isPart(index - 1) { index -= 1 }
    while index <= last, index < scalars.count {
      guard isLetter(index) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, isLetter(index) || isInner(index, from: start) { index += 1 }
      add(start..<index)
      end = index
    }
  }

  /// Adds a word in the form that `String.wordForm` gives it, by a table where each letter has a small one of its own.
  private mutating func add(_ word: Range<Int>) {
    let start = bytes.count
    for scalar in scalars[word] {
      let lower = Int(scalar.value) < table.count ? table[Int(scalar.value)] & 0xFFFF : scalar.value
      // Basic Latin, the Polish, French and German letters but `ß`, and Cyrillic.
      let isPlain = lower < 0x80 || (0xE0...0x17F).contains(lower) || (0x430...0x52F).contains(lower)
      guard isPlain, lower != 0x149, lower != 0x17F, scalar != "İ" else {
        bytes.removeSubrange(start...)
        bytes += String(String.UnicodeScalarView(scalars[word])).wordForm.utf8
        break
      }
      put(lower == 0x451 ? 0x435 : lower)
    }
    places.append((start..<bytes.count, word))
  }

  private mutating func put(_ letter: UInt32) {
    if letter < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: letter))
    } else {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    }
  }

  /// Whether a dot stands between two letters, the first of them alone (the first dot of `p.m.`, not that of `us.He`),
  /// or an apostrophe between two Cyrillic letters.
  private func isInner(_ index: Int, from start: Int) -> Bool {
    guard index + 1 < scalars.count, isLetter(index + 1) else { return false }
    switch scalars[index] {
    case ".": return index - start == 1 || scalars[index - 2] == "."
    case "'", "’", "ʼ": return isCyrillic(scalars[index - 1]) && isCyrillic(scalars[index + 1])
    default: return false
    }
  }

  /// Whether a character may belong to a word.
  private func isPart(_ index: Int) -> Bool {
    switch scalars[index] {
    case ".", "'", "’": true
    default: isLetter(index)
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    let value = Int(scalars[index].value)
    let kind =
      value < table.count ? CharacterClass(rawValue: UInt16(table[value] >> 16)) : CharacterClass.of(scalars[index])
    return !kind.isDisjoint(with: [.letter, .mark])
  }

  private func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }
}
