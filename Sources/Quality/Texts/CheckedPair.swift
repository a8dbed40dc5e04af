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

  /// Reads a pair.
  package convenience init(_ pair: SegmentPair) { self.init(pair, alphabets: nil) }

  /// Reads a pair, and folds its texts for terms in two alphabets.
  init(_ pair: SegmentPair, alphabets: (source: Alphabet, target: Alphabet)?) {
    self.pair = pair
    source = CheckedText(pair.source.text)
    target = CheckedText(pair.target.text)
    folded = alphabets.map { [source, target] in (source.folded($0.source), target.folded($0.target)) }
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
