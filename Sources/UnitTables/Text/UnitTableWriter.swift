package import Interchange
internal import Languages
package import Translation

/// Writes units as a table of text (RFC 4180) that `UnitTableReader` reads back.
///
/// A wide table has a row for a unit: `id,release,position,en,ru,status,note`, with a status for each language where
/// there are more than two. A long one has a row for a text: `unit,id,release,position,language,text,status,note`.
package struct UnitTableWriter: ExchangeWriter {
  /// How units are laid out.
  package enum Layout: Hashable, Sendable {
    /// A column for each language.
    case wide
    /// A row for each language.
    case long
  }

  /// How many units were written.
  package private(set) var unitCount = 0

  private let settings: WritingSettings
  private let layout: Layout
  private var table: CSVWriter
  private var hasHeader = false
  private var waiting: [TranslationUnit] = []

  /// Makes a writer.
  ///
  /// A wide table in all languages is kept in memory until its end, since its columns are not known before.
  package init(
    settings: WritingSettings, layout: Layout = .wide, notation: CSVWriter.Layout = CSVWriter.Layout(),
    sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.settings = settings
    self.layout = layout
    table = CSVWriter(layout: notation, sink: sink)
  }

  /// Writes a unit, unless it has texts in fewer than two of the languages asked for.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    let variants = settings.variants(of: unit)
    guard variants.count > 1 else { return false }
    unitCount += 1
    switch layout {
    case .long: try writeRows(unit, variants)
    case .wide where settings.languages.isEmpty: waiting.append(unit)
    case .wide: try writeRow(unit, variants, settings.languages)
    }
    return true
  }

  /// Ends the table; one without units has a header.
  package mutating func finish() throws {
    var languages = settings.languages
    if languages.isEmpty, layout == .wide {
      for unit in waiting {
        for variant in settings.variants(of: unit) where !languages.contains(variant.language) {
          languages.append(variant.language)
        }
      }
      if let source = settings.source, let index = languages.firstIndex(of: source) {
        languages.insert(languages.remove(at: index), at: 0)
      }
    }
    try writeHeader(languages)
    for unit in waiting { try writeRow(unit, settings.variants(of: unit), languages) }
    waiting = []
    try table.finish()
  }

  private mutating func writeHeader(_ languages: [Language]) throws {
    if hasHeader { return }
    hasHeader = true
    switch layout {
    case .long: try table.write(["unit", "id", "release", "position", "language", "text", "status", "note"])
    case .wide:
      let texts = languages.flatMap { languages.count > 2 ? [$0.tag, "\($0.tag) status"] : [$0.tag] }
      try table.write(["id", "release", "position"] + texts + (languages.count > 2 ? ["note"] : ["status", "note"]))
    }
  }

  private mutating func writeRow(_ unit: TranslationUnit, _ variants: [Variant], _ languages: [Language]) throws {
    try writeHeader(languages)
    var cells = facts(unit)
    for language in languages {
      let variant = variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
      cells.append(cell(variant?.text ?? ""))
      if languages.count > 2 { cells.append(variant?.status.rawValue ?? "") }
    }
    if languages.count <= 2 { cells.append(variants.last?.status.rawValue ?? "") }
    let notes = unit.notes + (languages.count > 2 ? [] : variants.flatMap(\.notes))
    try table.write(cells + [cell(notes.joined(separator: "\n"))])
  }

  private mutating func writeRows(_ unit: TranslationUnit, _ variants: [Variant]) throws {
    try writeHeader([])
    for (index, variant) in variants.enumerated() {
      let notes = (index == 0 ? unit.notes : []) + variant.notes
      let text = [cell(variant.language.tag), cell(variant.text), variant.status.rawValue]
      try table.write([String(unitCount)] + facts(unit) + text + [cell(notes.joined(separator: "\n"))])
    }
  }

  private func facts(_ unit: TranslationUnit) -> [String] {
    [cell(unit.externalID ?? ""), cell(unit.release ?? ""), unit.position.map { String($0) } ?? ""]
  }

  private func cell(_ text: String) -> String { SafeCell.cell(text, isSafe: settings.hasSafeCells) }
}
