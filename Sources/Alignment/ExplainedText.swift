/// The tokens of a text as another text has to explain them.
struct ExplainedText {
  /// The tokens of each segment.
  let tokens: [[Int32]]
  /// For each of them what it is worth when something makes it likelier.
  private(set) var factors: [[Float]] = []
  /// For each segment what its own bead taught of it.
  private(set) var lessons: [[(word: Int32, losses: [Float])]] = []
  /// For each segment the number of the bead that was learnt from it, or -1.
  let beads: [Int32]
  /// For each boundary the sum of what the tokens before it lose when nothing explains them.
  private(set) var losses: [Float] = [0]

  /// Asks a model how reliable each token is, without the bead that its segment was in.
  init(_ tokens: [[Int32]], _ beads: [Int32], _ model: WordModel) {
    self.tokens = tokens
    self.beads = beads
    for (tokens, bead) in zip(tokens, beads) {
      let shares = tokens.map { model.reliability(of: $0, without: bead < 0 ? nil : Int(bead)) }
      lessons.append(bead < 0 ? [] : model.lessons(for: tokens, from: Int(bead)))
      factors.append(shares.map { $0 / (1 - $0) })
      losses.append(shares.reduce(losses[losses.count - 1]) { $0 + logarithm(1 - $1) })
    }
  }
}
