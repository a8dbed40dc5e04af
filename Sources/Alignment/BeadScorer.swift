internal import Translation

/// The score of a bead: the logarithm of how much likelier its segments are as translations of each other than as
/// strangers.
struct BeadScorer {
  /// The parts of a score.
  struct Parts: Hashable, Sendable {
    /// What the words say, weighted.
    var words: Float = 0
    /// What the lengths say, weighted.
    var lengths: Float = 0
    /// How common the shape is.
    var shape: Float = 0
    /// What paragraphs, kinds of blocks and wrong cuts say.
    var edges: Float = 0

    /// The score.
    var sum: Float { words + lengths + shape + edges }
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
    /// For each boundary the lengths of the blocks of up to four segments that end there, five places a boundary.
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
  private static let wordWeight: Float = tune("alpha", 0.5)
  /// How much lengths count.
  private static let lengthWeight: Float = tune("beta", 0.9)
  /// How much the ends of paragraphs count.
  private static let blockWeight: Float = tune("block", 0.5)
  /// What a wrong cut that a bead mends gains, and what one at the end of one side only costs.
  private static let mended: Float = tune("mended", 1)
  private static let unmended: Float = tune("unmended", -0.7)

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

  /// The score of a bead of some shape that ends at two boundaries; the bead must lie in the band.
  func parts(_ shape: BeadShape, endingAt i: Int, _ j: Int) -> Parts {
    var parts = Parts(shape: shares[shape.number])
    parts.lengths = Self.lengthWeight * lengths.score(
      source.lengths[i * 5 + shape.source], target.lengths[j * 5 + shape.target])
    parts.words = Self.wordWeight / 2 * words(shape, i, j)
    if usesBlocks { parts.edges += Self.blockWeight * blockScore(shape, i, j) }
    if usesKinds { parts.edges += kindScore(shape, i, j) }
    parts.edges += weaknessScore(shape, i, j)
    return parts
  }

  private func words(_ shape: BeadShape, _ i: Int, _ j: Int) -> Float {
    var sum = target.losses[j] - target.losses[j - shape.target] + source.losses[i] - source.losses[i - shape.source]
    for place in (j - shape.target + 1)...j {
      let cell = band.cell(i, place)
      if cell >= 0 { sum += forward[4 * cell + shape.source - 1] }
    }
    for place in (i - shape.source + 1)...i {
      let cell = transposed.cell(j, place)
      if cell >= 0 { sum += backward[4 * cell + shape.target - 1] }
    }
    return sum
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
