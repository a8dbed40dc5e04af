internal import Text

/// What happens to the vowel of a stem's last syllable: `bór`, `boru`; `Haus`, `Häuser`.
struct VowelChanges: Sendable {
  /// Whether `a o u` may become `ä ö ü`.
  var hasUmlaut = false
  private var changes: [(from: [UInt8], to: [[UInt8]])] = []

  /// Reads `e>~` or `о>і,е`; `~` is no vowel at all.
  mutating func read(_ change: Substring) {
    let sides = change.split(separator: ">")
    guard sides.count == 2 else { return }
    let others = sides[1].split(separator: ",").map { $0 == "~" ? [] : Array(String($0).wordForm.utf8) }
    changes.append((Array(String(sides[0]).wordForm.utf8), others))
  }

  /// The vowels, by their one or two bytes.
  private static let vowels = Set(
    "aeiouyóąęěíůäöüаеёиоуыэюяіїє".unicodeScalars.map { String($0).utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) } })

  /// What changes make of a stem; nothing where none applies.
  func variants(of stem: ArraySlice<UInt8>) -> [[UInt8]] {
    if changes.isEmpty && !hasUmlaut { return [] }
    guard let vowel = Self.lastVowel(of: stem) else { return [] }
    var stems: [[UInt8]] = []
    for change in changes where stem[vowel].elementsEqual(change.from) {
      stems += change.to.map { stem[..<vowel.lowerBound] + $0 + stem[vowel.upperBound...] }
    }
    if hasUmlaut, let changed = Self.umlauted(stem, vowel) { stems.append(changed) }
    return stems
  }

  private static func lastVowel(of stem: ArraySlice<UInt8>) -> Range<Int>? {
    var end = stem.count
    while end > 0 {
      let start = stem[end - 1] & 0xC0 == 0x80 && end > 1 ? end - 2 : end - 1
      let letter = start + 1 == end ? UInt16(stem[start]) : UInt16(stem[start]) << 8 | UInt16(stem[start + 1])
      if vowels.contains(letter) { return start..<end }
      end = start
    }
    return nil
  }

  private static func umlauted(_ stem: ArraySlice<UInt8>, _ vowel: Range<Int>) -> [UInt8]? {
    var at = vowel.lowerBound
    guard vowel.count == 1 else { return nil }
    // The diphthong au takes its umlaut on the a: Haus, Häuser.
    if stem[at] == UInt8(ascii: "u"), at > 0, stem[at - 1] == UInt8(ascii: "a") { at -= 1 }
    let second: [UInt8: UInt8] = [UInt8(ascii: "a"): 0xA4, UInt8(ascii: "o"): 0xB6, UInt8(ascii: "u"): 0xBC]
    return second[stem[at]].map { stem[..<at] + [0xC3, $0] + stem[(at + 1)...] }
  }
}
