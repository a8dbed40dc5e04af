import Interchange
import Languages
import TestSupport
import Translation
import UnitTables

/// What a table of units gave.
struct UnitTableSample {
  /// The units in order.
  var units: [TranslationUnit] = []
  /// What was found.
  var account: ReadingAccount

  /// Reads bytes, `chunk` at a time.
  init(
    reading bytes: [UInt8], chunk: Int = .max, settings: ReadingSettings = ReadingSettings(file: "t.csv")
  ) throws {
    let reader = UnitTableReader(settings: settings)
    account = reader.account
    try bytes.forEachChunk(of: chunk) { piece in try reader.read(piece) { units.append($0) } }
    try reader.finish { units.append($0) }
    account = reader.account
  }

  /// Reads text; `languages` are those of source and target where the table names none.
  init(_ text: String, languages: [String] = [], columns: [String] = []) throws {
    var settings = ReadingSettings(file: "t.csv")
    settings.source = languages.first.flatMap { Language($0) }
    settings.target = languages.dropFirst().first.flatMap { Language($0) }
    settings.columns = columns.map { Language($0) }
    try self.init(reading: Array(text.utf8), settings: settings)
  }

  /// The texts of each unit: `en=cat pl=kot`.
  var texts: [String] {
    units.map { unit in unit.variants.map { "\($0.language.tag)=\($0.text)" }.joined(separator: " ") }
  }

  /// Writes units.
  static func written(
    _ units: [TranslationUnit], _ settings: WritingSettings = WritingSettings(toolVersion: "1"),
    _ layout: UnitTableWriter.Layout = .wide
  ) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = UnitTableWriter(settings: settings, layout: layout) { output.bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return output.bytes
  }
}
