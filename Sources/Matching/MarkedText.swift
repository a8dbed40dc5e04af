public import Languages
internal import Text

/// A text in stretches that another text has too, in the same order, or has not.
public struct MarkedText: Hashable, Sendable {
  /// A stretch of the text.
  public struct Stretch: Hashable, Sendable {
    /// What is written there.
    public var text: String
    /// Whether the other text has it.
    public var isShared: Bool
  }

  /// The stretches, in order, which together are the text.
  public private(set) var stretches: [Stretch] = []

  /// The most pairs of words that are compared; longer texts differ as a whole.
  private static let limit = 4_000_000

  /// Marks what sets a text apart from another, word by word; capitals count.
  ///
  ///     MarkedText("He was freed.", against: "She was freed.", in: english)
  ///     // "He" differs, " was freed." is shared
  ///
  /// - Complexity: O(*m* · *n*) in words.
  public init(_ text: String, against other: String, in language: Language) {
    let boundaries = Boundaries(.word, locale: language.primary)
    let (words, others) = (Self.words(text, boundaries), Self.words(other, boundaries))
    let shared = words.count * others.count > Self.limit ? [] : Self.shared(words, others)
    for (place, word) in words.enumerated() {
      let isShared = shared.contains(place)
      if let last = stretches.indices.last, stretches[last].isShared == isShared {
        stretches[last].text += word
      } else {
        stretches.append(Stretch(text: word, isShared: isShared))
      }
    }
  }

  private static func words(_ text: String, _ boundaries: Boundaries) -> [String] {
    let bytes = Array(text.utf8)
    return boundaries.spans(of: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// The places of the words that a longest common subsequence keeps.
  private static func shared(_ words: [String], _ others: [String]) -> Set<Int> {
    var lengths = Array(repeating: Array(repeating: 0, count: others.count + 1), count: words.count + 1)
    for i in words.indices.reversed() {
      for j in others.indices.reversed() {
        lengths[i][j] =
          words[i] == others[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var (i, j, shared): (Int, Int, Set<Int>) = (0, 0, [])
    while i < words.count, j < others.count {
      if words[i] == others[j] {
        shared.insert(i)
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
