package import Interchange
internal import Languages
package import Translation

/// Writes UTX 1.11: a line a pair of terms, parted by tabs, with parts of speech, the status of the target term, a
/// comment and the concept's name.
///
/// Source: UTX 1.11 specification (AAMT). `approved` is what we call preferred, `provisional` admitted,
/// `non-standard` deprecated.
package struct UTXWriter: ConceptWriter {
  private let settings: WritingSettings
  private let sink: ([UInt8]) throws -> Void
  private var isOpen = false
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
    guard let pairing = GlossaryPairing(concept, settings), !pairing.sources.isEmpty else { return false }
    let targets = pairing.targets + pairing.banned
    if targets.isEmpty { return false }
    try open()
    var lines = ""
    for source in pairing.sources {
      for target in targets {
        let cells = [
          (source.text.folded.hasPrefix("#") ? " " : "") + source.text.folded, target.text.folded,
          source.partOfSpeech, target.partOfSpeech, Self.status(target.standing),
          GlossaryPairing.remark(concept, target), concept.id.folded,
        ]
        lines += cells.joined(separator: "\t") + "\n"
      }
    }
    try sink(Array(lines.utf8))
    conceptCount += 1
    return true
  }

  /// Ends the file; one without concepts is complete too.
  package mutating func finish() throws { try open() }

  private mutating func open() throws {
    if isOpen { return }
    isOpen = true
    let source = settings.source ?? settings.languages.first
    let languages = [source, settings.languages.first { $0 != source }].map { $0?.tag ?? "und" }
    let date = settings.date.map { "; \($0.extended)" } ?? ""
    let first = "#UTX 1.11; \(languages.joined(separator: "/"))\(date); creator: concord \(settings.toolVersion)\n"
    try sink(Array((first + "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tcomment\tconcept ID\n").utf8))
  }

  private static func status(_ standing: Term.Standing) -> String {
    switch standing {
    case .preferred: "approved"
    case .admitted: "provisional"
    case .deprecated: "non-standard"
    case .forbidden: "forbidden"
    }
  }
}
