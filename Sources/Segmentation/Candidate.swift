/// A place where a sentence may end: a run of terminators, what is attached to it, and what comes after.
///
///     … said “no (way).”[3]  – “But …
///                    │ │ │   │  └ word
///                    │ │ end next
///                    │ runEnd
///                    start
struct Candidate {
  /// The first byte of the run.
  var start: Int
  /// The end of the run.
  var runEnd: Int
  /// What the run is: a full stop, an exclamation, or an ellipsis.
  var kind: CharacterClass
  /// The end of the segment if it ends here: after closing quotes, brackets and footnote marks.
  var end: Int
  /// The first byte after the white space; the text's length where nothing follows.
  var next: Int
  /// The class of the character at `next`.
  var lead: CharacterClass
  /// The first byte of the word that follows, past dashes and opening quotes.
  var word: Int
  /// The class of the character at `word`; a lower-case brand name such as `iPhone` counts as upper case.
  var wordClass: CharacterClass
  /// Whether a closing bracket is attached.
  var hasBracket = false
  /// Whether a dash comes before the word that follows.
  var hasDash = false
  /// Whether an opening quote or bracket comes before the word that follows.
  var hasOpener = false
  /// Whether the run is of a script that puts no space between sentences.
  var isUnspaced = false

  /// Whether no white space follows.
  var isGlued: Bool { end == next }
}
