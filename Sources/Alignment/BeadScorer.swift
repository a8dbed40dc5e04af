internal import Translation

/// The score of a bead: the logarithm of how much likelier its segments are as translations of each other than as
/// strangers.
struct BeadScorer {
  /// The texts.
  let source: TextFeatures
  let target: TextFeatures
  /// The evidence.
  let links: LinkModel
  /// The lengths.
  var lengths: LengthModel
  private let usesBlocks: Bool
  private let usesKinds: Bool

  /// How much evidence counts; less than 1, because its pieces are not independent.
  private static let linkWeight = 0.8
  /// How much lengths count.
  private static let lengthWeight = 1.2
  /// How much block boundaries count.
  private static let blockWeight = 0.5

  /// Prepares two texts.
  init(_ source: TextFeatures, _ target: TextFeatures, _ table: EvidenceTable) {
    self.source = source
    self.target = target
    links = LinkModel(source, target, table)
    lengths = LengthModel(source, target)
    usesBlocks = source.hasBlocks && target.hasBlocks
    usesKinds = Set(source.kinds).count > 1 && Set(target.kinds).count > 1
  }

  /// The score of a bead of some shape that ends at two boundaries, with the lengths of its blocks.
  func score(_ shape: BeadShape, endingAt i: Int, _ j: Int, _ left: BlockLength, _ right: BlockLength) -> Double {
    var result = shape.logShare + Self.lengthWeight * lengths.score(left, right)
    result += Self.linkWeight * links.score(shape, endingAt: i, j)
    if usesBlocks { result += Self.blockWeight * blockScore(shape, i, j) }
    if usesKinds { result += kindScore(shape, i, j) }
    return result + weaknessScore(shape, i, j)
  }

  /// Block boundaries that meet speak for a bead, ones that do not against it.
  private func blockScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Double {
    var result = Self.logBlocks[(source.breaks[i] ? 2 : 0) + (target.breaks[j] ? 1 : 0)]
    for boundary in (i - shape.source + 1)..<i where source.breaks[boundary] { result += Self.logBlocks[1] }
    for boundary in (j - shape.target + 1)..<j where target.breaks[boundary] { result += Self.logBlocks[1] }
    return result
  }

  /// A wrong cut inside a bead is mended; one at the end of only one side is not.
  private func weaknessScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Double {
    var result = source.weaknesses[i] != target.weaknesses[j] ? -0.7 : 0
    for boundary in (i - shape.source + 1)..<i where source.weaknesses[boundary] { result += 1 }
    for boundary in (j - shape.target + 1)..<j where target.weaknesses[boundary] { result += 1 }
    return result
  }

  /// Notes go with notes, headings with headings.
  private func kindScore(_ shape: BeadShape, _ i: Int, _ j: Int) -> Double {
    var result = 0.0
    for a in (i - shape.source)..<i {
      for b in (j - shape.target)..<j { result += Self.kindScore(source.kinds[a], target.kinds[b]) }
    }
    return result
  }

  private static func kindScore(_ left: BlockKind, _ right: BlockKind) -> Double {
    if left == right { return left == .paragraph ? 0 : 0.7 }
    if left == .note || right == .note { return -3 }
    return left == .heading || right == .heading ? -1.2 : -0.3
  }

  /// No block ends, one ends on either side, both end.
  private static let logBlocks = [logarithm(1.25), logarithm(0.12), logarithm(0.12), logarithm(5)]
}
