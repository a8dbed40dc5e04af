extension Aligner {
  /// The best path's beads with their confidence.
  static func result(_ pair: TextPair, _ model: PairModel) -> AlignedPair {
    guard pair.source.count > 0, pair.target.count > 0 else {
      return AlignedPair(oneSided(pair.source.count, pair.target.count))
    }
    let scorer = BeadScorer(pair, model, band(pair, model))
    let lattice = Lattice(scorer, model.steps)
    let beads = probable(LatticePath(lattice).beads, LatticeWeights(lattice))
    let evidence = evidence(of: beads, pair, scorer, learnt: model.learnt)
    let calibrated = zip(beads, evidence).map { bead, evidence in
      var bead = bead
      if let evidence { bead.confidence = Calibration.confidence(evidence) }
      return bead
    }
    return AlignedPair(calibrated, evidence, learnt: model.learnt)
  }

  /// What speaks for each bead of a path; `nil` for one that has one side.
  ///
  /// - Parameter learnt: The number of beads that words were learnt from.
  static func evidence(
    of beads: [Bead], _ pair: TextPair, _ scorer: BeadScorer, learnt: Int
  ) -> [BeadEvidence?] {
    let mean = beads.reduce(0) { $0 + $1.confidence } / Double(max(1, beads.count))
    let surroundings = BeadEvidence.Surroundings(posterior: mean, learnt: learnt)
    return beads.indices.map { number in
      let bead = beads[number]
      if bead.isOneSided { return nil }
      let tokens = pair.source.tokens[bead.source].joined().count + pair.target.tokens[bead.target].joined().count
      let neighbours = [number - 1, number + 1].filter(beads.indices.contains).map { beads[$0].confidence }
      return BeadEvidence(
        bead, scorer.parts(of: bead), tokens: tokens, neighbour: neighbours.min() ?? 1, surroundings)
    }
  }

  /// Beads with their probabilities in the model.
  static func probable(_ beads: [Bead], _ weights: LatticeWeights) -> [Bead] {
    var probabilities: [Bead.Place: Double] = [:]
    for bead in weights.beads { probabilities[bead.place] = bead.confidence }
    return beads.map { bead in
      var bead = bead
      if bead.target.isEmpty {
        bead.confidence = weights.sourceAlone[bead.source.lowerBound]
      } else if bead.source.isEmpty {
        bead.confidence = weights.targetAlone[bead.target.lowerBound]
      } else {
        bead.confidence = probabilities[bead.place] ?? 0
      }
      return bead
    }
  }

  /// Beads of two texts of which at least one is empty.
  private static func oneSided(_ source: Int, _ target: Int) -> [Bead] {
    (0..<source).map { Bead(source: $0..<($0 + 1), target: 0..<0, confidence: 1) }
      + (0..<target).map { Bead(source: source..<source, target: $0..<($0 + 1), confidence: 1) }
  }
}
