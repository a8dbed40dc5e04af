package import Interchange
internal import Languages
package import Translation

/// Writes MateCat's glossary: domain and definition, then each language with notes and an example of use.
///
/// A concept has a row for its first terms, one for the second terms of all languages, and so on; the first language
/// repeats its first term, since MateCat needs a term to look for. Terms never to be written follow in rows that are
/// marked as forbidden.
package struct MateCatGlossaryWriter: ConceptWriter {
  private let settings: WritingSettings
  private var csv: CSVWriter
  private var isOpen = false
  /// How many concepts were written.
  package private(set) var conceptCount = 0

  /// Makes a writer; the settings name the languages, the first of them the source.
  package init(settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    csv = CSVWriter(layout: .init(lineEnd: "\n", guardsFormulas: settings.hasSafeCells), sink: sink)
  }

  /// Writes the rows of a concept, unless it has terms in fewer than two of the languages.
  @discardableResult
  package mutating func write(_ concept: Concept) throws -> Bool {
    let usable = settings.languages.map { GlossaryPairing.usable(concept, $0) }
    let banned = settings.languages.map { GlossaryPairing.terms(concept, $0, [.deprecated, .forbidden]) }
    guard let source = usable.first?.first else { return false }
    let written = try put(usable, source, of: concept, isForbidden: false)
    let isBanned = try put([[]] + banned.dropFirst(), source, of: concept, isForbidden: true)
    if written || isBanned { conceptCount += 1 }
    return written || isBanned
  }

  /// Ends the file; one without concepts has its header.
  package mutating func finish() throws {
    try open()
    try csv.finish()
  }

  private mutating func open() throws {
    if isOpen { return }
    isOpen = true
    let languages = settings.languages.flatMap { [$0.tag, "Notes", "Example of use"] }
    try csv.write(["Forbidden", "Domain", "Subdomain", "Definition"] + languages)
  }

  private mutating func put(
    _ terms: [[Term]], _ source: Term, of concept: Concept, isForbidden: Bool
  ) throws -> Bool {
    let subdomain = concept.properties.first { $0.type == "matecat:subdomain" }?.value ?? ""
    let definition = (concept.definitions.first { $0.language == nil } ?? concept.definitions.first)?.text ?? ""
    var isWritten = false
    for number in 0..<(terms.map(\.count).max() ?? 0) {
      let row = terms.enumerated().map { index, terms in
        terms.indices.contains(number) ? terms[number] : index == 0 ? source : nil
      }
      if row.count(where: { $0 != nil }) < 2 { continue }
      try open()
      let cells = row.flatMap { term in [term?.text ?? "", term?.note ?? "", term?.example ?? ""] }
      try csv.write([isForbidden ? "True" : "", concept.domain, subdomain, definition] + cells)
      isWritten = true
    }
    return isWritten
  }
}
