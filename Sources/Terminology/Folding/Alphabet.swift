package import Languages
internal import Text

/// The alphabet that a language is written in, as far as its letters have doubles in another.
package enum Alphabet: Sendable {
  /// Latin letters.
  case latin
  /// Cyrillic letters.
  case cyrillic
  /// Another one, or nobody knows.
  case any

  /// The alphabet of a language.
  package init(of language: Language) {
    if let script = language.script {
      self = script == "Latn" ? .latin : script == "Cyrl" ? .cyrillic : .any
    } else if ["ru", "uk", "kk", "be", "ky", "bg", "mk", "tg", "mn", "tt"].contains(language.primary) {
      self = .cyrillic
    } else if ["en", "pl", "de", "fr", "es", "it", "cs", "sk", "lt", "ro", "nl", "pt", "tr"].contains(language.primary)
    {
      self = .latin
    } else {
      self = .any
    }
  }
}

extension Alphabet {
  /// Whether a Latin or Cyrillic letter has no double in the other alphabet.
  static func isOwn(_ letter: Unicode.Scalar) -> Bool {
    if letter.value < 0x250 { return Lookalikes.cyrillic[letter] == nil }
    return (0x400..<0x530).contains(letter.value) && Lookalikes.latin[letter] == nil
  }

  /// A word in one alphabet that mixes two, or is all of letters that have doubles in the language's own; `nil` where it
  /// stays as it is.
  ///
  /// A mixed word goes to the alphabet it has letters of its own in, or else to the language's.
  func unified(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let latin = word.filter { $0.value < 0x250 && $0.isLetterOrMark }
    let cyrillic = word.filter { (0x400..<0x530).contains($0.value) }
    let hasOwnLatin = !latin.allSatisfy { Lookalikes.cyrillic[$0] != nil }
    let hasOwnCyrillic = !cyrillic.allSatisfy { Lookalikes.latin[$0] != nil }
    if hasOwnLatin && hasOwnCyrillic { return nil }
    let isMixed = !latin.isEmpty && !cyrillic.isEmpty
    if !latin.isEmpty, !hasOwnLatin, (isMixed && hasOwnCyrillic) || self == .cyrillic {
      return word.map { Lookalikes.cyrillic[$0] ?? $0 }
    }
    if !cyrillic.isEmpty, !hasOwnCyrillic, isMixed || self == .latin { return word.map { Lookalikes.latin[$0] ?? $0 } }
    return nil
  }
}
