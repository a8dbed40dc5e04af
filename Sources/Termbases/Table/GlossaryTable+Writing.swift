internal import Interchange
internal import Languages
internal import Translation

extension GlossaryTable {
  /// Writes the table: commas, line feeds, UTF-8 without byte order mark; the same concepts give the same bytes.
  ///
  /// Columns `domain` and `definition` are written only where a concept has one. The table has no place for terms in
  /// languages without a column, for a definition in a language, and for what TBX says of single terms.
  package func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    var details: [Column] = concepts.contains { !$0.domain.isEmpty } ? [.domain] : []
    if concepts.contains(where: { Self.definition(of: $0) != nil }) { details.append(.definition) }
    var writer = CSVWriter(layout: .init(lineEnd: "\n"), sink: sink)
    let first: [Column] = [.concept, .kind, .status] + details
    try writer.write(first.map(\.rawValue) + languages.map(\.tag) + [Column.source.rawValue, Column.note.rawValue])
    for concept in concepts {
      for (index, standing) in standings(of: concept).enumerated() {
        try writer.write(row(concept, standing, isFirst: index == 0, details))
      }
    }
    try writer.finish()
  }

  /// The standings that have terms; a concept without terms keeps a row of its own.
  private func standings(of concept: Concept) -> [Term.Standing] {
    let used = Term.Standing.allCases.filter { standing in concept.terms.contains { $0.standing == standing } }
    return used.isEmpty ? [.preferred] : used
  }

  private func row(_ concept: Concept, _ standing: Term.Standing, isFirst: Bool, _ details: [Column]) -> [String] {
    let terms = concept.terms.filter { $0.standing == standing }
    let cells = languages.map { language in
      terms.filter { $0.language == language }.map(\.text).joined(separator: Self.termSeparator)
    }
    let note = isFirst ? concept.note : terms.first { !$0.note.isEmpty }?.note ?? ""
    let names = [concept.id, concept.kind.rawValue, standing.rawValue]
    let facts = details.map { $0 == .domain ? concept.domain : isFirst ? Self.definition(of: concept) ?? "" : "" }
    return names + facts + cells + [concept.source, note]
  }

  /// The definition that is about the terms of all languages.
  private static func definition(of concept: Concept) -> String? {
    concept.definitions.first { $0.language == nil && !$0.text.isEmpty }?.text
  }
}
