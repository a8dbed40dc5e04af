internal import Languages
internal import SQLite
internal import Translation

/// Puts units together out of their rows.
struct UnitReader {
  private let connection: Connection
  private let languages: LanguageTable
  private let variantRows: Command
  private let codeRows: Command
  private let propertyRows: Command
  private let noteRows: Command

  /// The columns that `unit(at:)` reads, of the tables `u` (unit) and `r` (release).
  static let selection: SQL = """
    SELECT u.id, u.external_id, r.slug, u.position, u.kind, u.created_by, u.created_at, u.changed_by, u.changed_at \
    FROM unit u LEFT JOIN release r ON r.id = u.release
    """

  /// Reads through a connection.
  init(_ connection: Connection, _ languages: LanguageTable) throws(SQLiteError) {
    self.connection = connection
    self.languages = languages
    variantRows = try connection.command(
      """
      SELECT id, language, text, status, confidence, created_by, created_at, changed_by, changed_at \
      FROM variant WHERE unit = ? ORDER BY id
      """)
    codeRows = try connection.command(
      """
      SELECT c.variant, c.kind, c.label, c.at, c.content, c.type, c.partner \
      FROM variant v CROSS JOIN code c ON c.variant = v.id WHERE v.unit = ? ORDER BY c.variant, c.number
      """)
    propertyRows = try connection.command("SELECT variant, type, value FROM property WHERE unit = ? ORDER BY id")
    noteRows = try connection.command("SELECT variant, text FROM note WHERE unit = ? ORDER BY id")
  }

  /// A unit by its number.
  func unit(_ id: Int) throws(SQLiteError) -> TranslationUnit? {
    var rows = try connection.cursor(Self.selection + " WHERE u.id = \(id)")
    guard let row = try rows.next() else { return nil }
    return try unit(at: row)
  }

  /// The unit of a row, with all that belongs to it.
  func unit(at row: Row) throws(SQLiteError) -> TranslationUnit {
    let id: Int = row[0]
    var unit = TranslationUnit([], kind: try BlockKind(stored: row[4]))
    unit.id = id
    unit.externalID = row[1]
    unit.release = row[2]
    unit.position = row[3]
    unit.creation = Self.authorship(row, at: 5)
    unit.change = Self.authorship(row, at: 7)
    var places: [Int: Int] = [:]
    unit.variants = try variants(of: id, &places)
    try addCodes(to: &unit, id, places)
    try addProperties(to: &unit, id, places)
    try addNotes(to: &unit, id, places)
    return unit
  }

  /// A unit's texts; `places` says for each row number which of them it is.
  private func variants(of unit: Int, _ places: inout [Int: Int]) throws(SQLiteError) -> [Variant] {
    variantRows.add(unit)
    var variants: [Variant] = []
    while let row = try variantRows.next() {
      var variant = Variant(
        try languages.language(row[1]), InlineText(row[2]), status: try Status(stored: row[3]), confidence: row[4])
      variant.creation = Self.authorship(row, at: 5)
      variant.change = Self.authorship(row, at: 7)
      places[row[0]] = variants.count
      variants.append(variant)
    }
    return variants
  }

  private func addCodes(
    to unit: inout TranslationUnit, _ id: Int, _ places: [Int: Int]
  ) throws(SQLiteError) {
    codeRows.add(id)
    while let row = try codeRows.next() {
      let kind = try InlineCode.Kind(stored: row[1])
      guard let place = places[row[0]] else { continue }
      unit.variants[place].content.codes.append(
        InlineCode(kind, label: row[2], at: row[3], content: row[4], type: row[5], partner: row[6]))
    }
  }

  private func addProperties(
    to unit: inout TranslationUnit, _ id: Int, _ places: [Int: Int]
  ) throws(SQLiteError) {
    propertyRows.add(id)
    while let row = try propertyRows.next() {
      let property = Property(type: row[1], value: row[2])
      if let variant = row[0] as Int? {
        if let place = places[variant] { unit.variants[place].properties.append(property) }
      } else {
        unit.properties.append(property)
      }
    }
  }

  private func addNotes(
    to unit: inout TranslationUnit, _ id: Int, _ places: [Int: Int]
  ) throws(SQLiteError) {
    noteRows.add(id)
    while let row = try noteRows.next() {
      if let variant = row[0] as Int? {
        if let place = places[variant] { unit.variants[place].notes.append(row[1]) }
      } else {
        unit.notes.append(row[1])
      }
    }
  }

  private static func authorship(_ row: Row, at column: Int) -> Authorship {
    Authorship(author: row[column], date: (row[column + 1] as Int?).map(Timestamp.init(seconds:)))
  }
}
