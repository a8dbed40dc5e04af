package import Interchange
internal import Languages
package import Translation

/// A reader of units in tables of text: CSV and its relatives.
///
/// `CSVReader` makes rows, `UnitRows` makes units of them.
package final class UnitTableReader: ExchangeReader {
  private var table: CSVReader
  private let rows: UnitRows

  /// Makes a reader for one table; `separator` overrides the detection.
  package init(settings: ReadingSettings, separator: UInt8? = nil) {
    table = CSVReader(file: settings.file, separator: separator)
    rows = UnitRows(settings: settings)
  }

  /// What was found so far; what is wrong with the table's notation comes behind what is wrong with its units.
  package var account: ReadingAccount {
    var account = rows.account
    for fault in table.log.faults {
      account.report(fault.severity, fault.message, line: fault.place?.line ?? 0, column: fault.place?.column ?? 0)
    }
    account.encoding = table.encoding
    return account
  }

  /// Reads the next bytes of the table.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    var records: [CSVRecord] = []
    try table.read([UInt8](chunk)) { records.append($0) }
    for record in records { try rows.take(record.fields, line: record.line, deliver) }
  }

  /// Ends the table.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    var records: [CSVRecord] = []
    try table.finish { records.append($0) }
    for record in records { try rows.take(record.fields, line: record.line, deliver) }
    try rows.finish(deliver)
  }
}
