package import Translation

extension Aligner {
  /// Explains a bead of two texts, numbered from 0; `nil` where there is no such bead.
  package func explain(_ number: Int, of source: [Segment], _ target: [Segment]) -> BeadExplanation? {
    let (left, right) = (TokenReader(), TokenReader())
    let pair = TextPair(TextFeatures(source, left), TextFeatures(target, right))
    let (model, trained) = train([pair], left, right)
    let result = Self.result(trained[0], model)
    guard result.beads.indices.contains(number) else { return nil }
    let bead = result.beads[number]
    guard let evidence = result.evidence[number] else {
      return BeadExplanation(
        bead: bead, parts: [], posterior: bead.confidence, odds: [], links: [],
        rivals: pair.source.count > 0 && pair.target.count > 0 ? Self.rivals(of: bead, trained[0], model) : [])
    }
    let parts = BeadScorer(trained[0], model, Self.band(trained[0], model)).parts(of: bead)
    let weights = Self.rivals(of: bead, trained[0], model)
    return BeadExplanation(
      bead: bead,
      parts: [
        ("source words", Double(parts.words - BeadScorer.Parts(target: parts.target).words)),
        ("target words", Double(BeadScorer.Parts(target: parts.target).words)),
        ("lengths", Double(parts.lengths)), ("shape", Double(parts.shape)), ("edges", Double(parts.edges)),
        ("score", Double(parts.sum)),
      ], posterior: weights.first { $0.place == bead.place }?.confidence ?? 0, odds: Calibration.odds(evidence),
      links: links(bead, trained[0], model, left.vocabulary, right.vocabulary),
      rivals: weights.filter { $0.place != bead.place })
  }

  /// The probable beads that have segments of a bead, itself among them, the most probable first.
  private static func rivals(of bead: Bead, _ pair: TextPair, _ model: PairModel) -> [Bead] {
    let weights = LatticeWeights(Lattice(BeadScorer(pair, model, band(pair, model)), model.steps))
    return weights.beads.filter { $0.source.overlaps(bead.source) || $0.target.overlaps(bead.target) }
      .sorted { $0.confidence > $1.confidence }
  }

  /// What source tokens of a bead say of target tokens, as it is without the bead.
  private func links(
    _ bead: Bead, _ pair: TextPair, _ model: PairModel, _ left: Vocabulary, _ right: Vocabulary
  ) -> [BeadExplanation.Link] {
    let words = model.forward
    let sources = bead.source.flatMap { index in pair.source.tokens[index].map { (index, $0) } }
    let targets = bead.target.flatMap { index in pair.target.tokens[index].map { (index, $0) } }
    var links: Set<BeadExplanation.Link> = []
    var sums = Array(repeating: Float(0), count: words.lexicon.background.count)
    for (index, token) in sources {
      let number = pair.sourceBeads[index]
      words.add([token], without: number < 0 ? nil : Int(number), to: &sums)
      for (place, other) in targets where sums[Int(other)] > 0 {
        let own = pair.targetBeads[place]
        let share = words.reliability(of: other, without: own < 0 ? nil : Int(own))
        let gain = logarithm(1 + share / (1 - share) * sums[Int(other)] / Float(sources.count))
        links.insert(
          BeadExplanation.Link(
            source: left.entries[Int(token)].key, target: right.entries[Int(other)].key, gain: Double(gain)))
      }
      words.clear([token], in: &sums)
    }
    return links.filter { $0.gain >= 0.05 }.sorted { ($1.gain, $0.source) < ($0.gain, $1.source) }
  }
}
