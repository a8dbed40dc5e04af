/// The numbers of a text where none is more than its digits say.
///
/// That is no time, no date, no list without spaces, no value that depends on how separators are read. Most texts have no
/// others. Two texts whose plain numbers are the same do not differ in any number or date, for each number then shares a
/// value with one of the other text: so no values need be made, which takes long.
struct PlainNumbers: Hashable, Sendable {
  /// The most numbers that are compared each with each; see `Pairing`.
  private static let most = 256

  private var count = 0
  /// The sum of the hashes of the numbers, in whatever order they stand.
  private var sum: UInt64 = 0

  /// Reads a text; `nil` where one of its numbers may be more than its digits.
  ///
  /// - Complexity: O(*n*).
  init?(_ text: CheckedText, _ names: NumberNames) {
    guard text.addresses.isEmpty, !text.numberWords.contains(where: { names.months.month($0) != nil }) else {
      return nil
    }
    var (end, isBehindHyphen) = (-1, false)
    for word in text.words where word.has(.digit) {
      var index = max(end, word.range.lowerBound)
      while index < word.range.upperBound {
        guard text.classes[index].contains(.digit) else {
          index += 1
          continue
        }
        let gap = end < 0 ? nil : Gap(end..<index, in: text)
        // `10-12-14` and `10/12/14` may be dates; `15 h 30` is a time.
        if gap == .time || (gap == .hyphen && isBehindHyphen) { return nil }
        isBehindHyphen = gap == .hyphen
        guard var token = Token(at: index, in: text) else { return nil }
        token.scale(by: text.numberWords, names)
        sum &+= (token.hash ^ token.hash >> 29) &* 0x9E37_79B9_7F4A_7C15
        count += 1
        (end, index) = (token.end, token.end)
      }
    }
    guard count <= Self.most else { return nil }
  }

  /// What stands between two numbers.
  private enum Gap {
    /// One hyphen or slash.
    case hyphen
    /// Something with the mark of an hour.
    case time
    /// Anything else.
    case other

    init(_ gap: Range<Int>, in text: CheckedText) {
      self = .other
      if gap.count == 1, text.scalars[gap.lowerBound] == "-" || text.scalars[gap.lowerBound] == "/" {
        self = .hyphen
      } else if gap.count <= 5, let mark = text.numberWords.first(where: { $0.range.lowerBound >= gap.lowerBound }),
        mark.range.upperBound <= gap.upperBound,
        ClockTime.hourMarks.contains(where: { mark.form.elementsEqual($0.utf8) })
      {
        self = .time
      }
    }
  }

  /// A number: its digits, with a sign before decimals, without what parts thousands.
  private struct Token {
    /// Its end, in Unicode scalars.
    private(set) var end: Int
    /// A hash of what counts.
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Reads the number at an index; `nil` for one that may be more than that.
    init?(at start: Int, in text: CheckedText) {
      end = start
      guard takeDigits(text) else { return nil }
      let length = end - start
      guard let sign = Self.sign(text, at: end) else { return }
      if sign == ":" { return nil }
      if length <= 3, Self.digitCount(text, behind: end) == 3 {
        // `0,500` is no half thousand.
        guard text.scalars[start] != "0" else { return nil }
        let first = text.scalars[end]
        while Self.sign(text, at: end) == sign, sign == " " || text.scalars[end] == first,
          Self.digitCount(text, behind: end) == 3
        {
          end += 1
          guard takeDigits(text) else { return nil }
        }
      } else if sign != " " {
        mix(0x2C)
        end += 1
        guard takeDigits(text) else { return nil }
      }
      if let next = Self.sign(text, at: end), next != " " { return nil }
    }

    /// Tells apart a number that a word right behind it multiplies.
    mutating func scale(by words: [FoldedWord], _ names: NumberNames) {
      guard let word = words.first(where: { $0.range.lowerBound >= end }), word.range.lowerBound <= end + 2,
        let zeros = names.zeros(word)
      else { return }
      mix(UInt64(zeros) << 32)
    }

    private mutating func mix(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }

    /// Takes digits and moves behind them; `false` for those of another script.
    private mutating func takeDigits(_ text: CheckedText) -> Bool {
      while end < text.classes.count, text.classes[end].contains(.digit) {
        let value = text.scalars[end].value
        guard value < 0x80 else { return false }
        mix(UInt64(value))
        end += 1
      }
      return true
    }

    /// The sign at an index, where it may carry a number on; a space for all that part thousands alone.
    private static func sign(_ text: CheckedText, at index: Int) -> Unicode.Scalar? {
      guard text.kind(at: index + 1).contains(.digit) else { return nil }
      switch text.scalars[index] {
      // A sign before decimals is a point or a comma.
      case ".", ",": return ","
      case ":": return ":"
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’": return " "
      default: return nil
      }
    }

    /// How many digits stand behind the sign at an index.
    private static func digitCount(_ text: CheckedText, behind index: Int) -> Int {
      text.classes[(index + 1)...].prefix { $0.contains(.digit) }.count
    }
  }
}
