/// How words sound, so that a name meets its transliteration.
///
///     "mexico"    // "meksiko"
///     "kharkiv"   // "harkiv"
///     "schach"    // "sak"
enum Sound {
  /// The sound of a word in small Latin letters: one letter for what spellings write with several, no letter twice.
  static func sound(of latin: String) -> [UInt8] {
    let letters = latin.utf8.filter { (0x61...0x7A).contains($0) }
    var result: [UInt8] = []
    var index = 0
    while index < letters.count, result.count < longest {
      let (sounds, length) = sounds(letters, index)
      for sound in sounds.utf8 where result.last != sound { result.append(sound) }
      index += length
    }
    return result
  }

  /// Sounds of a word that count.
  private static let longest = 16

  private static func sounds(_ letters: [UInt8], _ index: Int) -> (String, Int) {
    for length in stride(from: min(4, letters.count - index), through: 1, by: -1) {
      if let sounds = spellings[Array(letters[index..<(index + length)])] { return (sounds, length) }
    }
    return (String(UnicodeScalar(letters[index])), 1)
  }

  /// What romanisations and spellings of Europe write for one sound.
  private static let spellings: [[UInt8]: String] = Dictionary(
    uniqueKeysWithValues: [
      ("shch", "s"), ("szcz", "s"), ("sch", "s"), ("tch", "k"), ("sh", "s"), ("sz", "s"), ("ch", "k"), ("cz", "k"),
      ("ck", "k"), ("ts", "k"), ("tz", "k"), ("c", "k"), ("zh", "z"), ("rz", "z"), ("kh", "h"), ("gh", "g"),
      ("ph", "f"), ("th", "t"), ("qu", "kv"), ("q", "k"), ("w", "v"), ("x", "ks"), ("y", "i"), ("j", "i"),
      ("dz", "i"), ("dj", "i"), ("dzh", "i"), ("ia", "a"), ("ja", "a"), ("ya", "a"), ("ie", "e"), ("je", "e"),
      ("ye", "e"), ("iu", "u"), ("ju", "u"), ("yu", "u"), ("io", "o"), ("jo", "o"), ("yo", "o"),
    ].map { (Array($0.0.utf8), $0.1) })
}
