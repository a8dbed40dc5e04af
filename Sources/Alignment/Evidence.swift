/// What, besides length, can tell that two segments belong together.
enum Evidence: UInt8, Hashable, Sendable {
  /// A number of two digits or more.
  case number
  /// A number of one digit.
  case digit
  /// A web or mail address.
  case address
  /// The mark of a note.
  case note
  /// A mark such as `?` or `%`.
  case mark
  /// A capitalised word by the skeleton of its sound.
  case name
  /// Any other word by the skeleton of its sound.
  case word

  /// How likely it is to return in the translation, when it occurs anywhere in the other text.
  var returnShare: Double {
    switch self {
    case .number, .note: 0.85
    case .digit: 0.5
    case .address: 0.9
    case .mark: 0.3
    case .name: 0.6
    case .word: 0.4
    }
  }

  /// The same when it occurs nowhere in the other text.
  var lostShare: Double {
    switch self {
    case .number, .note: 0.3
    case .address: 0.5
    case .digit, .mark: 0.1
    case .name, .word: 0
    }
  }

  /// Whether one occurrence on each side is a point to hold on to in a long text.
  var isAnchor: Bool {
    switch self {
    case .number, .address, .note, .name: true
    case .digit, .mark, .word: false
    }
  }
}
