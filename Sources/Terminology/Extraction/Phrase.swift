internal import Glibc

/// A run of words that may be a term, over all its occurrences.
struct Phrase {
  /// What it stands for in one text.
  struct Occurrence {
    /// The lemmas of its words.
    var key: [String]
    /// As the text writes it.
    var surface: String
    /// Whether it is written as a name: with a capital, and not at the beginning of a sentence.
    var isName: Bool
    /// Whether it stands where a capital says nothing.
    var isFirst: Bool
    /// Whether a term is likely to begin where it begins: behind an article, a preposition or a sign.
    var beginsFree: Bool
    /// Whether a term is likely to end where it ends: before a function word or a sign.
    var endsFree: Bool

    /// Takes its capitals for meaningless, as in a heading that is all capitals.
    mutating func forgetCapitals() { (surface, isName, isFirst) = ("", false, true) }
  }

  /// The units it occurs in, in order.
  private(set) var units: [Int] = []
  /// How often it occurs.
  private(set) var count = 0
  private var names = 0
  private var others = 0
  private var freeBeginnings = 0
  private var freeEnds = 0
  private var stretches = 0
  private var lastStretch = -1
  private var surfaces: [String: Int] = [:]

  /// Counts an occurrence in a unit, which is in a numbered stretch of the texts.
  mutating func add(_ occurrence: Occurrence, unit: Int, stretch: Int) {
    count += 1
    if units.last != unit { units.append(unit) }
    if stretch != lastStretch { (stretches, lastStretch) = (stretches + 1, stretch) }
    if occurrence.isName { names += 1 } else if !occurrence.isFirst { others += 1 }
    if occurrence.beginsFree { freeBeginnings += 1 }
    if occurrence.endsFree { freeEnds += 1 }
    if !occurrence.surface.isEmpty { surfaces[occurrence.surface, default: 0] += 1 }
  }

  /// Whether it is mostly written as a name.
  var isName: Bool { names > others }

  /// The most frequent spelling; among those the one most like the lemmas.
  ///
  /// A name alone keeps the capital that it has
  /// in headings and at the beginning of sentences.
  func surface(_ key: [String], keepsCapitals: Bool) -> String {
    let lemma = key.joined(separator: " ")
    var counts = surfaces
    if !isName, !keepsCapitals {
      counts = [:]
      for (surface, count) in surfaces { counts[surface.uncapitalised, default: 0] += count }
    }
    return counts.max { left, right in
      let (first, second) = (left.key.lowercased() == lemma, right.key.lowercased() == lemma)
      if first != second { return second }
      return (left.value, right.key) < (right.value, left.key)
    }?.key ?? lemma
  }
}

extension Phrase {
  /// How often it stands as a whole, from 0 to 1: a term mostly begins behind an article, a preposition or a sign, and
  /// ends before one, where a piece of a longer phrase has words of that phrase on one side.
  ///
  /// - Parameter hasArticles: Whether the language has articles; else what stands before it says nothing.
  func independence(_ hasArticles: Bool) -> Double {
    (hasArticles ? Self.share(freeBeginnings, count) : 1) * Self.share(freeEnds, count).squareRoot()
  }

  private static func share(_ part: Int, _ count: Int) -> Double { (Double(part) + 0.5) / (Double(count) + 0.5) }

  /// By how many doublings it comes in fewer stretches of the texts than if it were strewn at random: terms clump.
  ///
  /// Source: K. Church, W. Gale, "Inverse Document Frequency (IDF): A Measure of Deviations from Poisson", 1995.
  ///
  /// - Parameter total: The stretches of all texts.
  func clumping(of total: Int) -> Double {
    let expected = 1 - exp(-Double(count) / Double(total))
    return max(0, log2(expected * Double(total) / Double(stretches)))
  }
}

extension String {
  /// The text with a small first letter, but where capitals follow it: `Stage of proceedings`, not `NGO report`.
  fileprivate var uncapitalised: String {
    guard let first, first.isUppercase, !(dropFirst().first?.isUppercase ?? true) else { return self }
    return first.lowercased() + dropFirst()
  }
}
