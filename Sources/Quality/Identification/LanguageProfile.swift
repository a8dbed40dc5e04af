internal import Languages

/// What is known of a language for telling it from others, from `Locales/common/profiles/<language>.txt`.
struct LanguageProfile: Sendable {
  /// The language's tag.
  let tag: String
  /// Its alphabet, in lower case.
  let letters: Set<Unicode.Scalar>
  /// Whether each letter from U+0400 to U+052F, or its lower-case form, is in the alphabet.
  private let cyrillic: [Bool]
  /// The class of the letters of its script.
  let script: CharacterClass
  /// By how many per cent a translation from English is longer, in letters and digits.
  let length: Double
  /// Its most frequent words.
  let words: [String]
  /// The sequences of three letters of its words, the most frequent first; `_` stands for the ends of a word.
  let trigrams: [String]

  /// Reads the profile of a tag's language; `nil` where there is none.
  init?(_ tag: String) {
    guard let bytes = Resources.bytes(at: "Locales/common/profiles/\(tag).txt") else { return nil }
    var facts: [String: String] = [:]
    for line in LocaleFile(bytes).texts {
      let sides = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard sides.count == 2, let name = sides[0].split(separator: UInt8(ascii: " ")).first else { continue }
      facts[String(Substring(name))] = String(Substring(sides[1]))
    }
    self.tag = tag
    letters = Set(facts["letters", default: ""].unicodeScalars.filter { $0 != " " })
    script = letters.contains { CharacterClass.of($0).contains(.cyrillic) } ? .cyrillic : .latin
    cyrillic = (UInt32(0x400)...0x52F).map { [letters] value in
      Unicode.Scalar(value).flatMap { Unicode.Scalar(CharacterClass.lowercased($0)) }.map(letters.contains) ?? false
    }
    length = facts["length"].flatMap { $0.split(separator: " ").first }.flatMap { Double($0) } ?? 0
    words = Self.parts(of: facts["words", default: ""])
    trigrams = Self.parts(of: facts["trigrams", default: ""])
  }

  private static func parts(of line: String) -> [String] {
    line.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// Reads the profile of a language; `nil` where there is none.
  init?(_ language: Language) { self.init(language.primary) }

  /// Whether a Cyrillic letter is in the alphabet.
  func hasCyrillic(_ letter: UInt32) -> Bool { (0x400...0x52F).contains(letter) && cyrillic[Int(letter) - 0x400] }

  /// Whether a text has a Cyrillic letter of another alphabet.
  func hasStranger(_ text: CheckedText) -> Bool {
    for (scalar, kind) in zip(text.scalars, text.classes) where kind.contains(.cyrillic) {
      if !hasCyrillic(scalar.value) { return true }
    }
    return false
  }

  /// How much less likely each letter of a text is, as a logarithm, because it is none of those that another language
  /// lacks.
  ///
  /// The shares of letters are those in the middle of its sequences of three.
  func silence(beside other: LanguageProfile) -> Float {
    var (own, all): (Float, Float) = (0, 0)
    for (rank, trigram) in trigrams.enumerated() {
      guard let letter = trigram.unicodeScalars.dropFirst().first, letters.contains(letter) else { continue }
      let share = Zipf.share(ofRank: rank)
      all += share
      if !other.letters.contains(letter) { own += share }
    }
    return all > 0 && own < all ? Float(-Logarithm.natural(Double(1 - own / all))) : 0
  }

  /// All profiles, ordered by tag.
  static let all: [LanguageProfile] = Resources.paths(under: "Locales/common/profiles").compactMap { path in
    path.split(separator: "/").last.flatMap { LanguageProfile(String($0.dropLast(4))) }
  }
}
