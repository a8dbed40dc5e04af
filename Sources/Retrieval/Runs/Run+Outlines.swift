extension Run {
  /// Hands over every segment as it was put into the run.
  func forEachOutline(_ body: (UInt32, Outline) throws -> Void) throws {
    let keys = try keysByRank()
    for row in 0..<head.rows(of: .letters) {
      let letters = try LetterRow.letters(head, row, store)
      let size = letters.count / LetterCounts.size
      for part in stride(from: 0, to: size, by: RunHead.textRow) {
        let textRow = (row * RunHead.letterRow + part) / RunHead.textRow
        let texts = try TextRow(
          try store.load(.texts, head.key(textRow)), head.key(textRow), count: min(RunHead.textRow, size - part))
        for (place, document) in texts.documents.enumerated() {
          let segment = row * RunHead.letterRow + part + place
          let start = letters.startIndex + (part + place) * LetterCounts.size
          let ranks = try texts.ranks(place)
          guard ranks.allSatisfy({ $0 < keys.count }) else { throw texts.damage }
          let outline = Outline(
            keys: ranks.map { keys[Int($0)] }, length: head.length(of: segment),
            letters: LetterCounts(letters[start..<start + LetterCounts.size]))
          try body(document, outline)
        }
      }
    }
  }

  /// The keys of the elements by their ranks.
  private func keysByRank() throws -> [UInt64] {
    var keys: [UInt64] = []
    for number in head.pages.indices {
      let page = try PostingsPage(try store.load(.postings, head.key(number)), head, head.key(number))
      for (place, key) in page.keys.enumerated() {
        let rank = Int(try page.entry(place).rank)
        guard rank < 1 << 28 else { throw RetrievalError(.damaged, .postings, head.key(number)) }
        while keys.count <= rank { keys.append(0) }
        keys[rank] = key
      }
    }
    return keys
  }
}
