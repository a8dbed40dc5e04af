/// The probabilities of going on with a bead or with a segment without a partner, as logarithms.
struct GapSteps {
  /// From a bead to a segment without a partner, for each side.
  let open: Double
  /// From a bead to the next.
  let go: Double
  /// From a segment without a partner to another of the same side.
  let stay = logarithm(0.6)
  /// From a segment without a partner to one of the other side.
  let change = logarithm(0.05)
  /// From a segment without a partner to a bead.
  let close = logarithm(0.35)

  /// Makes steps by the probability that a gap opens on one side.
  init(opening: Double = 0.02) {
    open = logarithm(opening)
    go = logarithm(1 - 2 * opening)
  }
}
