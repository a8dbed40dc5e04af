package import Interchange
package import Translation

/// Writes DeepL's glossary: source and target term without header, each source term once, as DeepL demands.
package struct DeepLGlossaryWriter: ConceptWriter {
  private let settings: WritingSettings
  private var csv: CSVWriter
  private var sources: Set<String> = []
  /// How many concepts were written.
  package private(set) var conceptCount = 0

  /// Makes a writer; the settings name the two languages.
  package init(settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    csv = CSVWriter(layout: .init(lineEnd: "\n", guardsFormulas: settings.hasSafeCells), sink: sink)
  }

  /// Writes each source term with the target term to use, unless the concept lacks one of the languages.
  @discardableResult
  package mutating func write(_ concept: Concept) throws -> Bool {
    guard let pairing = GlossaryPairing(concept, settings), let target = pairing.targets.first else { return false }
    var isWritten = false
    for source in pairing.sources where sources.insert(source.text.folded).inserted {
      try csv.write([source.text.folded, target.text.folded])
      isWritten = true
    }
    if isWritten { conceptCount += 1 }
    return isWritten
  }

  /// Ends the file.
  package mutating func finish() throws { try csv.finish() }
}
