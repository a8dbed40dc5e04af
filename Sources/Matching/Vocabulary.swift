internal import Retrieval
internal import Text

/// The words met so far, each with a number, and how they are written.
///
/// Words are folded once, when they are first met; from then on texts are compared by numbers. Grows with the number
/// of different words. Not safe to share between threads at the same time; each owner makes its own.
package final class Vocabulary {
  /// What is known of a written form.
  struct Word {
    /// The number of the form with apostrophes, quotes and dashes in one shape and capitals kept.
    var cased: UInt32
    /// The number of the form without capitals too.
    var folded: UInt32
    /// Where the scalars of the folded form stand in `scalars`.
    var characters: Range<Int>
    /// How the form looks.
    var shape: Shape
    /// The index's key of the folded form.
    var key: UInt64
  }

  /// How a word looks.
  struct Shape: OptionSet {
    let rawValue: UInt8
    static let startsWithCapital = Shape(rawValue: 1)
    static let hasSmallLetter = Shape(rawValue: 2)
    static let hasLetter = Shape(rawValue: 4)
    static let hasDigit = Shape(rawValue: 8)
    static let isLong = Shape(rawValue: 16)
    static let isMonth = Shape(rawValue: 32)
  }

  /// The scalars of all folded forms, one after the other.
  private(set) var scalars: [UInt32] = []
  private var words: [Word] = []
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// For each form its number and one, below the upper half of its hash; 0 for an empty slot.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

  private let wordKey = WordKey()
  private let isMonth: (String) -> Bool

  /// Makes an empty vocabulary of a language whose names of months, folded, are told.
  package init(isMonth: @escaping (String) -> Bool = { _ in false }) { self.isMonth = isMonth }

  /// The number of words.
  var count: Int { words.count }

  /// What is known of a word by its number.
  subscript(number: UInt32) -> Word { words[Int(number)] }

  /// The number of a written form, given to it now where it is new.
  func number(of form: ArraySlice<UInt8>) -> UInt32 {
    let hash = Self.hash(form)
    let tag = hash & Self.tagBits
    let mask = UInt64(slots.count - 1)
    var slot = Int(hash & mask)
    while slots[slot] != 0 {
      if slots[slot] & Self.tagBits == tag {
        let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
        if isForm(number, form) { return number }
      }
      slot = (slot + 1) & Int(mask)
    }
    let number = UInt32(words.count)
    slots[slot] = tag | UInt64(number + 1)
    ranges.append(bytes.count..<(bytes.count + form.count))
    bytes.append(contentsOf: form)
    words.append(Word(cased: number, folded: number, characters: 0..<0, shape: [], key: 0))
    if words.count * 2 > slots.count { grow() }
    describe(number, String(decoding: form, as: UTF8.self))
    return number
  }

  /// The written form of a number.
  func form(_ number: UInt32) -> String { String(decoding: bytes[ranges[Int(number)]], as: UTF8.self) }

  /// The number of a text.
  func number(of text: String) -> UInt32 { number(of: Array(text.utf8)[...]) }

  private func describe(_ number: UInt32, _ form: String) {
    let cased = form.inOneTypography
    let folded = cased.caseFolded
    words[Int(number)].shape = Self.shape(of: form)
    if isMonth(form.caseFolded) { words[Int(number)].shape.insert(.isMonth) }
    if cased != form { words[Int(number)].cased = self.number(of: cased) }
    if folded != form {
      let other = self.number(of: folded)
      words[Int(number)].folded = words[Int(other)].folded
      words[Int(number)].characters = words[Int(other)].characters
      words[Int(number)].key = words[Int(other)].key
    } else {
      let start = scalars.count
      scalars.append(contentsOf: folded.unicodeScalars.map(\.value))
      words[Int(number)].characters = start..<scalars.count
      words[Int(number)].key = wordKey(folded.utf8)
    }
  }

  private func isForm(_ number: UInt32, _ form: ArraySlice<UInt8>) -> Bool {
    let range = ranges[Int(number)]
    guard range.count == form.count else { return false }
    var place = range.lowerBound
    for byte in form {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  private func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (number, range) in ranges.enumerated() {
      let hash = Self.hash(bytes[range])
      var slot = Int(hash & UInt64(slots.count - 1))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash & Self.tagBits) | UInt64(number + 1)
    }
  }

  private static func shape(of form: String) -> Shape {
    var shape: Shape = []
    if form.unicodeScalars.first?.isCapital == true { shape.insert(.startsWithCapital) }
    if form.unicodeScalars.count > 1 { shape.insert(.isLong) }
    for scalar in form.unicodeScalars {
      if scalar.isLetterOrMark { shape.insert(.hasLetter) }
      if scalar.isDecimalDigit { shape.insert(.hasDigit) }
      if scalar.properties.generalCategory == .lowercaseLetter { shape.insert(.hasSmallLetter) }
    }
    return shape
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 29
  }
}
