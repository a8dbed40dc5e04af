package import Interchange
package import Translation

/// Makes units of the rows of a table, wherever the rows come from.
///
/// The first row tells what the columns hold (`UnitColumns`). In a wide table a row is a unit, with a column for each
/// language; in a long one a row is one language's text, and the rows that share a value of `unit`, or of `id`, are a
/// unit. A table in which no language can be told is no bitext: its rows are skipped, with the remedy.
///
///     let rows = UnitRows(settings: settings)
///     for row in table { try rows.take(row.cells, line: row.number) { unit in … } }
///     try rows.finish { unit in … }
package final class UnitRows {
  /// What was found so far.
  package var account: ReadingAccount

  private let settings: ReadingSettings
  private let prefix: String
  private var columns: UnitColumns?
  private var units: [(unit: TranslationUnit, line: Int)] = []
  private var indices: [String: Int] = [:]

  /// Makes a reader of rows.
  ///
  /// - Parameter format: The format's name, which types of properties begin with.
  package init(settings: ReadingSettings, format: String = "csv") {
    self.settings = settings
    prefix = format + ":"
    account = ReadingAccount(file: settings.file)
  }

  /// Reads a row of a table; the first may be its header.
  ///
  /// - Throws: An `InterchangeError` where the header breaks a rule, and what `deliver` throws.
  package func take(_ cells: [String], line: Int, _ deliver: (TranslationUnit) throws -> Void) throws {
    guard let columns else {
      let found = try UnitColumns(cells, settings: settings, line: line)
      columns = found
      account.sourceLanguage = found.roles.contains(.sourceText) ? settings.source : nil
      for warning in found.warnings { account.report(.warning, warning, line: line, column: 1) }
      if !found.hasHeader { try take(cells, line: line, deliver) }
      return
    }
    guard columns.areUsable else { return skip("no column names a language; say which with --columns en,ru", line) }
    let row = UnitRow(cells, roles: columns.roles, settings: settings, prefix: prefix)
    for warning in row.warnings { account.report(.warning, warning, line: line, column: 1) }
    if let extra = cells.indices.first(where: { $0 >= columns.roles.count && !cells[$0].isEmpty }), columns.hasHeader {
      account.report(.warning, "a cell stands beyond the last column of the header", line: line, column: extra + 1)
    }
    if columns.isLong { gather(row, line) } else { try hand(over: row.unit, line: line, deliver) }
  }

  /// Ends the table: the units of a long one come now.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    let gathered = units
    units = []
    for (unit, line) in gathered { try hand(over: unit, line: line, deliver) }
  }

  /// Counts a row that is left out; the first of a reason is told.
  private func skip(_ reason: String, _ line: Int) {
    account.unitCount += 1
    if account.skips.contains(where: { $0.reason == reason }) {
      account.skips.count(reason, at: Place(file: settings.file, line: line, column: 1))
    } else {
      account.skip(reason, line: line, column: 1)
    }
  }

  private func hand(
    over unit: TranslationUnit, line: Int, _ deliver: (TranslationUnit) throws -> Void
  ) throws {
    guard unit.variants.count > 1 else {
      if lacksLanguages { return skip("the columns 'source' and 'target' name no language; say which", line) }
      account.untranslatedCount += unit.variants.count
      return
    }
    account.unitCount += 1
    account.unitPlace = Place(file: settings.file, line: line, column: 1)
    if Set(unit.variants.map(\.language)).count < unit.variants.count {
      account.skip("two texts of the unit are in one language", line: line, column: 1)
    } else {
      try deliver(unit)
    }
  }

  /// Whether the texts have no language because neither the table nor the caller names one.
  private var lacksLanguages: Bool {
    guard let roles = columns?.roles else { return false }
    return roles.contains(.sourceText) && settings.source == nil && !roles.contains(.sourceLanguage)
      || roles.contains(.targetText) && settings.target == nil && !roles.contains(.targetLanguage)
  }

  /// Adds a row of a long table to the unit that it belongs to.
  private func gather(_ row: UnitRow, _ line: Int) {
    guard let key = row.key ?? row.unit.externalID else {
      return skip("the row names no unit; give the texts of a unit one 'id'", line)
    }
    guard let index = indices[key] else {
      indices[key] = units.count
      var unit = row.unit
      unit.notes = []
      unit.variants = unit.variants.map { Self.noted($0, row.unit.notes) }
      units.append((unit, line))
      return
    }
    units[index].unit.variants += row.unit.variants.map { Self.noted($0, row.unit.notes) }
  }

  /// In a long table a remark is about the text of its row.
  private static func noted(_ variant: Variant, _ notes: [String]) -> Variant {
    var variant = variant
    variant.notes += notes
    return variant
  }
}
