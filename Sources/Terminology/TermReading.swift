/// A text with the words of terms that each of its words may be.
struct TermReading {
  /// An entry found in the text.
  struct Hit {
    /// The number of the entry.
    var entry: Int
    /// The first word.
    var start: Int
    /// The word behind the last one.
    var end: Int
    /// The weakest evidence of its words.
    var evidence: TermMatch.Evidence
  }

  /// A word of terms that words of the text may be.
  private struct Candidate {
    var word: UInt32
    /// The text's word behind it: hyphens may join several.
    var end: Int
    var evidence: TermMatch.Evidence
  }

  private let folded: FoldedText
  private let index: TermIndex
  private let mode: TermFinder.Mode
  private let isShouted: Bool
  private var candidates: [Candidate] = []
  /// For each word where its candidates begin; empty where there are none.
  private var starts: [Int] = []

  /// Words of the text.
  var words: [TermWord] { folded.words }
  /// The text as it was folded.
  var text: FoldedText { folded }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: String, _ finder: TermFinder) {
    self.init(FoldedText(text, alphabet: finder.index.alphabet), finder)
  }

  /// Reads a text that was folded for the finder's language.
  ///
  /// - Complexity: O(*n*).
  init(_ text: FoldedText, _ finder: TermFinder) {
    folded = text
    index = finder.index
    mode = finder.mode
    isShouted = folded.isShouted
    let suspects = index.stems.suspects(among: text.beginnings.span)
    if suspects.isEmpty, !text.words.indices.contains(where: text.hasJoint) { return }
    var (found, next) = ([Candidate](), 0)
    starts.reserveCapacity(text.words.count + 1)
    for word in text.words.indices {
      starts.append(found.count)
      let first = next
      let end = word + 1 < text.words.count ? text.words[word + 1].beginning : text.beginnings.count
      while next < suspects.count, suspects[next] < end { next += 1 }
      if first < next || text.hasJoint(at: word) { addCandidates(at: word, suspects[first..<next], to: &found) }
    }
    starts.append(found.count)
    candidates = found
  }

  /// Whether no word of the text may be one of a term.
  var isEmpty: Bool { candidates.isEmpty }

  /// Whether a word of the text may be one of a term.
  func mayBegin(at word: Int) -> Bool { !candidates.isEmpty && starts[word] < starts[word + 1] }

  /// The entries that begin at a word.
  func hits(from start: Int) -> [Hit] {
    var hits: [Hit] = []
    walk(TermTrie.root, at: start, Hit(entry: 0, start: start, end: start, evidence: .exact), slack: 0, &hits)
    return hits
  }

  private func walk(_ node: UInt32, at word: Int, _ path: Hit, slack: Int, _ hits: inout [Hit]) {
    guard word < words.count, !candidates.isEmpty else { return }
    for candidate in candidates[starts[word]..<starts[word + 1]] {
      guard isNear(word, candidate, path), let child = index.trie.child(of: node, candidate.word) else { continue }
      var path = path
      path.end = candidate.end
      path.evidence = max(path.evidence, candidate.evidence)
      index.trie.forEachEntry(at: child) { entry in
        path.entry = entry
        hits.append(path)
      }
      let reach = mode == .present ? 2 : 0
      for skipped in 0...max(0, reach - slack) {
        walk(child, at: candidate.end + skipped, path, slack: slack + skipped, &hits)
      }
    }
  }

  /// Whether a word may go on with a term that has been read as far as the word before it.
  private func isNear(_ word: Int, _ candidate: Candidate, _ path: Hit) -> Bool {
    if word == path.start { return true }
    let widest = index.demands[Int(candidate.word)].gap
    return (path.end...word).allSatisfy { allows(words[$0].gap, widest) }
  }
}

extension TermReading {
  /// Whether words of a term may stand so far apart, if the term itself has a gap there.
  ///
  /// A sign that may end a sentence is part of a term only where the term has just this sign.
  private func allows(_ gap: TermWord.Gap, _ own: TermWord.Gap) -> Bool {
    switch gap {
    case .dot: own == .dot || own == .stop
    case .stop: own == .dot || own == .stop
    case .mark, .end: own == gap
    case .none, .hyphen, .space: true
    case .sign: mode == .present || own == .sign
    }
  }

  /// Looks a word up, and what hyphens and full stops join behind it.
  private func addCandidates(at first: Int, _ suspects: ArraySlice<Int>, to candidates: inout [Candidate]) {
    let word = words[first]
    let begin = candidates.count
    var (letter, place) = (word.beginning, word.form.lowerBound)
    for suspect in suspects {
      while letter <= suspect {
        place += 1
        if place == word.form.upperBound || folded.bytes[place] & 0xC0 != 0x80 { letter += 1 }
      }
      let beginning = (bits: folded.beginnings[suspect], end: place)
      add(beginning, of: word.form, first, end: first + 1, isAcronym: word.isAcronym, &candidates)
    }
    if folded.hasJoint(at: first) { addJoined(at: first, to: &candidates) }
    if candidates.count > begin + 1 { Self.removeTwins(from: begin, among: &candidates) }
  }

  /// Looks up the acronym that a word begins with, and what hyphens and full stops join to it.
  private func addJoined(at first: Int, to candidates: inout [Candidate]) {
    let word = words[first]
    if word.acronymLength > 0 {
      let form = word.form.lowerBound..<(word.form.lowerBound + word.acronymLength)
      look(up: form, first, end: first + 1, isAcronym: true, least: .inflected, &candidates)
    }
    var isAcronym = word.isCapitalLetters
    var last = first + 1
    while last < words.count, last < first + 5, words[last].gap <= .hyphen, mayJoin(last) {
      isAcronym = isAcronym && words[last].isCapitalLetters
      let form = word.form.lowerBound..<words[last].form.upperBound
      look(up: form, first, end: last + 1, isAcronym: isAcronym, &candidates)
      last += 1
    }
  }

  /// Whether a word may be one with the word before it: a full stop joins letters and syllables of abbreviations alone.
  private func mayJoin(_ word: Int) -> Bool {
    words[word].gap != .dot || min(words[word].range.count, words[word - 1].range.count) < 3
  }

  /// Adds the words of terms that some letters may be.
  private func look(
    up form: Range<Int>, _ first: Int, end: Int, isAcronym: Bool, least: TermMatch.Evidence = .exact,
    _ candidates: inout [Candidate]
  ) {
    var (hash, place) = (WordHash(), form.lowerBound)
    while place < form.upperBound {
      hash.add(folded.bytes[place])
      place += 1
      if place < form.upperBound, folded.bytes[place] & 0xC0 == 0x80 { continue }
      let beginning = (bits: WordHash.spread(hash.value), end: place)
      add(beginning, of: form, first, end: end, isAcronym: isAcronym, least: least, &candidates)
    }
  }

  /// Adds the words of terms that some letters may be, of which a stem may be the beginning.
  private func add(
    _ beginning: (bits: UInt64, end: Int), of form: Range<Int>, _ first: Int, end: Int, isAcronym: Bool,
    least: TermMatch.Evidence = .exact, _ candidates: inout [Candidate]
  ) {
    for place in index.stems.range(of: beginning.bits) where index.stems[place].hash == beginning.bits {
      let stem = index.stems[place]
      guard fits(index.demands[Int(stem.word)], words[first], isAcronym: isAcronym),
        let evidence = evidence(stem, beginning.end..<form.upperBound)
      else { continue }
      candidates.append(Candidate(word: stem.word, end: end, evidence: max(evidence, least)))
    }
  }

  private func evidence(_ stem: StemTable.Stem, _ rest: Range<Int>) -> TermMatch.Evidence? {
    if stem.tail == .whole, rest.isEmpty { return .exact }
    if stem.tail == .whole, mode == .recognise { return nil }
    let rest = folded.bytes[rest]
    if index.inflection.accepts(rest, after: stem.tail) { return .inflected }
    guard mode == .present else { return nil }
    return index.inflection.derives(rest, after: stem.tail, isLong: stem.isLong) ? .compound : nil
  }

  /// Whether a word of the text has the capitals that a word of a term asks for.
  private func fits(_ demand: TermIndex.Demand, _ word: TermWord, isAcronym: Bool) -> Bool {
    if isShouted || isAcronym { return true }
    if demand.isAcronym { return demand.isSpeakable && (word.isCapitalised || mode == .present) }
    return mode == .present || word.isCapitalised || !demand.needsCapital
  }

  /// Keeps for each word of terms and each end the surest candidate alone.
  private static func removeTwins(from begin: Int, among candidates: inout [Candidate]) {
    let fresh = candidates[begin...].sorted { ($0.word, $0.end, $0.evidence) < ($1.word, $1.end, $1.evidence) }
    candidates.removeSubrange(begin...)
    for candidate in fresh {
      if let last = candidates.last, candidates.count > begin, last.word == candidate.word, last.end == candidate.end {
        continue
      }
      candidates.append(candidate)
    }
  }
}
