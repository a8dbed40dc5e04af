/// Two texts on their way to being aligned.
struct TextPair: Sendable {
  /// The source.
  let source: TextFeatures
  /// The target.
  let target: TextFeatures
  /// What the ends of paragraphs say here.
  var blocks = BlockModel()
  /// The part of the table that is looked at; `nil` before the first time.
  var band: Band?
  /// For each source segment the number of the training bead that it is in, or -1.
  private(set) var sourceBeads: [Int32]
  /// For each target segment the number of the training bead that it is in, or -1.
  private(set) var targetBeads: [Int32]

  /// Pairs two texts.
  init(_ source: TextFeatures, _ target: TextFeatures) {
    self.source = source
    self.target = target
    sourceBeads = Array(repeating: -1, count: source.count)
    targetBeads = Array(repeating: -1, count: target.count)
  }

  /// The probable beads for training, numbered from a number on.
  mutating func train(_ beads: [Bead], from number: Int) -> [TrainingBead] {
    for i in sourceBeads.indices { sourceBeads[i] = -1 }
    for j in targetBeads.indices { targetBeads[j] = -1 }
    var result: [TrainingBead] = []
    for bead in beads
    where bead.confidence >= 0.7 && sourceBeads[bead.source].allSatisfy({ $0 < 0 })
      && targetBeads[bead.target].allSatisfy({ $0 < 0 })
    {
      for i in bead.source { sourceBeads[i] = Int32(number + result.count) }
      for j in bead.target { targetBeads[j] = Int32(number + result.count) }
      result.append(
        TrainingBead(
          source: WordBag(source.tokens[bead.source].joined().map(\.self)),
          target: WordBag(target.tokens[bead.target].joined().map(\.self)), weight: Float(bead.confidence)))
    }
    return result
  }

  /// Fits what the ends of paragraphs say to the sure beads.
  mutating func fitBlocks(_ beads: [Bead]) {
    guard source.hasBlocks, target.hasBlocks else { return }
    var counts = BlockModel.Counts()
    for bead in beads where bead.confidence > 0.8 {
      for boundary in bead.source.dropFirst() {
        counts.inside.all += 1
        if source.breaks[boundary] { counts.inside.breaks += 1 }
      }
      for boundary in bead.target.dropFirst() {
        counts.inside.all += 1
        if target.breaks[boundary] { counts.inside.breaks += 1 }
      }
      let (i, j) = (bead.source.upperBound, bead.target.upperBound)
      guard i < source.count, j < target.count else { continue }
      counts.ends[(source.breaks[i] ? 1 : 0) + (target.breaks[j] ? 2 : 0)] += 1
    }
    blocks = BlockModel()
    blocks.fit(counts)
  }
}
