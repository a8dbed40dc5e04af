internal import Text

/// The search for sentence ends in one text: finds the candidates and has each judged.
///
/// The hot loop looks at one byte after the other and stops at those that can begin a terminator; letters of Latin,
/// Greek and Cyrillic never do. All looking around is bounded, so that the time is linear whatever the text.
struct Scanner {
  /// The text.
  let reader: Reader
  /// What is known of the language.
  let lexicon: Lexicon
  /// The first byte of the segment that is being read, past white space.
  var segmentStart: Int
  /// The last `(` that was met.
  private(set) var lastOpening: Int

  /// Prepares the search in a text.
  init(_ text: [UInt8], _ lexicon: Lexicon) {
    reader = Reader(text: text)
    self.lexicon = lexicon
    segmentStart = reader.skipSpaces(0)
    lastOpening = -1
  }

  /// Visits each place where a segment may end before the text does, in order.
  mutating func scan(_ visit: (Verdict) -> Void) {
    var index = segmentStart
    while let stop = nextStop(index) {
      let found = reader.character(at: stop)
      index = found.end
      if found.kind.isTerminator {
        let candidate = gather(found)
        guard candidate.next < reader.count else { return }
        let verdict = judge(candidate)
        visit(verdict)
        index = verdict.isBreak ? max(candidate.runEnd, verdict.place) : candidate.runEnd
        if verdict.isBreak { segmentStart = candidate.next }
      } else if found.value == 0x28 {
        lastOpening = stop
      } else if let verdict = bullet(found) {
        visit(verdict)
        segmentStart = found.start
      }
    }
  }

  /// The next byte that can begin a terminator or opens a parenthesis.
  private func nextStop(_ from: Int) -> Int? {
    var index = from
    while true {
      index = ByteSearch.stop(in: reader.text, from: index, to: reader.count)
      guard index < reader.count else { return nil }
      if reader.table.begins[Int(reader.text[index])] { return index }
      index += 1
    }
  }

  /// A bullet in the middle of a text that began with the same one.
  private func bullet(_ found: Reader.Character) -> Verdict? {
    guard found.kind == .symbol, found.start > segmentStart, reader.character(at: segmentStart).value == found.value,
      Self.bullets.contains(found.value)
    else { return nil }
    let end = reader.skipSpacesBack(found.start, floor: segmentStart)
    guard end < found.start, end > segmentStart else { return nil }
    return Verdict(place: end, isBreak: true, rule: .bullet)
  }

  /// `•`, `⁃`, `▪`, `◦`, `●`, `■`, `►`.
  private static let bullets: Set<UInt32> = [0x2022, 0x2043, 0x25AA, 0x25E6, 0x25CF, 0x25A0, 0x25BA]
}
