internal import Text

/// Reads the words of a text in one pass over its UTF-8.
struct WordScanner {
  /// The folded letters; while a text is read with room behind them for what is left of it.
  private(set) var bytes: [UInt8] = []
  /// How many of the bytes are letters.
  private var length = 0
  /// The words so far.
  private(set) var words: [TermWord] = []

  private let alphabet: Alphabet
  /// What stood since the last word.
  private var gap = TermWord.Gap.none
  private var blanks = 0
  /// Full stops since the last word.
  private var stops = 0
  /// The word under way, where there is one.
  private var word = OpenWord()
  private var isOpen = false

  /// What is known of a word before it ends.
  private struct OpenWord {
    var start = 0
    var source = 0
    var form = 0
    var letters = 0
    var capitals = 0
    var isCapitalised = false
    var isComplex = false
    var scripts: UInt8 = 0
    /// Whether one of its letters has no double in another alphabet.
    var hasOwn = false
    /// The folded length at the first small letter, and the letters since.
    var acronym = 0
    var tail = 0
    /// Letters since the beginning or the last apostrophe.
    var run = 0
    /// Small letters since the last other sign.
    var smallRun = 0
  }

  /// Makes a scanner for texts in an alphabet.
  init(_ alphabet: Alphabet) { self.alphabet = alphabet }

  /// Reads a text.
  mutating func scan(_ text: String) {
    let table = LetterTable.entries
    let source = text.utf8.span
    bytes = Array(repeating: 0, count: source.count)
    length = 0
    words.reserveCapacity(source.count / 6 + 1)
    var (index, scalar) = (0, 0)
    while index < source.count {
      let (value, length) = Self.scalar(source, index)
      let entry = value < 0x600 ? table[Int(value)] : LetterTable.entry(Unicode.Scalar(value) ?? " ")
      if value == 0xAD, !isOpen {
        // A soft hyphen between words is nothing at all.
      } else if entry.isWord {
        if entry.isCapital, isOpen, word.smallRun > 2 { close(source, at: scalar, end: index) }
        if !isOpen { begin(entry, at: scalar, source: index) }
        if entry.isPlainSmall {
          let count = takeSmall(source, table, &index)
          scalar += count
          continue
        }
        take(value, entry)
      } else if entry.isApostrophe, parts(source, after: index + length, table) {
        takeApostrophe(value)
      } else {
        close(source, at: scalar, end: index)
        skip(value, entry, source, after: index + length)
      }
      index += length
      scalar += 1
    }
    close(source, at: scalar, end: index)
    bytes.removeLast(bytes.count - length)
  }

  @inline(__always)
  private static func scalar(_ source: Span<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = source[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F), 2) }
    let second = UInt32(source[index + 1] & 0x3F)
    let third = UInt32(source[index + 2] & 0x3F)
    if first < 0xF0 { return (UInt32(first & 0xF) << 12 | second << 6 | third, 3) }
    return (UInt32(first & 7) << 18 | second << 12 | third << 6 | UInt32(source[index + 3] & 0x3F), 4)
  }

  private mutating func begin(_ entry: LetterTable.Entry, at scalar: Int, source: Int) {
    word = OpenWord(start: scalar, source: source, form: length, isCapitalised: entry.isCapital)
    isOpen = true
  }

  /// Takes the letters in lower case from an index on, moves behind them and gives their number.
  @inline(__always)
  private mutating func takeSmall(_ source: Span<UInt8>, _ table: [LetterTable.Entry], _ index: inout Int) -> Int {
    if word.acronym == 0, word.capitals > 1 { word.acronym = length - word.form }
    var (count, scripts, own, length) = (0, word.scripts, word.hasOwn, length)
    var letters = bytes.mutableSpan
    while index < source.count {
      let (value, width) = Self.scalar(source, index)
      guard value < 0x600 else { break }
      let entry = table[Int(value)]
      guard entry.isPlainSmall else { break }
      Self.put(entry.folded, in: &letters, &length)
      own = own || entry.isOwn
      if value < 0x250 { scripts |= 1 } else if value &- 0x400 < 0x130 { scripts |= 2 }
      index += width
      count += 1
    }
    self.length = length
    word.scripts = scripts
    word.hasOwn = own
    word.letters += count
    word.run += count
    word.smallRun += count
    word.tail += count
    return count
  }

  @inline(__always)
  private mutating func take(_ value: UInt32, _ entry: LetterTable.Entry) {
    word.smallRun = entry.isLetter && !entry.isCapital ? word.smallRun + 1 : 0
    if entry.isLetter {
      word.letters += 1
      word.run += 1
      if entry.isOwn { word.hasOwn = true }
      if value < 0x250 { word.scripts |= 1 } else if (0x400..<0x530).contains(value) { word.scripts |= 2 }
      if entry.isCapital {
        word.capitals += 1
        if word.acronym > 0 { word.tail = 9 }
      } else {
        if word.acronym == 0, word.capitals > 1 { word.acronym = length - word.form }
        word.tail += 1
      }
    }
    if entry.isComplex {
      word.isComplex = word.isComplex || value != 0xAD
    } else {
      put(entry.folded)
    }
  }

  /// Adds a folded letter, which has no more bytes than the text's.
  private mutating func put(_ folded: UInt16) {
    var length = length
    var letters = bytes.mutableSpan
    Self.put(folded, in: &letters, &length)
    self.length = length
  }

  @inline(__always)
  private static func put(_ folded: UInt16, in letters: inout MutableSpan<UInt8>, _ length: inout Int) {
    if folded < 0x80 {
      letters[length] = UInt8(truncatingIfNeeded: folded)
      length += 1
    } else {
      letters[length] = 0xC0 | UInt8(truncatingIfNeeded: folded >> 6)
      letters[length + 1] = 0x80 | UInt8(truncatingIfNeeded: folded & 0x3F)
      length += 2
    }
  }
}

extension WordScanner {
  /// Whether an apostrophe stands inside a word: between letters, and not behind an elided article.
  private func parts(_ source: Span<UInt8>, after next: Int, _ table: [LetterTable.Entry]) -> Bool {
    guard isOpen, word.run > 0, next < source.count else { return false }
    let (value, _) = Self.scalar(source, next)
    guard value < 0x600, table[Int(value)].isLetter else { return false }
    return !isElided(word)
  }

  /// Whether the letters before an apostrophe are an elided word: `l'OSCE`, `jusqu'à`, `dell'Unione`; not `п'ять`.
  private func isElided(_ word: OpenWord) -> Bool {
    if word.scripts & 2 != 0 { return false }
    if word.run <= 2 { return true }
    let end = bytes[..<length].suffix(2)
    return end.elementsEqual("qu".utf8) || end.elementsEqual("ll".utf8)
  }

  private mutating func takeApostrophe(_ value: UInt32) {
    guard isOpen else { return }
    word.run = 0
    if word.acronym == 0, word.capitals > 1, word.capitals == word.letters { word.acronym = length - word.form }
    put(0x27)
  }

  /// Ends the word under way.
  private mutating func close(_ source: Span<UInt8>, at end: Int, end byte: Int) {
    guard isOpen else { return }
    isOpen = false
    // A word with letters of its own stays in its alphabet.
    let alphabets: Bool =
      word.scripts == 3
      || (!word.hasOwn && (word.scripts == 1 ? alphabet == .cyrillic : word.scripts == 2 && alphabet == .latin))
    if word.isComplex || alphabets { refold(source, word, to: byte) }
    let isAcronym = word.letters > 1 && word.capitals == word.letters
    let hasEnding = word.acronym > 0 && word.tail <= 3 && !isAcronym && !word.isComplex
    words.append(
      TermWord(
        form: word.form..<length, range: word.start..<end, isCapitalised: word.isCapitalised,
        isAcronym: isAcronym, acronymLength: hasEnding ? word.acronym : 0, gap: words.isEmpty ? .end : gap))
    (gap, blanks, stops) = (.none, 0, 0)
  }

  /// Folds a word as a whole: where its letters are composed of several characters or mix alphabets.
  private mutating func refold(_ source: Span<UInt8>, _ word: OpenWord, to end: Int) {
    var scalars: [Unicode.Scalar] = []
    var index = word.source
    while index < end {
      let (value, length) = Self.scalar(source, index)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      index += length
    }
    let unified = alphabet.unified(scalars)
    guard word.isComplex || unified != nil else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: unified ?? scalars)
    bytes.removeSubrange(word.form...)
    bytes.append(contentsOf: String(view).wordForm.utf8)
    length = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: source.count - end))
  }

  /// Widens the gap by a character between words.
  private mutating func skip(_ value: UInt32, _ entry: LetterTable.Entry, _ source: Span<UInt8>, after next: Int) {
    switch value {
    case 0x0A where blanks > 0: gap = .end
    case _ where entry.isSpace:
      blanks = value == 0x0A ? 1 : blanks
      widen(to: stops > 0 ? .stop : .space)
    case 0x2E:
      stops += 1
      widen(to: gap == .none ? .dot : .end)
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: widen(to: stops > 0 || gap > .space ? .end : .mark)
    case 0x2D, 0x2010, 0x2011:
      // `St.-Petersburg` is `St. Petersburg`.
      if gap != .dot { widen(to: gap == .none ? .hyphen : stops > 0 ? .end : .sign) }
    // Quotation marks and apostrophes stand around names.
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x60, 0x2BC:
      widen(to: stops > 0 || gap == .mark ? .end : .space)
    default: widen(to: stops > 0 ? .end : .sign)
    }
  }

  /// Widens the gap to another one, if that is wider; what comes beside a sign at which a sentence may end ends it.
  private mutating func widen(to other: TermWord.Gap) {
    let isMore = gap == .mark && other > .space
    gap = isMore ? .end : max(gap, other)
  }
}
