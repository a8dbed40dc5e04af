/// The probabilities of going on with a bead or with a segment without a partner.
struct GapSteps: Hashable, Sendable {
  /// The probability that a gap opens after a bead, by side: a source segment without a partner, a target segment.
  private(set) var opening = (source: usual.share, target: usual.share)

  /// How often gaps are taken to open before anything is known, and how many beads that counts as.
  private static let usual = (share: 0.02, beads: 100.0)

  /// From a bead to a source segment without a partner, as a logarithm.
  var openSource: Double { logarithm(opening.source) }
  /// From a bead to a target segment without a partner.
  var openTarget: Double { logarithm(opening.target) }
  /// From a bead to the next.
  var go: Double { logarithm(1 - opening.source - opening.target) }
  /// From a segment without a partner to another of the same side.
  let stay = logarithm(0.5)
  /// From a segment without a partner to one of the other side.
  let change = logarithm(0.05)
  /// From a segment without a partner to a bead.
  let close = logarithm(0.45)

  /// Fits the openings to how often gaps of each side opened after beads.
  mutating func fit(source: Double, target: Double, beads: Double) {
    func share(_ count: Double) -> Double {
      min(max((count + Self.usual.share * Self.usual.beads) / (beads + Self.usual.beads), 0.004), 0.12)
    }
    opening = (share(source), share(target))
  }

  static func == (left: GapSteps, right: GapSteps) -> Bool { left.opening == right.opening }

  func hash(into hasher: inout Hasher) {
    hasher.combine(opening.source)
    hasher.combine(opening.target)
  }
}
