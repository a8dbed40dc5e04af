/// The parts of words, in all languages, beside which a hyphen at a line's end is a true one.
enum HyphenWords {
  /// Words that follow a hyphen left hanging (`pre- and post-war`).
  static let conjunctions: Set<String> = [
    "and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "et", "ou", "y", "o", "e", "ed", "u", "i", "lub", "oraz",
    "albo", "czy", "ni", "и", "или", "і", "й", "та", "або", "чи", "және", "немесе", "мен",
  ]

  /// First halves that may be a prefix with a hyphen as well as a mere syllable.
  static let prefixes: Set<String> = [
    "pre", "post", "non", "ex", "co", "anti", "mid", "pro", "semi", "over", "under", "multi", "all", "non",
    "quasi", "pan", "neo", "euro", "re", "counter", "sub", "ultra", "micro", "мини", "супер", "анти", "евро", "міні",
    "євро",
  ]

  /// Second halves that such a prefix keeps its hyphen before.
  static let prefixTails: Set<String> = [
    "trial", "war", "term", "existing", "election", "elected", "party", "emptive", "governmental", "state", "author",
    "founder", "chair", "operation", "president", "minister", "profit", "violent", "violence", "member", "year",
    "soviet", "government", "corruption", "american", "european", "wing", "lateral",
  ]

  /// First halves that stand before a hyphen only where they are written small.
  private static let smallHeads: Set<String> = ["nord", "sud", "est", "ouest", "ovest"]

  /// Whether the halves alone say that the hyphen is a true one, or that it is none; `nil` where they do not.
  ///
  /// Beside what `hyphens.txt` knows: a half without a vowel is no syllable (`г-на`), one letter is not divided off,
  /// halves that begin alike are a doubled word (`жеке-жеке`, `үп-үлкен`), and no word is of two scripts
  /// (`Instagram-да`).
  static func keepsHyphen(_ head: String, _ tail: String) -> Bool? {
    if smallHeads.contains(head) { return true }
    let (head, tail) = (head.lowercased(), tail.lowercased())
    if let known = HyphenPatterns.shared.keepsHyphen(head, tail) { return known }
    let isTrue =
      head.unicodeScalars.count == 1 || !hasVowel(head) || !hasVowel(tail) || areOfTwoScripts(head, tail)
      || isDoubled(Array(head.unicodeScalars), Array(tail.unicodeScalars))
    return isTrue ? true : nil
  }

  private static func areOfTwoScripts(_ head: String, _ tail: String) -> Bool {
    guard let last = head.unicodeScalars.last, let first = tail.unicodeScalars.first else { return false }
    return last.isCyrillic != first.isCyrillic && last.isWordPart && first.isWordPart
  }

  /// Whether the second half begins with the first: three letters of it, a closed syllable, or all but the `п` that
  /// strengthens an adjective.
  private static func isDoubled(_ head: [Unicode.Scalar], _ tail: [Unicode.Scalar]) -> Bool {
    let shared = zip(head, tail).prefix { $0 == $1 }.count
    if shared >= 3 { return true }
    guard let last = head.last, last.isCyrillic, !vowels.contains(last) else { return false }
    if shared == head.count { return shared == 2 && tail.count > 2 }
    return last == "п" && head.count <= 3 && shared == head.count - 1 && tail.count >= 4
  }

  private static func hasVowel(_ word: String) -> Bool {
    var letters = 0
    for scalar in word.decomposed.unicodeScalars {
      if vowels.contains(scalar) { return true }
      if scalar.isWordPart { letters += 1 }
    }
    return letters > 6
  }

  private static let vowels = Set("aeiouyæøœıаеёиоуыэюяіїєәөүұąęėєî".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isCyrillic: Bool { (0x400...0x52F).contains(value) }
}

extension String {
  /// The word without the accents that hide a vowel, as far as the languages at hand have them.
  fileprivate var decomposed: String {
    String(String.UnicodeScalarView(unicodeScalars.map { Self.plain[$0] ?? $0 }))
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let accented = "àáâãäåāăèéêëēěìíîïīòóôõöőōùúûüűůūýÿ"
    let base = "aaaaaaaaeeeeeeiiiiiooooooouuuuuuuyy"
    return Dictionary(zip(accented.unicodeScalars, base.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }()
}
