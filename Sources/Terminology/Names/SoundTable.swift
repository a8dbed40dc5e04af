internal import Languages
internal import Text

/// How the letters of an alphabet sound, from `Locales/common/sounds`.
struct SoundTable: Sendable {
  /// A way to read a spelling.
  struct Reading: Sendable {
    /// The sounds; none for silent letters.
    var sounds: [Sound]
    /// What it costs to take it: a rare reading is taken where it fits well only.
    var cost: Int
  }

  private var readings: [[UInt32]: [Reading]] = [:]
  /// The letters of the longest spelling, its edge among them.
  private(set) var longest = 1

  /// The readings of Latin and Cyrillic letters.
  static let all = SoundTable(
    ["latin", "cyrillic"].flatMap { LocaleFile("sounds/\($0).txt", for: nil).texts })

  /// Reads lines such as `sch : š sk ?s`; several spellings may share their readings.
  init(_ lines: [String]) {
    for line in lines {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let sounds = sides[1].split(separator: " ").map(Self.reading)
      for spelling in sides[0].split(separator: " ") {
        let letters = spelling.unicodeScalars.map(\.value)
        readings[letters] = (readings[letters] ?? []) + sounds
        longest = max(longest, letters.count)
      }
    }
  }

  private static func reading(_ text: Substring) -> Reading {
    let isRare = text.hasPrefix("?")
    let letters = (isRare ? text.dropFirst() : text).unicodeScalars.filter { $0 != "-" }
    return Reading(sounds: letters.compactMap(sound), cost: isRare ? 3 : 0)
  }

  private static func sound(_ scalar: Unicode.Scalar) -> Sound? {
    switch scalar {
    case "ž": Sound(letter: UInt8(ascii: "Z"))
    case "š": Sound(letter: UInt8(ascii: "S"))
    case "č": Sound(letter: UInt8(ascii: "C"))
    default: scalar.isASCII ? Sound(letter: UInt8(truncatingIfNeeded: scalar.value)) : nil
    }
  }

  /// The readings of a spelling.
  func readings(of letters: ArraySlice<UInt32>) -> [Reading] { readings[Array(letters)] ?? [] }
}
