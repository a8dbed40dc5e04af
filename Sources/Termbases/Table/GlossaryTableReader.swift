package import Interchange
package import Translation

/// A push reader of glossaries in tables of text: our own, OmegaT's, MateCat's, DeepL's, memoQ's, Weblate's, UTX, and
/// plain tables with a column a language; the layout is told by the first rows.
///
/// Languages that the file does not name are those of the settings. A table that cannot be a glossary is refused; a
/// row that cannot be understood is skipped.
package final class GlossaryTableReader: ConceptReader {
  /// How many bytes are looked at before the layout is decided on.
  private static let headSize = 64 << 10
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private enum Cutting {
    case undecided([UInt8])
    case quoted(CSVReader)
    case lines(TabbedLines)
  }

  private let settings: ReadingSettings
  private var cutting = Cutting.undecided([])
  private var sheet: GlossarySheet
  /// The first line of a UTX file, and its last line with `#` so far.
  private var first: String?
  private var names: [String] = []

  /// Makes a reader for one file.
  package init(settings: ReadingSettings) {
    self.settings = settings
    sheet = GlossarySheet(settings: settings)
  }

  /// What was found so far.
  package var account: ReadingAccount {
    var account = sheet.account
    if case .undecided = cutting { return account }
    account.encoding = "UTF-8"
    guard case .quoted(let reader) = cutting else { return account }
    for fault in reader.log.faults { account.report(fault.severity, fault.message, line: fault.place?.line ?? 1) }
    return account
  }
  /// The layout; `nil` until the first rows told it.
  package var layout: GlossaryLayout? { first == nil ? sheet.layout : .utx }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (Concept) throws -> Void) throws {
    try take([UInt8](chunk), isLast: false, deliver)
  }

  /// Ends the file: refuses it unless it was a glossary.
  package func finish(_ deliver: (Concept) throws -> Void) throws {
    try take([], isLast: true, deliver)
    switch cutting {
    case .undecided: break
    case .quoted(var reader):
      defer { cutting = .quoted(reader) }
      try reader.finish { try sheet.take($0.fields, line: $0.line, deliver) }
    case .lines(var lines):
      defer { cutting = .lines(lines) }
      try lines.finish { try take(line: $0, number: $1, deliver) }
    }
    if first != nil && sheet.layout == nil { try openUTX() }
    try sheet.finish(deliver)
  }

  private func take(_ bytes: [UInt8], isLast: Bool, _ deliver: (Concept) throws -> Void) throws {
    switch cutting {
    case .undecided(let head):
      let whole = head + bytes
      cutting = .undecided(whole)
      if whole.count < Self.headSize && !isLast { return }
      decide(whole)
      try take(whole.starts(with: Self.mark) ? Array(whole.dropFirst(Self.mark.count)) : whole, isLast: false, deliver)
    case .quoted(var reader):
      defer { cutting = .quoted(reader) }
      try reader.read(bytes) { try sheet.take($0.fields, line: $0.line, deliver) }
    case .lines(var lines):
      defer { cutting = .lines(lines) }
      try lines.read(bytes) { try take(line: $0, number: $1, deliver) }
    }
  }

  /// Finds out whether lines are cut at tabs alone, as in OmegaT and UTX, or as RFC 4180 has it.
  private func decide(_ head: [UInt8]) {
    let body = head.starts(with: Self.mark) ? head.dropFirst(Self.mark.count) : head[...]
    let lines = body.split { $0 == 0x0A || $0 == 0x0D }
    let isUTX = lines.first.map { String(decoding: $0.prefix(4), as: UTF8.self).uppercased() == "#UTX" } ?? false
    let row = lines.first { $0.first != UInt8(ascii: "#") } ?? []
    let tabs = row.count { $0 == 0x09 }
    let others = max(row.count { $0 == UInt8(ascii: ",") }, row.count { $0 == UInt8(ascii: ";") })
    let cells = String(decoding: row, as: UTF8.self).utf8.split(separator: 0x09, omittingEmptySubsequences: false)
    let header = try? GlossaryHeader(cells.map { String(Substring($0)) }, settings)
    let isTabbed = tabs > 0 && (header != nil || tabs >= others)
    if isUTX || (isTabbed && header?.isRow != false) {
      cutting = .lines(TabbedLines(file: settings.file))
    } else {
      cutting = .quoted(CSVReader(file: settings.file, separator: isTabbed ? 0x09 : nil))
    }
  }

  private func take(line cells: [String], number: Int, _ deliver: (Concept) throws -> Void) throws {
    guard cells[0].utf8.first == UInt8(ascii: "#") else {
      if first != nil && sheet.layout == nil { try openUTX() }
      return try sheet.take(cells, line: number, deliver)
    }
    if number == 1, cells[0].lowercased().hasPrefix("#utx") {
      first = cells.joined(separator: " ")
    } else if first != nil && sheet.layout == nil && cells.count > 1 {
      names = [String(cells[0].dropFirst())] + cells.dropFirst()
    }
  }

  private func openUTX() throws {
    do throws(GlossaryHeader.Refusal) {
      let header = try GlossaryHeader(utx: first ?? "", columns: names.isEmpty ? ["src", "tgt"] : names)
      sheet = GlossarySheet(settings: settings, header: header)
    } catch {
      throw InterchangeError(.malformed, at: Place(file: settings.file, line: 1, column: 1), error.message)
    }
  }
}
