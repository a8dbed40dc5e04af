import Files

/// How long fuzz tests go on.
package enum Fuzzing {
  /// The rounds: those of `$CONCORD_FUZZ`, else so many as a test says.
  package static func rounds(orElse count: Int) -> Int {
    Terminal.environment("CONCORD_FUZZ").flatMap { Int($0) } ?? count
  }

  /// A text of random cuts of the example release in several languages, random bytes, and pieces that tempt.
  package static func text(_ pieces: [String], cuts: Int, _ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<random.below(13) {
      switch random.below(4) {
      case 0:
        let source = corpus[random.below(corpus.count)]
        let start = random.below(max(1, source.count))
        text += source[start..<min(source.count, start + random.below(cuts))]
      case 1: text.append(UInt8(truncatingIfNeeded: random.next()))
      default: text += Array(pieces[random.below(pieces.count)].utf8)
      }
    }
    return text
  }

  private static let corpus = ["de", "en", "fr", "pl", "ru", "uk"].map {
    Repository.example("release.\($0).txt") ?? [0x2E]
  }
}
