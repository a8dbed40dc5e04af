internal import Tables
public import Translation
internal import UnitTables

/// What reviewers decided in a table of findings.
public struct FindingDecisions: Hashable, Sendable {
  /// A finding that is to be ignored.
  public struct Ignored: Hashable, Sendable {
    /// What it is known by.
    public var identity: String
    /// The check's identifier.
    public var check: String
    /// The source text.
    public var source: String
    /// The target text.
    public var target: String
    /// What was found.
    public var message: String
    /// Why it is ignored.
    public var reason: String
  }

  /// The findings to be ignored, in the order of the table.
  public private(set) var ignored: [Ignored] = []
  /// How many are to be fixed.
  public private(set) var fixCount = 0
  /// How many nobody decided about.
  public private(set) var openCount = 0
  /// Rows that cannot be taken, each with its line: a decision that is none, one without a reason.
  public private(set) var faults: [Fault] = []

  private var places: [String: Int] = [:]

  /// Reads a filled table, a workbook, a spreadsheet or a document.
  ///
  /// - Throws: A `FindingTableError` where the file is no table of findings.
  public init(_ bytes: [UInt8], named file: String) throws {
    do {
      for row in try TableReader.rows(of: bytes) { take(row, file) }
    } catch let error as TableError {
      throw FindingTableError(message: "\(file): \(error.description)")
    }
    if places.isEmpty {
      throw FindingTableError(
        message: "\(file): has no columns 'id' and 'decision'; expected a table that 'check --format xlsx' wrote")
    }
  }

  private mutating func take(_ row: TableRow, _ file: String) {
    // Columns are found by their titles, which may stand on every page.
    let titles = Dictionary(row.cells.enumerated().map { ($0.element.lowercased(), $0.offset) }) { first, _ in first }
    if titles["id"] != nil, titles["decision"] != nil {
      places = titles
      for title in titles.keys {
        for side in ["source", "target"] where title.hasPrefix(side + " (") { places[side] = titles[title] }
      }
      return
    }
    if places.isEmpty { return }
    decide(row, at: Place(file: file, line: row.number))
  }

  private mutating func decide(_ row: TableRow, at place: Place) {
    let reason = cell("comment", row)
    switch cell("decision", row).lowercased().filter({ !$0.isWhitespace }) {
    case "": openCount += 1
    case "fix": fixCount += 1
    case "ignore" where reason.allSatisfy(\.isWhitespace):
      faults.append(Fault(.error, "is to be ignored and nobody says why; give the reason as comment", at: place))
    case "ignore" where cell("id", row).isEmpty:
      faults.append(Fault(.error, "the column 'id' is empty; leave it as it was written", at: place))
    case "ignore":
      ignored.append(
        Ignored(
          identity: cell("id", row), check: cell("check", row), source: cell("source", row),
          target: cell("target", row), message: cell("message", row), reason: reason))
    case let other:
      faults.append(Fault(.error, "decision '\(other)' is not known; expected 'fix' or 'ignore'", at: place))
    }
  }

  private func cell(_ title: String, _ row: TableRow) -> String {
    guard let place = places[title], place < row.cells.count else { return "" }
    return SafeCell.text(row.cells[place])
  }
}

/// Why a table of findings cannot be read.
public struct FindingTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and how to mend it.
  public var message: String
  /// The message.
  public var description: String { message }
}
