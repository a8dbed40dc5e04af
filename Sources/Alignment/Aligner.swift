internal import Files
package import Translation

/// Finds which segments of two texts translate each other.
///
/// Lengths, words, block boundaries and wrong cuts are weighed in one pair hidden Markov model. How words are
/// translated is learnt from the texts themselves, starting with what looks or sounds alike: texts are aligned, the
/// probable beads teach words, lengths and shapes, and the texts are aligned again. A bead never votes for itself. All
/// text pairs that are handed over together are learnt from together; they must be of the same two languages.
///
/// Long texts are aligned in a strip along words that occur once on each side, in time and memory that grow with the
/// length and not its square.
package struct Aligner: Sendable {
  /// The most cells of a table, at about 150 bytes of memory each, and those that a source segment may always have.
  private static let mostCells = (all: 1_500_000, each: 50)
  /// How often the texts are aligned.
  private static let rounds = 4

  /// A translation that is known.
  package typealias Known = (source: InlineText, target: InlineText)

  /// Translations that are known, of the languages of the texts.
  private let known: Knowledge

  /// Makes an aligner.
  ///
  /// - Parameter known: Translations to learn words from.
  package init(known: Knowledge = Knowledge()) { self.known = known }

  /// Makes an aligner that knows sentences.
  package init(known: [Known]) { self.known = Knowledge(sentences: known) }

  /// The beads of two texts, in order.
  ///
  /// - Complexity: O(*n* · *m*) for short texts, O(*n* + *m*) for long ones.
  package func align(_ source: [Segment], _ target: [Segment]) -> [Bead] {
    align([(source, target)]).first?.beads ?? []
  }

  /// The alignments of several text pairs of the same two languages, learnt together.
  package func align(_ pairs: [(source: [Segment], target: [Segment])]) -> [AlignedPair] {
    var results: [AlignedPair] = []
    // Nothing in here throws.
    try? align(pairs, only: Array(pairs.indices)) { results.append($1) }
    return results
  }

  /// Hands out the alignments of some of several text pairs of the same two languages, learnt together from all.
  ///
  /// - Parameters:
  ///   - pairs: The text pairs.
  ///   - wanted: The numbers of those whose alignments are wanted.
  ///   - body: Takes the number of each, in the order asked for, and its alignment as soon as it is there.
  /// - Throws: What the body throws.
  package func align(
    _ pairs: [(source: [Segment], target: [Segment])], only wanted: [Int], _ body: (Int, AlignedPair) throws -> Void
  ) throws {
    let (left, right) = (TokenReader(), TokenReader())
    let pairs = pairs.map { TextPair(TextFeatures($0.source, left), TextFeatures($0.target, right)) }
    try align(pairs, left, right, only: wanted, body)
  }

  /// Hands out the alignments of texts that were read before.
  ///
  /// - Parameters:
  ///   - left: The reader of all sources.
  ///   - right: The reader of all targets.
  func align(
    _ pairs: [TextPair], _ left: TokenReader, _ right: TokenReader, only wanted: [Int],
    _ body: (Int, AlignedPair) throws -> Void
  ) throws {
    let (model, trained) = train(pairs, left, right)
    var next = wanted[...]
    let work = { @Sendable (place: Int) in Self.result(trained[wanted[place]], model) }
    try Parallel.forEach(wanted.count, work) { pair in
      if let number = next.popFirst() { try body(number, pair) }
    }
  }

  /// Learns from text pairs.
  func train(_ pairs: [TextPair], _ left: TokenReader, _ right: TokenReader) -> (PairModel, [TextPair]) {
    let (given, terms) = known.beads(left, right)
    let lengths = LengthModel(pairs.flatMap(\.source.lengths), pairs.flatMap(\.target.lengths))
    let words = PairModel.Words(left.vocabulary, right.vocabulary)
    var (model, pairs) = (PairModel(words, lengths, given: given, terms: terms), pairs)
    for _ in 1..<Self.rounds {
      let readings = Self.read(&pairs, model)
      Self.learn(readings, given, &pairs, &model)
    }
    return (model, pairs)
  }

  /// What one look at a text pair yields.
  private struct Reading: Sendable {
    var band: Band
    var beads: [Bead]
    var openings: (source: Double, target: Double)
  }

  /// Aligns all pairs once.
  private static func read(_ pairs: inout [TextPair], _ model: PairModel) -> [Reading] {
    let readings = Parallel.map(pairs.count) { [pairs] number in read(pairs[number], model) }
    for number in pairs.indices { pairs[number].band = readings[number].band }
    return readings
  }

  private static func read(_ pair: TextPair, _ model: PairModel) -> Reading {
    guard pair.source.count > 0, pair.target.count > 0 else {
      return Reading(band: Band(around: [0...0], target: 0, width: 0), beads: [], openings: (0, 0))
    }
    let band = band(pair, model)
    let lattice = Lattice(BeadScorer(pair, model, band), model.steps)
    let weights = LatticeWeights(lattice)
    var next = band
    if band.count > smallTable {
      let path = path(LatticePath(lattice).beads, weights.beads, pair.source.count)
      next = Band(around: path, target: pair.target.count, width: 25)
    }
    return Reading(band: next, beads: weights.beads, openings: weights.openings)
  }

  /// Tables of so many cells are not narrowed.
  private static let smallTable = 10_000

  static func band(_ pair: TextPair, _ model: PairModel) -> Band {
    if let band = pair.band { return band }
    let most = max(mostCells.all, mostCells.each * pair.source.count)
    return Band(pair.source.count, pair.target.count, along: Anchor.chain(model.anchors(pair)), most: most)
  }

  /// Fits everything to what was read.
  private static func learn(
    _ readings: [Reading], _ given: [TrainingBead], _ pairs: inout [TextPair], _ model: inout PairModel
  ) {
    var training = given
    var shapes = Array(repeating: 0.0, count: BeadShape.all.count)
    var sure: [(source: Float, target: Float)] = []
    var openings = (source: 0.0, target: 0.0)
    for (number, reading) in readings.enumerated() {
      training += pairs[number].train(reading.beads, from: training.count)
      pairs[number].fitBlocks(reading.beads)
      openings.source += reading.openings.source
      openings.target += reading.openings.target
      for bead in reading.beads {
        shapes[BeadShape.number(bead)] += bead.confidence
        if bead.source.count == 1, bead.target.count == 1, bead.confidence > 0.8 {
          let pair = pairs[number]
          sure.append((pair.source.lengths[bead.source.lowerBound], pair.target.lengths[bead.target.lowerBound]))
        }
      }
    }
    model.lengths.fit(sure)
    model.shapes.fit(shapes)
    model.steps.fit(source: openings.source, target: openings.target, beads: shapes.reduce(0, +))
    model.learn(training)
  }

  /// The target boundaries that the best beads pass at each source boundary, and those that other probable ones pass.
  private static func path(_ beads: [Bead], _ probable: [Bead], _ count: Int) -> [ClosedRange<Int>] {
    var result = Array(repeating: 0...0, count: count + 1)
    for bead in beads {
      let reached = bead.target.upperBound
      for boundary in bead.source { result[boundary + 1] = reached...reached }
      let row = bead.source.upperBound
      if bead.source.isEmpty { result[row] = result[row].lowerBound...reached }
    }
    for bead in probable {
      for row in bead.source.lowerBound...bead.source.upperBound {
        let old = result[row]
        result[row] = min(old.lowerBound, bead.target.lowerBound)...max(old.upperBound, bead.target.upperBound)
      }
    }
    return result
  }
}
