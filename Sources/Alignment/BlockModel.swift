/// What the ends of paragraphs say of beads.
///
/// Where both versions end a paragraph a bead is likely to end, where one does it is not; how much so is learnt, so
/// that texts which are cut into paragraphs differently are not misled.
struct BlockModel: Sendable {
  /// The logarithms of the likelihood ratios at the end of a bead: no paragraph ends, one does on the source side, on
  /// the target side, on both.
  private(set) var ends: [Float] = Self.usualEnds
  /// The same of a paragraph that ends inside a bead.
  private(set) var inside: Float = Self.usualInside

  private static let usualEnds: [Float] = [1.25, 0.12, 0.12, 5].map(logarithm)
  private static let usualInside: Float = logarithm(0.12)

  /// How many boundaries the usual ratios count as.
  private static let priorCount: Float = 20

  /// Counts of boundaries by `(source ends a paragraph, target does)`: at the ends of beads, and inside beads.
  struct Counts: Sendable {
    /// None, source only, target only, both.
    var ends: [Float] = [0, 0, 0, 0]
    /// Boundaries inside beads, and those where a paragraph ends.
    var inside: (all: Float, breaks: Float) = (0, 0)
  }

  /// Fits the ratios to counts.
  mutating func fit(_ counts: Counts) {
    let total = counts.ends.reduce(0, +)
    guard total > 0 else { return }
    // The usual ratios as counts, at the rates that the texts have.
    let source = (counts.ends[1] + counts.ends[3] + 1) / (total + 4)
    let target = (counts.ends[2] + counts.ends[3] + 1) / (total + 4)
    let chance = [(1 - source) * (1 - target), source * (1 - target), (1 - source) * target, source * target]
    let usual = zip(chance, [1.25, 0.12, 0.12, 5] as [Float]).map { $0 * $1 }
    let scale = usual.reduce(0, +)
    for number in ends.indices {
      let share = (counts.ends[number] + Self.priorCount * usual[number] / scale) / (total + Self.priorCount)
      ends[number] = logarithm(share / chance[number])
    }
    let rate = (source + target) / 2
    let share = (counts.inside.breaks + 0.12 * rate * Self.priorCount) / (counts.inside.all + Self.priorCount)
    inside = logarithm(share / rate)
  }
}
