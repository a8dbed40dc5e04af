/// The consonants of a word as they sound, so that a name meets its transliteration.
///
///     "Mexico"   // "mksk"
///     "Meksike"  // "mksk"
enum Skeleton {
  /// Four sounds tell most names apart and leave out most endings.
  private static let longest = 4

  /// The skeleton of a word in small ASCII letters, at most four sounds; `nil` where too little is left to tell words
  /// apart.
  static func skeleton(of word: ArraySlice<UInt8>, isName: Bool) -> [UInt8]? {
    guard word.count >= (isName ? 3 : 5) else { return nil }
    var result: [UInt8] = []
    var rest = word
    while let letter = rest.first, result.count < longest {
      let (sounds, length) = sounds(of: letter, rest.dropFirst().first)
      for sound in sounds.utf8 where result.last != sound || length == 1 && !isDouble(rest, in: word) {
        result.append(sound)
      }
      rest = rest.dropFirst(length)
    }
    return result.count >= (isName ? 2 : 3) ? Array(result.prefix(longest)) : nil
  }

  /// Whether the letter at the start of a rest repeats the one before it.
  private static func isDouble(_ rest: ArraySlice<UInt8>, in word: ArraySlice<UInt8>) -> Bool {
    rest.startIndex > word.startIndex && word[rest.startIndex - 1] == rest.first
  }

  /// The sounds that one or two letters stand for, and how many letters that takes.
  private static func sounds(of letter: UInt8, _ next: UInt8?) -> (String, Int) {
    if let next, let sound = pairs[[letter, next]] { return (sound, 2) }
    return (singles[letter] ?? "", 1)
  }

  private static let pairs: [[UInt8]: String] = Dictionary(
    uniqueKeysWithValues: [
      ("sh", "s"), ("sz", "s"), ("zh", "s"), ("rz", "s"), ("ch", "k"), ("cz", "k"), ("ck", "k"), ("ts", "k"),
      ("tz", "k"), ("ph", "f"), ("th", "t"), ("kh", ""), ("gh", "g"), ("qu", "kv"),
    ].map { (Array($0.0.utf8), $0.1) })

  /// Vowels, `h`, `j` and `y` leave nothing.
  private static let singles: [UInt8: String] = Dictionary(
    uniqueKeysWithValues: [
      ("b", "b"), ("c", "k"), ("d", "d"), ("f", "f"), ("g", "g"), ("k", "k"), ("l", "l"), ("m", "m"), ("n", "n"),
      ("p", "p"), ("q", "k"), ("r", "r"), ("s", "s"), ("t", "t"), ("v", "v"), ("w", "v"), ("x", "ks"), ("z", "s"),
    ].map { (UInt8(ascii: $0.0), $0.1) })
}
