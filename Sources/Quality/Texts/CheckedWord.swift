/// A run of letters, marks and digits in a text, apostrophes inside it included.
struct CheckedWord: Hashable, Sendable {
  /// Its place, in Unicode scalars.
  var range: Range<Int>
  /// A hash of its letters in lower case: words that differ in case alone have the same.
  var form: UInt64
  /// What its characters are, all together.
  var classes: CharacterClass.RawValue
  /// How many letters it has.
  var letters: Int
  /// Whether it begins with a capital.
  var isCapitalised: Bool
  /// Whether it is part of a web or mail address.
  var isInAddress = false

  /// Whether one of its characters is of a class.
  func has(_ kind: CharacterClass) -> Bool { classes & kind.rawValue != 0 }

  /// Whether it is an ordinary word: at least three letters, the first in lower case.
  var isPlain: Bool { letters > 2 && !isCapitalised && has(.lower) && !has(.digit) }
}
