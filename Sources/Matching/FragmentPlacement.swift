internal import Text

/// Finds, by counts, what stands for a run of words in the translations of the texts that have it.
///
/// What most of the translations share and other texts of the language lack is the translation: the run of words with
/// the greatest Dice coefficient, 2 · *both* / (*with* + *both* + *without*), where *with* are the different
/// translations, *both* those of them that have the run of words, and *without* the other texts that have it. It must
/// be about as long as lengths let expect and beat whatever lies elsewhere; else the place is not sure. Inflected forms
/// of a word are counted as one as far as they share its first letters.
///
/// Not safe to share between threads at the same time.
package struct FragmentPlacement {
  /// A translation, and how many characters of it are expected to stand for the run.
  package typealias Target = (text: String, length: Double)

  /// The least coefficient that makes a place sure, and by how much it must beat what lies elsewhere.
  private static let (least, lead) = (0.7, 0.1)
  /// The shortest and the longest translation, as parts of the expected length.
  private static let lengths = 0.5...1.75
  /// The most words of a translation.
  private static let longest = 12

  private let tokenizer: Tokenizer
  /// How many of the other texts have each run of words, by the run's hash.
  private var others: [UInt64: Int] = [:]
  private let sample: Set<String>

  /// Prepares to find places in texts of a language.
  ///
  /// - Parameter others: Any texts of the language, some hundreds, which chance is judged by.
  package init(_ tokenizer: Tokenizer, others: [String]) {
    self.tokenizer = tokenizer
    sample = Set(others)
    for text in sample {
      for hash in Set(StemRuns(text, tokenizer, longest: Self.longest).runs.map(\.hash)) {
        self.others[hash, default: 0] += 1
      }
    }
  }

  /// For each translation where the run's stands, in UTF-8 bytes; all `nil` where that is not sure.
  package func places(in targets: [Target]) -> [Range<Int>?] {
    let cut = targets.map { StemRuns($0.text, tokenizer, longest: Self.longest) }
    guard let best = best(of: cut, targets.map(\.length)) else { return targets.map { _ in nil } }
    return cut.map { text in text.runs.first { $0.hash == best }.map { text.words.bytes(of: $0.words) } }
  }

  /// A run of words as a possible translation.
  private struct Rival {
    var hash: UInt64
    var dice: Double
    /// How its mean length is to the expected one.
    var length: Double
    /// Where it stands in the first translation that has it.
    var text: Int, words: Range<Int>
  }

  private func best(of targets: [StemRuns], _ lengths: [Double]) -> UInt64? {
    let rivals = rivals(in: targets, lengths)
    // Of equal ones the longest: it has all that goes with the others.
    guard
      let best = rivals.max(by: { ($0.dice, $0.words.count) < ($1.dice, $1.words.count) }),
      best.dice >= Self.least, Self.lengths.contains(best.length)
    else { return nil }
    let isChallenged = rivals.contains { rival in
      rival.text == best.text && !rival.words.overlaps(best.words) && rival.dice > best.dice - Self.lead
        && Self.lengths.contains(rival.length)
    }
    return isChallenged ? nil : best.hash
  }

  /// The runs of words that most different translations share, if there are two at least.
  private func rivals(in targets: [StemRuns], _ lengths: [Double]) -> [Rival] {
    var different: [Int] = []
    for place in targets.indices where !different.contains(where: { targets[$0].stems == targets[place].stems }) {
      different.append(place)
    }
    guard different.count > 1 else { return [] }
    var counts: [UInt64: Int] = [:]
    // The other texts may have some of the translations among them.
    var known: [UInt64: Int] = [:]
    var firsts: [UInt64: Rival] = [:]
    for place in different {
      var seen: Set<UInt64> = []
      for run in targets[place].runs where seen.insert(run.hash).inserted {
        counts[run.hash, default: 0] += 1
        if sample.contains(targets[place].text) { known[run.hash, default: 0] += 1 }
        guard firsts[run.hash] == nil else { continue }
        let length = Double(targets[place].characters(of: run.words)) / max(1, lengths[place])
        firsts[run.hash] = Rival(hash: run.hash, dice: 0, length: length, text: place, words: run.words)
      }
    }
    return counts.compactMap { hash, both in
      guard both > 1, var rival = firsts[hash] else { return nil }
      let without = (others[hash] ?? 0) - (known[hash] ?? 0)
      rival.dice = 2 * Double(both) / Double(different.count + both + without)
      return rival
    }
  }
}

/// The runs of words of a text, with inflected words cut to their first letters.
private struct StemRuns {
  /// A run of words, none of which is a sign at its ends, and a hash of its stems.
  struct Run {
    var words: Range<Int>
    var hash: UInt64
  }

  /// From how many letters on words are cut.
  private static let letters = 5

  let words: WordSequence
  let stems: [UInt32]
  private(set) var runs: [Run] = []
  let text: String

  init(_ text: String, _ tokenizer: Tokenizer, longest: Int) {
    self.text = text
    words = WordSequence(text, tokenizer)
    stems = words.numbers.map { number in
      let scalars = tokenizer.vocabulary.form(number).unicodeScalars
      guard scalars.count > Self.letters else { return number }
      return tokenizer.vocabulary.number(of: String(String.UnicodeScalarView(scalars.prefix(Self.letters))))
    }
    for start in stems.indices where words.isWord[start] {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for end in start..<min(stems.count, start + longest) {
        hash = (hash ^ UInt64(stems[end])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        if words.isWord[end] { runs.append(Run(words: start..<(end + 1), hash: hash)) }
      }
    }
  }

  /// The Unicode scalars of some words and of all between them.
  func characters(of run: Range<Int>) -> Int {
    let range = words.bytes(of: run)
    return text.utf8.dropFirst(range.lowerBound).prefix(range.count).count { $0 & 0xC0 != 0x80 }
  }
}
