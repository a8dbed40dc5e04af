public import Languages
internal import Matching
internal import Storage
public import Translation

/// What matches were worth in a memory: units looked up as if they were not there, and the translation that was found
/// held against their own.
public struct MatchWorth: Hashable, Sendable {
  /// A match that was found for a unit.
  public struct Trial: Hashable, Sendable {
    /// Its score.
    public var score: Int
    /// How much of its translation is in the unit's own, 0 to 100: the score's similarity, of the translations.
    public var reuse: Int
  }

  /// The units that have a text in both languages.
  public let units: Int
  /// The units that were looked up.
  public let sample: Int
  /// The best match of each that had one of 50 or more.
  public let trials: [Trial]

  /// The trials of a band.
  public func trials(in band: AnalysisBand) -> [Trial] { trials.filter { AnalysisBand(score: $0.score) == band } }

  /// The lowest score at which matches are worth showing: shown from there on, they save most.
  ///
  /// A match saves what its reuse is above `breakEven`, and costs what it is below.
  public func bestMinimum(breakEven: Int = 50) -> Int? {
    var (best, sum, minimum): (Int, Int, Int?) = (0, 0, nil)
    for score in (AnalysisBand.lowestScore...101).reversed() {
      sum += trials.filter { $0.score == score }.reduce(0) { $0 + $1.reuse - breakEven }
      if sum > best { (best, minimum) = (sum, score) }
    }
    return minimum
  }
}

extension Memory {
  /// Looks up a sample of the memory's units, each as if it were not there.
  ///
  /// - Parameters:
  ///   - sample: How many units; all where there are no more.
  ///   - seed: Which units; the same seed gives the same ones.
  public func worth(
    from source: Language, to target: Language, statuses: Set<Status> = [.approved], sample: Int = 1_000,
    seed: UInt64 = 1
  ) throws -> MatchWorth {
    try store.snapshot {
      let (units, chosen) = try self.sample(sample, from: source, to: target, statuses, seed)
      let direction = LookupDirection(
        CandidateRequest(from: source, to: target, statuses: statuses), usesIndex: true)
      let matcher = Matcher(minimum: AnalysisBand.lowestScore, limit: 1)
      let tokenizer = Tokenizer(target)
      var trials: [MatchWorth.Trial] = []
      for start in stride(from: 0, to: chosen.count, by: 256) {
        let batch = chosen[start..<min(chosen.count, start + 256)]
        let found = try direction.matches(
          for: batch.map { (unit: $0.unit, text: $0.source) }, in: store, matcher)
        for (pair, matches) in zip(batch, found) {
          guard let match = matches.first else { continue }
          let own = Query(pair.target, tokenizer)
          let reuse = own.similarity(to: tokenizer.text(match.target), minimum: 0)?.percent ?? 0
          trials.append(MatchWorth.Trial(score: match.score, reuse: reuse))
        }
      }
      return MatchWorth(units: units, sample: chosen.count, trials: trials)
    }
  }

  /// A unit with its two texts.
  private typealias Pair = (unit: Int, source: InlineText, target: InlineText)

  /// Some of the units that have both languages, each with the same chance, and the number of all.
  ///
  /// Source: J. Vitter, "Random Sampling with a Reservoir", 1985.
  private func sample(
    _ size: Int, from source: Language, to target: Language, _ statuses: Set<Status>, _ seed: UInt64
  ) throws -> (count: Int, chosen: [Pair]) {
    var random = SplitMix(state: seed)
    var (count, chosen): (Int, [Pair]) = (0, [])
    try store.forEachUnit(UnitSelection(languages: [source, target], statuses: statuses)) { unit in
      guard let id = unit.id, let text = unit.variant(in: source), let translation = unit.variant(in: target),
        text.language != translation.language
      else { return }
      count += 1
      if chosen.count < size {
        chosen.append((id, text.content, translation.content))
      } else {
        let place = Int(random.next() % UInt64(count))
        if place < size { chosen[place] = (id, text.content, translation.content) }
      }
    }
    return (count, chosen)
  }
}

/// A small generator that gives the same numbers for the same seed.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
