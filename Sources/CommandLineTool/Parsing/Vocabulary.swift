/// Names that a word may mean: in full, by an unambiguous beginning, or with a slip of the keyboard.
struct Vocabulary {
  /// What a word was found to mean.
  enum Meaning: Equatable {
    /// The name at this place of the list.
    case name(Int)
    /// Several names that begin so.
    case ambiguous([String])
    /// None of the names.
    case unknown
  }

  private let names: [String]
  private let isHidden: [Bool]

  /// Names of which the hidden ones are only understood in full and never suggested.
  init(_ names: [String], isHidden: [Bool]? = nil) {
    self.names = names
    self.isHidden = isHidden ?? names.map { _ in false }
  }

  private var visible: [Int] { names.indices.filter { !isHidden[$0] } }

  /// Finds what a word means; the full name wins over a longer one that begins with it.
  func meaning(of word: String) -> Meaning {
    if let exact = names.firstIndex(of: word) { return .name(exact) }
    let candidates = word.isEmpty ? [] : visible.filter { names[$0].hasPrefix(word) }
    switch candidates.count {
    case 0: return .unknown
    case 1: return .name(candidates[0])
    default: return .ambiguous(candidates.map { names[$0] })
    }
  }

  /// `; did you mean '--format'?` with the nearest name after `prefix`, or nothing if none is near.
  func remedy(for word: String, prefix: String) -> String {
    guard let name = nearest(to: word) else { return "" }
    return "; did you mean '\(prefix)\(name)'?"
  }

  /// The name that was probably meant by a misspelt word.
  ///
  /// At most a third of the letters may be wrong. Since names may be abbreviated, a word of three or more letters that
  /// is one slip away from the beginning of a name and starts with its first letter will do if nothing else does.
  func nearest(to word: String) -> String? {
    let distances = visible.map { (name: names[$0], distance: EditDistance(from: word, to: names[$0])) }
    let near = distances.filter { name, distance in
      distance.whole <= max(1, max(word.utf8.count, name.utf8.count) / 3) && distance.whole < word.utf8.count
    }
    let begun = distances.filter { name, distance in
      word.utf8.count >= 3 && distance.beginning <= 1 && name.utf8.first == word.utf8.first
    }
    return (near.isEmpty ? begun : near).min { $0.distance.whole < $1.distance.whole }?.name
  }
}
