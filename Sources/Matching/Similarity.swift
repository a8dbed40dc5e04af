/// Two edit distances between texts, in words and in characters.
///
/// Both are taken on NFC, case-folded text with white space folded. A word is a piece between ICU word breaks that
/// is not white space; punctuation counts as words, in one form for all typographic variants. A number, a date and
/// an address each count as one word and as one character, the same one whatever their value: what differs there is
/// charged by a penalty, not by a distance.
public struct Similarity: Hashable, Sendable {
  /// Words to insert, delete or replace.
  public var tokenDistance: Int
  /// The number of words of the longer text.
  public var tokenCount: Int
  /// Characters (Unicode scalars) to insert, delete or replace.
  public var characterDistance: Int
  /// The number of characters of the longer text.
  public var characterCount: Int

  /// Makes a similarity of two distances and the lengths they are set against.
  public init(tokenDistance: Int, tokenCount: Int, characterDistance: Int, characterCount: Int) {
    self.tokenDistance = tokenDistance
    self.tokenCount = tokenCount
    self.characterDistance = characterDistance
    self.characterCount = characterCount
  }

  /// The share of words that stay, 0 to 1; 1 for two empty texts.
  public var token: Double { Self.share(tokenDistance, of: tokenCount) }

  /// The share of characters that stay, 0 to 1; 1 for two empty texts.
  public var character: Double { Self.share(characterDistance, of: characterCount) }

  /// The mean of both shares in hundredths, rounded down: 100 only where nothing differs.
  public var percent: Int {
    guard tokenCount > 0, characterCount > 0 else { return 100 }
    let words = (tokenCount - tokenDistance) * characterCount
    let characters = (characterCount - characterDistance) * tokenCount
    return 50 * (words + characters) / (tokenCount * characterCount)
  }

  /// The largest distance in a text of `count` that still lets `percent` reach a minimum, when the other distance is
  /// `other` in a text of `otherCount`; negative where none does.
  static func limit(_ count: Int, other: Int, of otherCount: Int, minimum: Int) -> Int {
    guard otherCount > 0 else { return count }
    let budget = 50 * count * otherCount + 50 * (otherCount - other) * count - minimum * count * otherCount
    return budget < 0 ? -1 : budget / (50 * otherCount)
  }

  private static func share(_ distance: Int, of count: Int) -> Double {
    count == 0 ? 1 : 1 - Double(distance) / Double(count)
  }
}
