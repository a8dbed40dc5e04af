internal import Terminology
package import Translation

/// A source segment and its translation, both read for the checks.
package final class CheckedPair: Sendable {
  /// The pair.
  package let pair: SegmentPair
  /// The source.
  let source: CheckedText
  /// The target.
  let target: CheckedText
  /// Both texts as the checks of terms read them; `nil` where no glossary is in force.
  private let folded: (source: FoldedText, target: FoldedText)?
  /// The terms of the source; `nil` where no glossary is in force.
  let terms: [TermMatch]?

  /// Reads a pair.
  package convenience init(_ pair: SegmentPair) { self.init(pair, terms: nil) }

  /// Reads a pair, folds its texts in the alphabets of a check of terms and finds the terms of its source.
  init(_ pair: SegmentPair, terms check: TermCheck?) {
    self.pair = pair
    source = CheckedText(pair.source.text)
    target = CheckedText(pair.target.text)
    folded = check.map { [source, target] in
      (source.folded($0.alphabets.source), target.folded($0.alphabets.target))
    }
    terms = check.flatMap { [folded] check in folded.map { check.source.matches(in: $0.source) } }
  }

  /// The source as a finder of terms reads it.
  func source(in alphabet: Alphabet) -> FoldedText { folded?.source ?? source.folded(alphabet) }

  /// The target as a finder of terms reads it.
  func target(in alphabet: Alphabet) -> FoldedText { folded?.target ?? target.folded(alphabet) }
}

extension CheckedText {
  /// The text folded for terms.
  fileprivate func folded(_ alphabet: Alphabet) -> FoldedText {
    FoldedText(text, alphabet: alphabet, addresses: addresses)
  }
}
