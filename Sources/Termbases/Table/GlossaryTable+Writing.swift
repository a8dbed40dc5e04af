internal import Interchange
internal import Languages
internal import Translation

extension GlossaryTable {
  /// Writes the table: commas, line feeds, UTF-8 without byte order mark; the same concepts give the same bytes.
  ///
  /// A column `domain` is written only where a concept has one. Terms in languages without a column are left out.
  package func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    let hasDomain = concepts.contains { !$0.domain.isEmpty }
    var writer = CSVWriter(layout: .init(lineEnd: "\n"), sink: sink)
    let first: [Column] = hasDomain ? [.concept, .kind, .status, .domain] : [.concept, .kind, .status]
    try writer.write(first.map(\.rawValue) + languages.map(\.tag) + [Column.source.rawValue, Column.note.rawValue])
    for concept in concepts {
      for (index, standing) in standings(of: concept).enumerated() {
        try writer.write(row(concept, standing, isFirst: index == 0, hasDomain: hasDomain))
      }
    }
    try writer.finish()
  }

  /// The standings that have terms; a concept without terms keeps a row of its own.
  private func standings(of concept: Concept) -> [Term.Standing] {
    let used = Term.Standing.allCases.filter { standing in concept.terms.contains { $0.standing == standing } }
    return used.isEmpty ? [.preferred] : used
  }

  private func row(_ concept: Concept, _ standing: Term.Standing, isFirst: Bool, hasDomain: Bool) -> [String] {
    let terms = concept.terms.filter { $0.standing == standing }
    let cells = languages.map { language in
      terms.filter { $0.language == language }.map(\.text).joined(separator: Self.termSeparator)
    }
    let note = isFirst ? concept.note : terms.first { !$0.note.isEmpty }?.note ?? ""
    let names = [concept.id, concept.kind.rawValue, standing.rawValue] + (hasDomain ? [concept.domain] : [])
    return names + cells + [concept.source, note]
  }
}
