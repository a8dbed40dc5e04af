/// Decides what becomes of a hyphen at a line's end.
///
/// The hyphen stays before a capital and beside a digit, and where one of the halves says so; before a conjunction it
/// stays with a space (`pre- and post-war`). Else the document decides: how the same word stands elsewhere, whether
/// both halves are words of their own, and at last its habit, for where words are divided at line ends at all, they
/// are divided often.
struct Hyphenation: Sendable {
  /// What to do with a hyphen.
  enum Decision: Hashable, Sendable {
    /// Keep it and put a space behind.
    case keepApart
    /// Keep it, the halves joined.
    case keep
    /// Take it out, the halves joined.
    case drop
  }

  /// A word cut at a line's end.
  private struct Halves: Hashable {
    var head: String
    var tail: String
    var headFolded: String
    var tailFolded: String
    var isTailFollowedBySpace: Bool
  }

  private var counts: [String: Int] = [:]
  private var share = 100

  /// Learns a document's habits from the places where a line is joined to the next.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - joins: Pairs of stretches that are joined, the end of one line and the beginning of the next.
  /// - Complexity: O(*n*); nearly nothing where no line ends with a hyphen.
  init(_ text: TextLines, joins: [(Range<Int>, Range<Int>)]) {
    let cut = joins.compactMap { Self.halves(text.bytes, $0.0, $0.1) }
    guard !cut.isEmpty else { return }
    for halves in cut {
      for word in Self.forms(of: halves) { counts[word] = 0 }
    }
    count(text)
    let undecided = cut.count { evident($0) == nil }
    share = undecided * 100 / max(1, joins.count)
  }

  /// What to do with the hyphen at the end of a line; `nil` where no word ends with one there.
  func decision(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Decision? {
    guard let halves = Self.halves(bytes, line, next) else { return nil }
    return evident(halves) ?? habit(halves)
  }

  /// What the document does with most words: five in a hundred line ends divide one where words are divided, hardly
  /// any where not; in between, halves that stand nowhere alone are no words.
  private func habit(_ halves: Halves) -> Decision {
    if share >= 5 { return .drop }
    let isWord = [halves.headFolded, halves.tailFolded].contains { counts[$0, default: 0] > 0 }
    return share >= 2 && !isWord ? .drop : .keep
  }

  /// The decision that needs no habit.
  private func evident(_ halves: Halves) -> Decision? {
    let (head, tail) = (halves.headFolded, halves.tailFolded)
    let areCapitals = [Self.isCapitals(halves.head), Self.isCapitals(halves.tail)]
    if halves.isTailFollowedBySpace, HyphenWords.conjunctions.contains(tail), !areCapitals[0] || tail != "та" {
      return .keepApart
    }
    guard let first = halves.tail.unicodeScalars.first, let last = halves.head.unicodeScalars.last else { return .keep }
    if first.isDigit || last.isDigit { return .keep }
    if areCapitals[0] != areCapitals[1], first.isUpper || areCapitals[0] { return .keep }
    if first.isUpper, !areCapitals[0] { return .keep }
    if head.contains("-") || tail.contains("-") { return .keep }
    let (with, without) = (counts[head + "-" + tail] ?? 0, counts[head + tail] ?? 0)
    if with + without > 0 { return with >= without ? .keep : .drop }
    if let keeps = HyphenWords.keepsHyphen(halves.head, halves.tail) { return keeps ? .keep : .drop }
    let isTailWord = tail.unicodeScalars.count >= 4 && counts[tail, default: 0] > 0
    if HyphenWords.prefixes.contains(head), isTailWord || HyphenWords.prefixTails.contains(tail) { return .keep }
    return isTailWord && head.unicodeScalars.count >= 4 && counts[head, default: 0] > 0 ? .keep : nil
  }

  private static func isCapitals(_ half: String) -> Bool {
    half.unicodeScalars.count > 1 && half.unicodeScalars.allSatisfy { $0.isUpper }
  }

  private static func forms(of halves: Halves) -> [String] {
    let (head, tail) = (halves.headFolded, halves.tailFolded)
    return [head + tail, head + "-" + tail, head, tail]
  }

  /// Counts the words that matter; the halves of a word that its line's end cuts are none.
  private mutating func count(_ text: TextLines) {
    var isCut = false
    for line in text.lines where line.role == .body || line.role == .note {
      var index = line.range.lowerBound
      if isCut { index = Self.wordEnd(text.bytes, line.range) }
      isCut = text.bytes[line.range.upperBound - 1] == 0x2D
      while index < line.range.upperBound {
        let end = Self.wordEnd(text.bytes, index..<line.range.upperBound)
        guard end > index else {
          index += text.bytes.scalar(at: index).count
          continue
        }
        if end < line.range.upperBound || !isCut { count(text.bytes.string(index..<end)) }
        index = end
      }
    }
  }

  private mutating func count(_ word: String) {
    let word = word.lowercased()
    if let known = counts[word] { counts[word] = known + 1 }
  }

  /// The halves of the word that a hyphen at a line's end cuts.
  private static func halves(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Halves? {
    guard let (hyphen, count) = bytes.scalar(before: line.upperBound, from: line.lowerBound),
      hyphen == "-" || hyphen == "\u{2010}"
    else { return nil }
    let end = line.upperBound - count
    var start = end
    while let (scalar, count) = bytes.scalar(before: start, from: line.lowerBound), isWordScalar(scalar) {
      start -= count
    }
    let tailEnd = wordEnd(bytes, next)
    guard start < end, let (last, _) = bytes.scalar(before: end), last != "-", tailEnd > next.lowerBound else {
      return nil
    }
    let (head, tail) = (bytes.string(start..<end), bytes.string(next.lowerBound..<tailEnd))
    return Halves(
      head: head, tail: tail, headFolded: head.lowercased(), tailFolded: tail.lowercased(),
      isTailFollowedBySpace: tailEnd == next.upperBound || bytes.whiteCount(at: tailEnd) > 0)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || scalar.isDigit || "-'’ʼ".unicodeScalars.contains(scalar)
  }

  private static func wordEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, count) = bytes.scalar(at: index)
      guard isWordScalar(scalar) else { break }
      index += count
    }
    return index
  }
}
