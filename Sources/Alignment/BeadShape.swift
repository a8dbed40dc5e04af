/// How many segments a bead takes on each side: one to four, or one and five.
struct BeadShape: Hashable, Sendable {
  /// Source segments.
  let source: Int
  /// Target segments.
  let target: Int
  /// How common such beads are in texts at large.
  let usualShare: Double

  /// The most segments on one side.
  static let largest = 5

  /// The shapes with two sides, the commonest first.
  static let all: [BeadShape] = [
    BeadShape(1, 1, 0.86), BeadShape(1, 2, 0.05), BeadShape(2, 1, 0.05), BeadShape(2, 2, 0.012),
    BeadShape(1, 3, 0.008), BeadShape(3, 1, 0.008), BeadShape(2, 3, 0.002), BeadShape(3, 2, 0.002),
    BeadShape(1, 4, 0.002), BeadShape(4, 1, 0.002), BeadShape(1, 5, 0.0006), BeadShape(5, 1, 0.0006),
    BeadShape(3, 3, 0.0005), BeadShape(2, 4, 0.0004), BeadShape(4, 2, 0.0004), BeadShape(3, 4, 0.0001),
    BeadShape(4, 3, 0.0001), BeadShape(4, 4, 0.000_05),
  ]

  private init(_ source: Int, _ target: Int, _ share: Double) {
    self.source = source
    self.target = target
    usualShare = share
  }

  /// The number of the shape of a bead with two sides.
  static func number(_ bead: Bead) -> Int {
    all.firstIndex { $0.source == bead.source.count && $0.target == bead.target.count } ?? 0
  }

  /// Whether both sides have several segments.
  var isBlock: Bool { source > 1 && target > 1 }
}

/// How common each shape is among beads with two sides.
struct ShapeShares: Hashable, Sendable {
  /// For each shape by number its share.
  private(set) var shares = BeadShape.all.map(\.usualShare)

  /// The logarithms of the shares.
  var logarithms: [Float] { shares.map { Float(logarithm($0)) } }

  /// How many beads the usual shares count as.
  private static let priorBeads = 60.0

  /// Fits the shares to the weights of beads by shape.
  ///
  /// Shapes with more than one segment on both sides are never made commoner than usual, and rarer as soon as there is
  /// something to fit: they contain others, and would feed on themselves.
  mutating func fit(_ weights: [Double]) {
    let total = weights.reduce(Self.priorBeads, +)
    for number in shares.indices {
      let shape = BeadShape.all[number]
      let share = (weights[number] + Self.priorBeads * shape.usualShare) / total
      shares[number] = shape.isBlock ? min(share, shape.usualShare) / 2.718_282 : share
    }
  }
}
