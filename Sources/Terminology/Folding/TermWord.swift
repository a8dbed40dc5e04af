/// A word of a text as the term matcher sees it.
///
/// A word is a run of letters, marks and digits, with apostrophes inside; a hyphen parts words, so that `pre-trial`
/// and `pre trial` are the same two words, and `ЕС-ом` begins with the word `ЕС`. The apostrophe of an elided article
/// parts words too: `l'OSCE` ends with the word `OSCE`. A capital behind three small letters begins a word, for texts are
/// glued by accident; what stands side by side is read as one word besides.
struct TermWord: Hashable, Sendable {
  /// What stands between a word and the one before it, from the closest to the farthest.
  enum Gap: UInt8, Comparable, Sendable {
    /// Nothing.
    case none
    /// A full stop alone, or with a hyphen: `U.S.`, `St.-Petersburg`.
    case dot
    /// A hyphen alone.
    case hyphen
    /// White space, quotation marks.
    case space
    /// Any other sign: comma, dash, bracket, slash.
    case sign
    /// A full stop and white space: the end of a sentence, or of an abbreviation in a term, as in `St. Petersburg`.
    case stop
    /// An exclamation or question mark or an ellipsis: the end of a sentence, or part of a name, as in `Yahoo! Inc.`
    case mark
    /// What ends a sentence and is part of no term: several signs, an empty line.
    case end

    /// Whether it ends a sentence, unless a term says otherwise.
    var endsSentence: Bool { self >= .stop }

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its folded letters, a range of `FoldedText.bytes`.
  var form: Range<Int>
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>
  /// Whether its first letter is a capital.
  var isCapitalised: Bool
  /// Whether it has at least two letters, all of them capitals.
  var isAcronym: Bool
  /// The bytes of `form` that are an acronym with an ending of at most three letters behind it: 3 of `NGOs`; else 0.
  var acronymLength: Int
  /// What stands before it.
  var gap: Gap
  /// Where its first letter is among `FoldedText.beginnings`.
  var beginning = 0

  /// Whether it is an acronym or one capital letter.
  var isCapitalLetters: Bool { isAcronym || (isCapitalised && range.count == 1) }
}
