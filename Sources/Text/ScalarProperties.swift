internal import CICU

extension Unicode.Scalar {
  /// The script's four-letter code (UAX #24), such as `Cyrl`; `Zyyy` for what all scripts share.
  package var script: String { unsafe String(cString: cicu_script(value)) }

  /// The number of terminal columns the scalar takes: 0 for combining and control, 2 for wide ones (UAX #11).
  package var columns: Int { value < 0x300 ? (value < 0x20 ? 0 : 1) : Int(cicu_width(value)) }

  /// The Sentence_Break property (UAX #29), numbered as ICU's `USentenceBreak`.
  package var sentenceBreak: Int32 { cicu_sentence_break(value) }

  /// Whether the scalar is a letter of any script or a mark on one.
  package var isLetterOrMark: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  /// Whether the scalar is a decimal digit of any script.
  package var isDecimalDigit: Bool { properties.generalCategory == .decimalNumber }

  /// Whether the scalar is an upper-case or title-case letter.
  package var isCapital: Bool {
    let category = properties.generalCategory
    return category == .uppercaseLetter || category == .titlecaseLetter
  }
}

extension StringProtocol {
  /// The number of terminal columns the text takes on one line.
  package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}
