/// The numbers of a text in which each is whole, written in ASCII digits, and apart from others and from words that
/// change it: what most texts have.
///
/// Two texts whose plain numbers are the same do not differ in any number or date.
struct PlainNumbers: Hashable, Sendable {
  /// How close two numbers may be one, or a date, or a time.
  private static let nearest = 6
  /// The most numbers that are compared each with each.
  private static let most = 256

  private var count = 0
  /// The sum of the hashes of the numbers, in whatever order they stand.
  private var sum: UInt64 = 0

  /// Reads a text; `nil` where one of its numbers may be more than its digits.
  ///
  /// - Complexity: O(*n*).
  init?(_ text: CheckedText, _ names: NumberNames) {
    guard text.addresses.isEmpty else { return nil }
    var last = -Self.nearest
    for word in text.words where word.has(.digit) {
      var index = word.range.lowerBound
      while index < word.range.upperBound {
        guard text.classes[index].contains(.digit) else {
          index += 1
          continue
        }
        guard index - last >= Self.nearest, add(text, &index) else { return nil }
        last = index
      }
    }
    guard count <= Self.most, !text.numberWords.contains(where: names.changesNumbers) else { return nil }
  }

  /// Adds the number at an index and moves behind it; `false` for digits of another script.
  private mutating func add(_ text: CheckedText, _ index: inout Int) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while index < text.classes.count, text.classes[index].contains(.digit) {
      let value = text.scalars[index].value
      guard value < 0x80 else { return false }
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      index += 1
    }
    sum &+= (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
    count += 1
    return true
  }
}
