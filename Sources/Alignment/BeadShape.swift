/// How many segments a bead takes on each side.
struct BeadShape: Hashable, Sendable {
  /// Source segments.
  let source: Int
  /// Target segments.
  let target: Int
  /// The natural logarithm of the share of such beads among those with two sides.
  let logShare: Double

  /// The shapes with two sides, the commonest first.
  static let all: [BeadShape] = [
    BeadShape(1, 1, 0.86), BeadShape(1, 2, 0.05), BeadShape(2, 1, 0.05), BeadShape(2, 2, 0.012),
    BeadShape(1, 3, 0.008), BeadShape(3, 1, 0.008), BeadShape(2, 3, 0.002), BeadShape(3, 2, 0.002),
    BeadShape(1, 4, 0.002), BeadShape(4, 1, 0.002), BeadShape(3, 3, 0.0005),
  ]

  /// The most segments on one side.
  static let largest = 4

  private init(_ source: Int, _ target: Int, _ share: Double) {
    self.source = source
    self.target = target
    logShare = logarithm(share)
  }
}
