/// A word that longer words may begin or end with: `Auslieferung` in `Auslieferungsersuchen`.
struct CompoundPart {
  private let word: [UInt8]
  private let letters: Int
  private let beginnings: [[UInt8]]
  private let inflection: Inflection
  private let stems: [(letters: [UInt8], tail: Inflection.Tail)]

  /// Prepares a folded word.
  init(_ word: [UInt8], _ inflection: Inflection) {
    self.word = word
    self.inflection = inflection
    letters = word.letterCount
    var stems: [(letters: [UInt8], tail: Inflection.Tail)] = []
    inflection.forEachStem(of: word) { stem, tail in stems.append((Array(stem), tail)) }
    self.stems = stems
    // `Menschenrechte` begins `Menschenrechtsverteidiger` without its ending.
    beginnings = [word] + stems.map(\.letters).filter { $0.count >= 6 && $0.count + 1 >= word.count }
  }

  /// Whether a compound has this word in it: at its end, with five letters at its beginning, with six anywhere.
  func isPart(of compound: ArraySlice<UInt8>) -> Bool {
    guard letters >= 3, compound.count > word.count else { return false }
    if letters >= 5, beginnings.contains(where: compound.starts(with:)) { return true }
    return compound.indices.dropFirst(3).contains { start in
      compound[start] & 0xC0 != 0x80 && !isInsideLetter(compound, start)
        && (isForm(compound[start...]) || (letters >= 6 && compound[start...].starts(with: word)))
    }
  }

  /// Whether a longer word is this one, or one derived from it, behind a prefix of verbs: `арешт`, `заарештувати`.
  ///
  /// Words of fewer than five letters are no evidence.
  func isPrefixed(_ longer: ArraySlice<UInt8>) -> Bool {
    guard letters >= 5, longer.count > word.count else { return false }
    return inflection.prefixes.contains { prefix in
      guard longer.starts(with: prefix) else { return false }
      let rest = longer.dropFirst(prefix.count)
      return isForm(rest) || isDerived(rest)
    }
  }

  private func isDerived(_ longer: ArraySlice<UInt8>) -> Bool {
    longer.starts(with: word) && inflection.derives(longer.dropFirst(word.count), after: .whole, isLong: true)
  }

  /// Whether a place stands between the letters of `ch` and `sch`, where no word ends: `Botschaft` is no `Haft`.
  private func isInsideLetter(_ compound: ArraySlice<UInt8>, _ place: Int) -> Bool {
    compound[place] == UInt8(ascii: "h") && compound[place - 1] == UInt8(ascii: "c")
  }

  private func isForm(_ end: ArraySlice<UInt8>) -> Bool {
    if end.elementsEqual(word) { return true }
    return stems.contains { stem in
      end.starts(with: stem.letters) && inflection.accepts(end.dropFirst(stem.letters.count), after: stem.tail)
    }
  }
}
