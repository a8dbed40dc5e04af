internal import Languages

/// How the words of two texts differ.
struct WordDifferences {
  /// Any of number, name, negation, case and word.
  private(set) var found: Set<Difference> = []

  /// A word with its place among the tokens, for sorting by what it says.
  private struct Entry {
    var token: Token
    var cased: UInt32
    var index: Int
  }

  /// Compares the words of two texts as bags, and their order where the bags are the same.
  init(_ left: ComparableText, _ right: ComparableText, _ tokenizer: Tokenizer) {
    let first = Self.entries(left, tokenizer.vocabulary)
    let second = Self.entries(right, tokenizer.vocabulary)
    var onlyLeft: [Int] = []
    var onlyRight: [Int] = []
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      if j == second.count || (i < first.count && first[i].token.value < second[j].token.value) {
        onlyLeft.append(first[i].index)
        i += 1
      } else if i == first.count || second[j].token.value < first[i].token.value {
        onlyRight.append(second[j].index)
        j += 1
      } else {
        if first[i].cased != second[j].cased { found.insert(.case) }
        (i, j) = (i + 1, j + 1)
      }
    }
    if onlyLeft.isEmpty, onlyRight.isEmpty, Self.order(left) != Self.order(right) { found.insert(.word) }
    classify(onlyLeft, onlyRight, left, right, tokenizer)
  }

  private mutating func classify(
    _ onlyLeft: [Int], _ onlyRight: [Int], _ left: ComparableText, _ right: ComparableText, _ tokenizer: Tokenizer
  ) {
    let sides = [(onlyLeft, Capitals(left, tokenizer)), (onlyRight, Capitals(right, tokenizer))]
    var denials: [Int] = []
    for (indices, capitals) in sides {
      var count = 0
      for index in indices {
        let token = capitals.text.tokens[index]
        if tokenizer.denies(token) {
          count += 1
        } else if tokenizer.vocabulary[token.surface].shape.contains(.hasDigit) {
          found.insert(.number)
        } else {
          found.insert(capitals.isName(at: index) ? .name : .word)
        }
      }
      denials.append(count)
    }
    if denials[0] != denials[1] { found.insert(.negation) } else if denials[0] > 0 { found.insert(.word) }
  }

  private static func entries(_ text: ComparableText, _ vocabulary: Vocabulary) -> [Entry] {
    text.tokens.indices.filter { text.tokens[$0].kind == .word }
      .map { Entry(token: text.tokens[$0], cased: vocabulary[text.tokens[$0].surface].cased, index: $0) }
      .sorted { ($0.token.value, $0.cased) < ($1.token.value, $1.cased) }
  }

  private static func order(_ text: ComparableText) -> [UInt32] {
    text.tokens.filter { $0.kind == .word }.map(\.value)
  }
}
