internal import Languages

/// What the value of an attribute may be; the names are those of the vocabulary's table.
enum XLIFF2ValueType: String {
  case any
  case id
  case ids
  case yesNo
  case firstNo
  case direction
  case side
  case metaSide
  case user
  case codeType
  case markType
  case priority
  case state
  case space
  case preserve
  case language
  case positive
  case integer
  case hex
  case match
  case percent
  case confidence
  case form
  case style
  case issue
  case filter
  case version
  case itsVersion
  case annotators

  /// The words allowed, where the type is a list of words.
  var words: [String] {
    switch self {
    case .yesNo: ["yes", "no"]
    case .firstNo: ["yes", "firstNo", "no"]
    case .direction: ["ltr", "rtl", "auto"]
    case .side: ["source", "target"]
    case .metaSide: ["source", "target", "ignorable"]
    case .codeType: ["fmt", "ui", "quote", "link", "image", "other"]
    case .markType: ["generic", "comment", "term"]
    case .state: ["initial", "translated", "reviewed", "final"]
    case .space: ["default", "preserve"]
    case .preserve: ["preserve"]
    case .match: ["am", "mt", "icm", "idm", "tb", "tm", "other"]
    case .form: ["none", "nfc", "nfd"]
    case .filter: ["include", "exclude"]
    case .version: ["2.0", "2.1", "2.2"]
    case .itsVersion: ["2.0"]
    case .style: XLIFF2Vocabulary.styles
    case .issue: XLIFF2Vocabulary.issues
    default: []
    }
  }

  /// Whether a value is of the type.
  func accepts(_ value: String) -> Bool {
    switch self {
    // Another version is told of when the root is read.
    case .any, .version: true
    case .id: XLIFF2Syntax.isToken(value)
    case .ids: !XLIFF2Syntax.words(value).isEmpty && XLIFF2Syntax.words(value).allSatisfy(XLIFF2Syntax.isToken)
    case .user: XLIFF2Syntax.isPrefixed(value)
    case .markType: words.contains(value) || XLIFF2Syntax.isPrefixed(value)
    case .priority: XLIFF2Syntax.isPositive(value) && Int(value).map { $0 <= 10 } == true
    case .language: Language(value) != nil && !Self.endsInSingleton(value)
    case .positive: XLIFF2Syntax.isPositive(value)
    case .integer: Int(value) != nil
    case .hex: XLIFF2Syntax.isInvalidCodePoint(value)
    case .percent: XLIFF2Syntax.isDecimal(value, in: 0...100)
    case .confidence: XLIFF2Syntax.isDecimal(value, in: 0...1)
    case .annotators: XLIFF2Syntax.isAnnotators(value)
    default: words.contains(value)
    }
  }

  /// Whether a language tag ends in the single letter that an extension would follow (RFC 5646, section 2.1).
  private static func endsInSingleton(_ tag: String) -> Bool {
    tag.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.last?.count == 1
  }

  /// What a value of the type looks like.
  var expectation: String {
    switch self {
    case .any: "any text"
    case .id: "a name without white space and signs such as '/'"
    case .ids: "names with white space between them"
    case .user: "a prefix, a colon and a name"
    case .markType: "'generic', 'comment', 'term', or a prefix, a colon and a name"
    case .priority: "a number from 1 to 10"
    case .language: "a language tag such as 'en' or 'pt-BR'"
    case .positive: "a whole number from 1"
    case .integer: "a whole number"
    case .hex: "hexadecimal digits of a code point that XML does not allow"
    case .percent: "a number from 0 to 100"
    case .confidence: "a number from 0 to 1"
    case .annotators: "categories of ITS, each once, a bar and an annotator behind each"
    default: words.map { "'\($0)'" }.joined(separator: ", ")
    }
  }
}
