/// How the numbers, dates or addresses of two texts differ.
struct ValueDifferences {
  /// Values to insert, delete or replace.
  let distance: Int
  /// Values that stand for another, which the score cannot see otherwise; extra and missing ones it can.
  let replaced: Int

  /// Compares the values of one kind.
  init(_ kind: Token.Kind, _ left: ComparableText, _ right: ComparableText) {
    let left = left.tokens.filter { $0.kind == kind }.map(\.value)
    let right = right.tokens.filter { $0.kind == kind }.map(\.value)
    distance = left == right ? 0 : EditPattern(left).distance(to: right) ?? 0
    replaced = distance - abs(left.count - right.count)
  }
}
