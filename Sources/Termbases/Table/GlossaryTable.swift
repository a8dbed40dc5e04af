internal import Interchange
package import Languages
package import Translation

/// A glossary laid out as a table: one row a concept and status, one column a language.
///
/// The header is `concept,kind,status`, any number of language tags, and optionally `domain`, `definition`,
/// `source` and `note`, in any order. Several terms of one cell are parted by ` | `. The first row of a concept gives
/// its kind, domain, definition, source and note; the notes of its further rows belong to the terms of these rows.
package struct GlossaryTable: Hashable, Sendable {
  /// The columns that are no language.
  enum Column: String, CaseIterable {
    /// The concept's stable name.
    case concept
    /// What sort of thing it is.
    case kind
    /// What may be done with the terms of the row.
    case status
    /// The field of use.
    case domain
    /// What the concept is.
    case definition
    /// Where the terms come from.
    case source
    /// A remark for people.
    case note
  }

  /// What parts the terms of one cell.
  static let termSeparator = " | "

  /// The concepts in the order of their first rows, each with its terms in the order of rows and columns.
  package var concepts: [Concept]
  /// The languages in the order of their columns.
  package var languages: [Language]
  /// What is wrong with the table, in its order.
  package var faults: [Fault]

  /// Makes a table of concepts, with a column for each of their languages in the order of tags unless given.
  package init(_ concepts: [Concept], languages: [Language]? = nil) {
    self.concepts = concepts
    self.languages = languages ?? Set(concepts.flatMap { $0.terms.map(\.language) }).sorted()
    faults = []
  }

  /// Reads a table, in UTF-8, separated by commas, semicolons or tabs.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name for places.
  /// - Throws: `InterchangeError` where the bytes are no UTF-8 or a quoted field has no end; everything else that
  ///   is wrong is among the faults, rows with an error-severity fault are left out.
  package init(reading bytes: [UInt8], file: String) throws {
    var rows = GlossaryRows(file: file)
    var reader = CSVReader(file: file)
    try reader.read(bytes) { rows.take($0) }
    try reader.finish { rows.take($0) }
    rows.finish()
    concepts = rows.concepts
    languages = rows.languages
    faults = (reader.log.faults + rows.log.faults).enumerated()
      .sorted { ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset) }.map(\.element)
  }
}
