internal import Translation

/// The score of a bead: the logarithm of how much likelier its segments are as translations of each other than as
/// strangers.
struct BeadScorer {
  /// The parts of a score.
  struct Parts: Hashable, Sendable {
    /// What the words of the source say.
    var source = Words()
    /// What the words of the target say.
    var target = Words()
    /// What all words say, weighted.
    var words: Float { BeadScorer.wordWeight / 2 * (source.sum + target.sum) }
    /// What the lengths say, weighted.
    var lengths: Float = 0
    /// How common the shape is.
    var shape: Float = 0
    /// What paragraphs, kinds of blocks and wrong cuts say.
    var edges: Float = 0

    /// The score.
    var sum: Float { words + lengths + shape + edges }
  }

  /// What the words of one side say.
  struct Words: Hashable, Sendable {
    /// What is gained by words that the other side explains.
    var gain: Float = 0
    /// What would be lost were nothing explained; not above 0.
    var loss: Float = 0

    /// Both together.
    var sum: Float { gain + loss }
    /// The sum beside all that could have been lost, -1 and more.
    var share: Float { (gain + loss) / (0.5 - loss) }
  }

  /// The band.
  let band: Band
  private let source: Side
  private let target: Side
  private let lengths: LengthModel
  private let shares: [Float]
  private let blocks: BlockModel
  private let usesKinds: Bool
  private let usesBlocks: Bool
  private let transposed: Band
  /// What the source says of target tokens, by cell of the band, and the other way, by cell of the transposed band.
  private let forward: [Float]
  private let backward: [Float]

  /// One text.
  private struct Side {
    let features: TextFeatures
    /// For each boundary the lengths of the blocks of no to five segments that end there.
    let lengths: [BlockLength]
    /// For each boundary the sum of what all tokens before it lose when nothing explains them.
    let losses: [Float]

    init(_ features: TextFeatures, _ law: LengthLaw, _ losses: [Float]) {
      self.losses = losses
      self.features = features
      lengths = (0...features.count).flatMap { end in
        (0...BeadShape.largest).map { BlockLength(features.lengths[max(0, end - $0)..<end], law) }
      }
    }
  }

  /// How much words count; less than 1, because they are not independent.
  private static let wordWeight: Float = 0.5
  /// How much lengths count.
  private static let lengthWeight: Float = 1.1
  /// How much the ends of paragraphs count.
  private static let blockWeight: Float = 0.5
  /// What a wrong cut that a bead mends gains, and what one at the end of one side only costs.
  private static let mended: Float = 1
  private static let unmended: Float = -1.1

  private static let places = BeadShape.largest + 1

  /// Prepares two texts.
  init(_ pair: TextPair, _ model: PairModel, _ band: Band) {
    self.band = band
    transposed = band.transposed
    let left = ExplainedText(pair.source.tokens, pair.sourceBeads, model.backward)
    let right = ExplainedText(pair.target.tokens, pair.targetBeads, model.forward)
    source = Side(pair.source, model.lengths.source, left.losses)
    target = Side(pair.target, model.lengths.target, right.losses)
    lengths = model.lengths
    shares = model.shapes.logarithms
    blocks = pair.blocks
    usesBlocks = pair.source.hasBlocks && pair.target.hasBlocks
    usesKinds = Set(pair.source.kinds).count > 1 && Set(pair.target.kinds).count > 1
    forward = ExplainedTable(model.forward, left.tokens, pair.sourceBeads, right, band).scores
    backward = ExplainedTable(model.backward, right.tokens, pair.targetBeads, left, transposed).scores
  }

  /// The number of source segments.
  var sourceCount: Int { source.features.count }
  /// The number of target segments.
  var targetCount: Int { target.features.count }

  /// The parts of the score of a bead that has a shape, by number, and ends at two boundaries; the bead must lie in the band.
  func parts(_ number: Int, endingAt i: Int, _ j: Int) -> Parts {
    let shape = BeadShape.all[number]
    var parts = Parts(shape: shares[number])
    parts.lengths =
      Self.lengthWeight
      * lengths.score(
        source.lengths[i * Self.places + shape.source], target.lengths[j * Self.places + shape.target])
    words(&parts, shape, i, j)
    if usesBlocks { parts.edges += Self.blockWeight * blockScore(shape, i, j) }
    if usesKinds { parts.edges += kindScore(shape, i, j) }
    parts.edges += weaknessScore(shape, i, j)
    return parts
  }

  /// The parts of the score of a bead with two sides.
  func parts(of bead: Bead) -> Parts {
    parts(BeadShape.number(bead), endingAt: bead.source.upperBound, bead.target.upperBound)
  }

  private func words(_ parts: inout Parts, _ shape: BeadShape, _ i: Int, _ j: Int) {
    parts.target.loss = target.losses[j] - target.losses[j - shape.target]
    parts.source.loss = source.losses[i] - source.losses[i - shape.source]
    for place in (j - shape.target + 1)...j {
      let cell = band.cell(i, place)
      if cell >= 0 { parts.target.gain += forward[BeadShape.largest * cell + shape.source - 1] }
    }
    for place in (i - shape.source + 1)...i {
      let cell = transposed.cell(j, place)
      if cell >= 0 { parts.source.gain += backward[BeadShape.largest * cell + shape.target - 1] }
    }
  }

  /// Block boundaries that meet speak for a bead, ones that do not against it.
  private func blockScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Float {
    var result = blocks.ends[(source.features.breaks[i] ? 1 : 0) + (target.features.breaks[j] ? 2 : 0)]
    for boundary in (i - shape.source + 1)..<i where source.features.breaks[boundary] { result += blocks.inside }
    for boundary in (j - shape.target + 1)..<j where target.features.breaks[boundary] { result += blocks.inside }
    return result
  }

  /// A wrong cut inside a bead is mended; one at the end of only one side is not.
  private func weaknessScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Float {
    let (left, right) = (source.features.weaknesses, target.features.weaknesses)
    var result = left[i] != right[j] ? Self.unmended : 0
    for boundary in (i - shape.source + 1)..<i where left[boundary] { result += Self.mended }
    for boundary in (j - shape.target + 1)..<j where right[boundary] { result += Self.mended }
    return result
  }

  /// Notes go with notes, headings with headings.
  private func kindScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Float {
    var result: Float = 0
    for a in (i - shape.source)..<i {
      for b in (j - shape.target)..<j { result += Self.kindScore(source.features.kinds[a], target.features.kinds[b]) }
    }
    return result
  }

  private static func kindScore(_ left: BlockKind, _ right: BlockKind) -> Float {
    if left == right { return left == .paragraph ? 0 : 0.7 }
    if left == .note || right == .note { return -3 }
    return left == .heading || right == .heading ? -1.2 : -0.3
  }
}
