/// The words and parts of words beside which a hyphen at a line's end is a true one.
enum HyphenWords {
  /// Words that follow a hyphen left hanging (`pre- and post-war`).
  static let conjunctions: Set<String> = [
    "and", "or", "to", "und", "oder", "bzw", "sowie", "bis", "et", "ou", "y", "o", "e", "ed", "u", "i", "lub", "oraz",
    "albo", "czy", "ni", "и", "или", "либо", "і", "й", "та", "або", "чи", "және", "немесе", "мен",
  ]

  /// First halves that stand before a hyphen only.
  private static let heads: Set<String> = [
    // English
    "single", "well", "self", "half", "ill", "long", "short", "high", "low", "far", "vice", "cross", "full", "part",
    "third", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "so", "state", "large",
    "small", "hard", "soft", "old", "new", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "one", "first", "second", "mother", "father", "son", "right", "left", "decision", "law", "policy", "government",
    "peace", "world", "year", "month", "day", "week", "human", "court", "anglo", "franco", "russo",
    // French
    "peut", "demi", "celui", "celle", "ceux", "celles", "lui", "elle", "eux", "moi", "toi", "quelques", "avant",
    "après", "porte", "sous", "grand", "au", "rendez", "dix", "vingt", "trente", "quarante", "cinquante",
    // Polish
    "polsko", "niemiecko", "rosyjsko", "społeczno", "prawno", "biało", "wice",
    // Russian and Ukrainian
    "юго", "северо", "социально", "общественно", "экс", "вице", "пресс", "интернет", "онлайн", "медиа", "бизнес",
    "из", "по", "кто", "что", "как", "где", "когда", "какой", "какая", "какие", "кое", "все", "всё", "віце", "екс",
    "прес", "інтернет", "будь", "хтось", "південно", "північно", "суспільно", "соціально", "генерал", "премьер",
    "прем’єр", "штаб", "блок", "военно", "військово", "научно", "науково", "культурно", "национально", "национал",
  ]

  /// Second halves that stand behind a hyphen only.
  private static let tails: Set<String> = [
    "known", "handedly", "based", "called", "minded", "wide", "old", "elect", "owned", "run", "led", "term", "level",
    "scale", "class", "yearly", "free", "related", "catching", "sponsored", "backed", "speaking", "funded", "imposed",
    "profile",
    "ranking", "profit", "ақ", "made", "style", "century", "general", "ci", "là", "même", "mêmes",
    "même", "il", "elle", "on", "ils", "elles", "vous", "nous", "dessus", "dessous", "être", "midi", "то", "либо",
    "нибудь", "таки", "ка", "за", "под", "небудь", "який", "яка", "яке", "які", "що", "хто", "небудь", "прежнему",
    "видимому", "моему", "русски", "министр", "міністр", "прокурор", "секретарь", "квартира",
  ]

  /// First halves that may be a prefix with a hyphen as well as a mere syllable.
  static let prefixes: Set<String> = [
    "pre", "post", "non", "ex", "co", "anti", "mid", "pro", "semi", "over", "under", "inter", "multi", "all", "non",
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

  /// Whether the halves alone say that the hyphen is a true one.
  ///
  /// A half without a vowel is no syllable (`г-на`), one letter is not divided off, and halves that begin alike are
  /// a doubled word (`жеке-жеке`).
  static func keepHyphen(_ head: String, _ tail: String) -> Bool {
    if smallHeads.contains(head) { return true }
    let (head, tail) = (head.lowercased(), tail.lowercased())
    return heads.contains(head) || tails.contains(tail) || head.unicodeScalars.count == 1 || !hasVowel(head)
      || !hasVowel(tail) || beginAlike(head.unicodeScalars, tail.unicodeScalars)
  }

  private static func beginAlike(_ head: String.UnicodeScalarView, _ tail: String.UnicodeScalarView) -> Bool {
    zip(head, tail).prefix { $0 == $1 }.count >= 3
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
