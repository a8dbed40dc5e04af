/// How many segments a bead takes on each side: one to four.
struct BeadShape: Hashable, Sendable {
  /// Source segments.
  let source: Int
  /// Target segments.
  let target: Int

  /// The most segments on one side.
  static let largest = 4
  /// The number of shapes.
  static let count = largest * largest

  /// Makes a shape.
  init(_ source: Int, _ target: Int) {
    self.source = source
    self.target = target
  }

  /// The shape of a number below `count`.
  init(number: Int) { self.init(number / Self.largest + 1, number % Self.largest + 1) }

  /// The shape's number.
  var number: Int { (source - 1) * Self.largest + target - 1 }
}

/// How common each shape is among beads with two sides.
struct ShapeShares: Hashable, Sendable {
  /// For each shape by number its share.
  private(set) var shares = usual

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
      let shape = BeadShape(number: number)
      let share = (weights[number] + Self.priorBeads * Self.usual[number]) / total
      let isBlock = shape.source > 1 && shape.target > 1
      shares[number] = isBlock ? min(share, Self.usual[number]) / 2.718_282 : share
    }
  }

  /// The shares in texts at large.
  private static let usual: [Double] = [
    0.86, 0.05, 0.008, 0.002,
    0.05, 0.012, 0.002, 0.0004,
    0.008, 0.002, 0.0005, 0.0001,
    0.002, 0.0004, 0.0001, 0.000_05,
  ]
}
