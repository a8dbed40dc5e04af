import TestSupport
import Testing

/// A mistake that can be made in a translation on purpose.
enum Mutation: String, CaseIterable, CustomTestStringConvertible {
  case digit, year, month, link, bracket, untranslated, cut, lookalike, doubledWord, otherLanguage

  var testDescription: String { rawValue }

  /// The checks of which one has to see it.
  var checks: Set<String> {
    switch self {
    case .digit, .year: ["number-mismatch", "number-missing", "number-extra", "date-mismatch"]
    case .month: ["date-mismatch"]
    case .link: ["link-mismatch"]
    case .bracket: ["bracket-balance"]
    case .untranslated: ["untranslated"]
    case .cut: ["length-ratio"]
    case .lookalike: ["mixed-script-word"]
    case .doubledWord: ["doubled-word"]
    case .otherLanguage: ["wrong-language", "wrong-script", "letter-outside-alphabet"]
    }
  }

  /// The share that has to be found, as the page on checks promises.
  var promise: Double {
    switch self {
    case .link, .lookalike: 1
    case .untranslated: 0.995
    case .bracket, .cut, .otherLanguage: 0.99
    case .digit: 0.98
    case .year, .month: 0.97
    case .doubledWord: 0.95
    }
  }

  /// The pair with the mistake in its target; `nil` where it cannot be made.
  func applied(to pair: SentencePair, _ random: inout SeededRandom) -> SentencePair? {
    var pair = pair
    var target = Array(pair.target.unicodeScalars)
    switch self {
    case .digit:
      let places = target.indices.filter { ("0"..."9").contains(target[$0]) }
      guard pair.source.contains(where: \.isNumber), let place = places.randomElement(using: &random) else {
        return nil
      }
      target[place] = Self.otherDigit(than: target[place], &random)
    case .year: return pair.replacing(Self.years(in: pair).randomElement(using: &random), by: "1917")
    case .month: return pair.replacing(Self.months(in: pair).randomElement(using: &random), by: pair.otherMonth)
    case .link:
      pair.source += " See www.example.org/reports/2024."
      return SentencePair(pair.source, pair.target + " www.example.org/reports/2025.", pair.other)
    case .bracket:
      guard
        let place = target.indices.filter({ "()".unicodeScalars.contains(target[$0]) }).randomElement(using: &random)
      else { return nil }
      target.remove(at: place)
    case .untranslated: return pair.source.count > 60 ? SentencePair(pair.source, pair.source, pair.other) : nil
    case .cut:
      guard target.count > 90 else { return nil }
      target.removeSubrange((target.count / 3)...)
    case .lookalike: return Self.lookalike(in: pair, &random)
    case .doubledWord:
      guard let word = Self.words(of: pair.target).randomElement(using: &random) else { return nil }
      return pair.replacing(word, by: "\(word) \(word)")
    case .otherLanguage: return pair.other.count >= 50 ? SentencePair(pair.source, pair.other, pair.other) : nil
    }
    return SentencePair(pair.source, String(String.UnicodeScalarView(target)), pair.other)
  }

  private static func otherDigit(than digit: Unicode.Scalar, _ random: inout SeededRandom) -> Unicode.Scalar {
    // No zero, which might change nothing where it comes first.
    Array("123456789".unicodeScalars).filter { $0 != digit }[random.below(8)]
  }

  private static func years(in pair: SentencePair) -> [String] {
    pair.target.split { !$0.isNumber }.map(String.init).filter { year in
      year.count == 4 && (year.hasPrefix("19") || year.hasPrefix("20")) && pair.source.contains(year)
    }
  }

  /// Months behind a day: those of a date.
  private static func months(in pair: SentencePair) -> [String] {
    let words = pair.target.split(separator: " ").map(String.init)
    return zip(words, words.dropFirst()).filter { $0.allSatisfy(\.isNumber) && pair.months.contains($1) }.map { $1 }
  }

  private static func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init).filter { $0.count > 3 && $0.allSatisfy(\.isLetter) }
  }

  private static func lookalike(in pair: SentencePair, _ random: inout SeededRandom) -> SentencePair? {
    let twins: [Character: Character] = ["а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y"]
    let words = words(of: pair.target).filter { $0.count > 4 && $0.dropFirst(2).contains { twins[$0] != nil } }
    guard let word = words.randomElement(using: &random) else { return nil }
    var letters = Array(word)
    guard let place = letters.indices.dropFirst(2).first(where: { twins[letters[$0]] != nil }) else { return nil }
    letters[place] = twins[letters[place]] ?? letters[place]
    return pair.replacing(word, by: String(letters))
  }
}

/// A sentence, its translation, and the same in a third language.
struct SentencePair {
  var source: String
  var target: String
  /// The sentence in a language related to that of the target.
  var other: String
  /// Months of the target's language, in the form that a date has.
  var months = [
    "января", "февраля", "марта", "апреля", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
  ]
  /// Another month.
  var otherMonth = "мая"

  init(_ source: String, _ target: String, _ other: String) {
    (self.source, self.target, self.other) = (source, target, other)
  }

  /// The pair with one word of the target replaced; `nil` where there is none.
  func replacing(_ word: String?, by replacement: String) -> SentencePair? {
    guard let word, let range = target.firstRange(of: word) else { return nil }
    var pair = self
    pair.target.replaceSubrange(range, with: replacement)
    return pair
  }
}
