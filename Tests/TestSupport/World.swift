/// Made-up segments of a language, many of them edited copies of others, and queries of the same sort.
package struct World: CustomStringConvertible, Sendable {
  /// The language's tag.
  package var language: String
  /// What the texts are drawn from.
  package var seed: Int

  /// Makes a world of a language that is listed in `languages`.
  package init(language: String, seed: Int) {
    self.language = language
    self.seed = seed
  }

  /// The language and the seed.
  package var description: String { "\(language), seed \(seed)" }

  /// A world for each of five languages of different kinds.
  package static let languages = ["en", "ru", "pl", "kk", "ja"].enumerated().map { World(language: $1, seed: 7 + $0) }

  private static let words: [String: (stems: [String], endings: [String])] = [
    "en": (
      [
        "the", "court", "of", "in", "free", "human", "right", "police", "detain", "report", "said", "minister", "a",
        "torture", "journal", "activ", "trial", "don't", "well-known", "law", "must", "was", "not", "COVID-19",
      ],
      ["", "", "", "s", "ed", "ing", "ist"]
    ),
    "ru": (
      [
        "суд", "прав", "человек", "и", "в", "на", "задержан", "активист", "полици", "сообщ", "журналист", "не", "пытк",
        "освобожд", "приговор", "закон", "министерств", "Минск", "ещё", "был",
      ],
      ["", "а", "у", "ом", "ами", "ах", "ого", "ение", "ения"]
    ),
    "pl": (
      [
        "sąd", "praw", "człowiek", "i", "w", "na", "zatrzyman", "aktywist", "policj", "dziennikarz", "nie", "tortur",
        "zwolnien", "wyrok", "ustaw", "ministerstw", "Warszaw", "był", "świadk", "oskarżon",
      ],
      ["", "a", "y", "ie", "em", "ami", "ach", "ego", "owi"]
    ),
    "kk": (
      [
        "сот", "құқық", "адам", "және", "полиция", "белсенді", "журналист", "заң", "министрлік", "үкім", "азаптау",
        "босату", "Алматы", "мәлімде", "тұтқын", "емес", "бұл", "ұйым",
      ],
      ["", "лар", "ды", "дың", "лардың", "ларына", "ымыз", "ында", "ген"]
    ),
    "ja": (
      ["裁判", "人権", "警察", "活動", "報道", "法律", "大臣", "逮捕", "釈放", "東京", "政府", "は", "が", "の", "を", "しました", "カザフスタン", "拷問"],
      ["", "所", "家", "者", "的な", "された", "について"]
    ),
  ]

  /// As many texts as asked for.
  package func texts(_ count: Int) -> [String] {
    var random = SeededRandom(seed: seed)
    var texts: [String] = []
    for _ in 0..<count {
      if !texts.isEmpty, random.below(5) < 3 {
        texts.append(edited(texts[random.below(texts.count)], &random))
      } else {
        texts.append(sentence(&random))
      }
    }
    return texts
  }

  /// Edited copies of some texts, and new ones.
  package func queries(_ count: Int, like texts: [String]) -> [String] {
    var random = SeededRandom(seed: seed + 1000)
    return (0..<count).map { index in
      switch index % 4 {
      case 0: sentence(&random)
      case 1: texts[random.below(texts.count)]
      default: edited(texts[random.below(texts.count)], &random)
      }
    }
  }

  private func word(_ random: inout SeededRandom) -> String {
    guard let (stems, endings) = Self.words[language] else { return "" }
    switch random.below(30) {
    case 0: return String(random.below(3000))
    case 1: return "2016-04-0\(1 + random.below(9))"
    case 2: return ["www.example.org/a", "a@b.org", "«", "—", "(", "…"][random.below(6)]
    default:
      let stem = stems[min(random.below(stems.count), random.below(stems.count))]
      return stem + endings[min(random.below(endings.count), random.below(endings.count))]
    }
  }

  private func sentence(_ random: inout SeededRandom) -> String {
    let count = 1 + min(random.below(40), random.below(40)) + (random.once(in: 50) ? random.below(90) : 0)
    let words = (0..<count).map { _ in word(&random) }
    return words.joined(separator: language == "ja" ? "" : " ") + [".", "。", "", "!"][random.below(4)]
  }

  private func edited(_ text: String, _ random: inout SeededRandom) -> String {
    var text = text
    for _ in 0...random.below(3) {
      var scalars = Array(text.unicodeScalars)
      let place = random.below(scalars.count + 1)
      let inserted = Array(word(&random).unicodeScalars)
      switch random.below(6) {
      case 0: if place < scalars.count { scalars.remove(at: place) }
      case 1: scalars.insert(inserted[0], at: place)
      case 2: if place < scalars.count { scalars[place] = inserted[0] }
      case 3: scalars.insert(contentsOf: [" "] + inserted + [" "], at: place)
      case 4: scalars.removeSubrange(place..<min(scalars.count, place + 1 + random.below(8)))
      default: return text.uppercased()
      }
      text = String(String.UnicodeScalarView(scalars))
    }
    return text
  }
}
