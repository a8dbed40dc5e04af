/// How the punctuation of two texts differs.
struct MarkDifferences {
  /// Punctuation, or nothing.
  let found: Set<Difference>
  /// Whether only typographic forms differ, which the distances do not see.
  let isUnseen: Bool

  /// Compares marks in their order, the marks inside words, and the way values are written.
  init(_ left: ComparableText, _ right: ComparableText, _ vocabulary: Vocabulary) {
    let sameMarks = Self.marks(left, \.value) == Self.marks(right, \.value)
    let sameForms =
      Self.marks(left, \.surface) == Self.marks(right, \.surface)
      && Self.insideWords(left, vocabulary) == Self.insideWords(right, vocabulary)
      && Self.sameNotation(left, right)
    found = sameMarks && sameForms ? [] : [.punctuation]
    isUnseen = sameMarks && !sameForms
  }

  private static func marks(_ text: ComparableText, _ number: KeyPath<Token, UInt32>) -> [UInt32] {
    text.tokens.filter { $0.kind == .punctuation }.map { $0[keyPath: number] }
  }

  /// The words that are written with another apostrophe or hyphen than the plain one.
  private static func insideWords(_ text: ComparableText, _ vocabulary: Vocabulary) -> [UInt32] {
    text.tokens.filter { $0.kind == .word && vocabulary[$0.surface].cased != $0.surface }.map(\.surface).sorted()
  }

  /// Whether equal values are written alike, where all values are equal.
  private static func sameNotation(_ left: ComparableText, _ right: ComparableText) -> Bool {
    let left = left.tokens.filter { $0.kind == .number || $0.kind == .date }
    let right = right.tokens.filter { $0.kind == .number || $0.kind == .date }
    return left.map(\.value) != right.map(\.value) || left.map(\.surface) == right.map(\.surface)
  }
}
