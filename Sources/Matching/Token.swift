/// A word of a text as matching sees it.
package struct Token: Hashable, Sendable {
  /// What sort of word it is.
  package enum Kind: UInt8, Hashable, Sendable {
    /// Letters, perhaps with digits among them.
    case word
    /// Anything else that is not white space.
    case punctuation
    /// A number in digits.
    case number
    /// A date in digits, or in digits and the name of a month.
    case date
    /// A web or mail address.
    case address
  }

  /// What sort of word it is.
  var kind: Kind
  /// The vocabulary's number of the word as it is written.
  var surface: UInt32
  /// The vocabulary's number of what it says: the folded word, or the value of a number, date or address.
  var value: UInt32

  /// What the word distance compares: numbers, dates and addresses are each the same whatever their value.
  var symbol: UInt32 {
    switch kind {
    case .word, .punctuation: value
    case .number, .date, .address: placeholder
    }
  }

  /// The one character that stands for a typed token; no Unicode scalar, so that no text contains it.
  var placeholder: UInt32 { 0x11_0000 * 16 + UInt32(kind.rawValue) }
}
