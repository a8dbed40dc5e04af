package import Interchange
package import Translation

/// Writes OmegaT's glossary: UTF-8, a line a pair of terms, source, target and comment parted by tabs.
///
/// OmegaT shows what it finds as advice, so that only terms that may be written are among the targets; forbidden and
/// deprecated ones are left out.
package struct OmegaTGlossaryWriter: ConceptWriter {
  private let settings: WritingSettings
  private let sink: ([UInt8]) throws -> Void
  /// How many concepts were written.
  package private(set) var conceptCount = 0

  /// Makes a writer; the settings name the two languages.
  package init(settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    self.sink = sink
  }

  /// Writes the pairs of a concept, unless it lacks one of the languages.
  @discardableResult
  package mutating func write(_ concept: Concept) throws -> Bool {
    guard let pairing = GlossaryPairing(concept, settings), !pairing.sources.isEmpty, !pairing.targets.isEmpty else {
      return false
    }
    var lines = ""
    for source in pairing.sources {
      for target in pairing.targets {
        let text = source.text.folded
        // A line that begins with '#' is a comment.
        let start = text.hasPrefix("#") ? " " : ""
        lines += "\(start)\(text)\t\(target.text.folded)\t\(GlossaryPairing.remark(concept, target))\n"
      }
    }
    try sink(Array(lines.utf8))
    conceptCount += 1
    return true
  }

  /// Ends the file.
  package mutating func finish() throws {}
}
