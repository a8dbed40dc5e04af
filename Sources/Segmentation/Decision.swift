/// What was decided at a place where a sentence may end, and why.
package struct Decision: Hashable, Sendable {
  /// The rule that decided.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// No rule held the sentence back.
    case sentence
    /// The text goes on without a space: a decimal, an address, a file name.
    case glued
    /// A new sentence follows without the space it should have.
    case missingSpace
    /// Inside a web or mail address.
    case address
    /// A comma, colon or closing bracket follows.
    case continuation
    /// A lower-case letter follows.
    case lowerCase
    /// A starter follows in lower case, in a text that begins its sentences so.
    case informal
    /// `!` or `?` before a capital.
    case exclamation
    /// A mark that stands in brackets or at the start, such as `(!)` or `[...]`.
    case bracketedMark
    /// An ellipsis before a capital.
    case ellipsis
    /// Inside a parenthesis that soon closes.
    case parenthesis
    /// A number, letter or Roman numeral that heads a list item.
    case listMarker
    /// A number that is an ordinal.
    case ordinal
    /// An abbreviation of the class `title`.
    case title
    /// An abbreviation before a number.
    case number
    /// An abbreviation that may end a sentence, judged by the word that follows.
    case either
    /// An abbreviation after a number, which may end a sentence.
    case unit
    /// An abbreviation of several words goes on.
    case phrase
    /// The initial of a name.
    case initial
    /// Letters with full stops between them.
    case acronym
    /// A Roman numeral that is an ordinal.
    case roman
    /// A list item begins, with the bullet that the segment began with.
    case bullet
    /// A mark of a script that puts no space between sentences.
    case unspaced
    /// A sentence boundary of UAX #29, for languages without a lexicon.
    case unicode
    /// A rule of the user's (SRX).
    case custom
  }

  /// The UTF-8 offset at which the segment would end: after the mark and what belongs to it.
  package var place: Int
  /// Whether the segment ends there.
  package var isBreak: Bool
  /// The rule that decided.
  package var rule: Rule
  /// The entry of the lexicon that the rule went by, as its file has it.
  package var entry: String?

  /// Makes a decision.
  package init(place: Int, isBreak: Bool, rule: Rule, entry: String? = nil) {
    self.place = place
    self.isBreak = isBreak
    self.rule = rule
    self.entry = entry
  }
}
