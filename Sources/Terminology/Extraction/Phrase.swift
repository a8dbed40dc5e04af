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
  }

  /// The units it occurs in, in order.
  private(set) var units: [Int] = []
  /// How often it occurs.
  private(set) var count = 0
  private var names = 0
  private var others = 0
  private var surfaces: [String: Int] = [:]

  /// Counts an occurrence.
  mutating func add(_ occurrence: Occurrence, unit: Int) {
    count += 1
    if units.last != unit { units.append(unit) }
    if occurrence.isName { names += 1 } else if !occurrence.isFirst { others += 1 }
    surfaces[occurrence.surface, default: 0] += 1
  }

  /// Whether it is mostly written as a name.
  var isName: Bool { names > others }

  /// The most frequent spelling; among those the one most like the lemmas.
  func surface(_ key: [String]) -> String {
    let lemma = key.joined(separator: " ")
    return surfaces.max { left, right in
      let (first, second) = (left.key.lowercased() == lemma, right.key.lowercased() == lemma)
      if first != second { return second }
      return (left.value, right.key) < (right.value, left.key)
    }?.key ?? lemma
  }
}
