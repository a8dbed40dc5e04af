internal import Languages
internal import SQLite
internal import Translation

/// Puts units together out of their rows.
struct UnitReader {
  /// Which units will be asked for.
  enum Reach {
    /// Some, in any order.
    case single
    /// Very many, mostly in the order of their numbers.
    case many
  }

  private let connection: Connection
  private let languages: LanguageTable
  private let reach: Reach
  private let variantRows: KeyedRows
  private let codeRows: KeyedRows
  private let propertyRows: KeyedRows
  private let noteRows: KeyedRows

  /// The columns that `unit(at:)` reads, of the tables `u` (unit) and `r` (release).
  static let selection: SQL = """
    SELECT u.id, u.external_id, r.slug, u.position, u.kind, u.created_by, u.created_at, u.changed_by, u.changed_at \
    FROM unit u LEFT JOIN release r ON r.id = u.release
    """

  /// Reads through a connection.
  init(_ connection: Connection, _ languages: LanguageTable, reach: Reach = .single) throws(SQLiteError) {
    self.connection = connection
    self.languages = languages
    self.reach = reach
    variantRows = try KeyedRows(
      """
      SELECT unit, id, language, text, status, confidence, created_by, created_at, changed_by, changed_at \
      FROM variant WHERE unit BETWEEN ? AND ? ORDER BY unit
      """, in: connection)
    codeRows = try KeyedRows(
      """
      SELECT variant, kind, label, at, content, type, partner \
      FROM code WHERE variant BETWEEN ? AND ? ORDER BY variant, number
      """, in: connection)
    propertyRows = try KeyedRows(
      """
      SELECT unit, variant, type, value FROM property INDEXED BY property_of_unit \
      WHERE unit BETWEEN ? AND ? ORDER BY unit, id
      """, in: connection)
    noteRows = try KeyedRows(
      """
      SELECT unit, variant, text FROM note INDEXED BY note_of_unit WHERE unit BETWEEN ? AND ? ORDER BY unit, id
      """, in: connection)
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
    let numbers = try addVariants(to: &unit, id)
    try addCodes(to: &unit, numbers)
    try addProperties(to: &unit, id, numbers)
    try addNotes(to: &unit, id, numbers)
    return unit
  }

  /// The last number that rows will be asked for.
  private func last(_ number: Int) -> Int { reach == .many ? 1 << 62 : number }

  /// Adds a unit's texts in the order of their row numbers, which it returns.
  private func addVariants(to unit: inout TranslationUnit, _ id: Int) throws(SQLiteError) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(4)
    unit.variants.reserveCapacity(4)
    try variantRows.seek(id, through: last(id))
    while let row = try variantRows.next(of: id) {
      var variant = Variant(
        try languages.language(row[2]), InlineText(row[3]), status: try Status(stored: row[4]), confidence: row[5])
      variant.creation = Self.authorship(row, at: 6)
      variant.change = Self.authorship(row, at: 8)
      let number: Int = row[1]
      var place = numbers.count
      while place > 0 && numbers[place - 1] > number { place -= 1 }
      numbers.insert(number, at: place)
      unit.variants.insert(variant, at: place)
    }
    return numbers
  }

  private func addCodes(to unit: inout TranslationUnit, _ numbers: [Int]) throws(SQLiteError) {
    guard let end = numbers.last else { return }
    for (place, number) in numbers.enumerated() {
      try codeRows.seek(number, through: last(end))
      while let row = try codeRows.next(of: number) {
        let code = InlineCode(
          try InlineCode.Kind(stored: row[1]), label: row[2], at: row[3], content: row[4], type: row[5], partner: row[6]
        )
        unit.variants[place].content.codes.append(code)
      }
    }
  }

  private func addProperties(to unit: inout TranslationUnit, _ id: Int, _ numbers: [Int]) throws(SQLiteError) {
    try propertyRows.seek(id, through: last(id))
    while let row = try propertyRows.next(of: id) {
      let property = Property(type: row[2], value: row[3])
      if let variant = row[1] as Int? {
        if let place = numbers.firstIndex(of: variant) { unit.variants[place].properties.append(property) }
      } else {
        unit.properties.append(property)
      }
    }
  }

  private func addNotes(to unit: inout TranslationUnit, _ id: Int, _ numbers: [Int]) throws(SQLiteError) {
    try noteRows.seek(id, through: last(id))
    while let row = try noteRows.next(of: id) {
      if let variant = row[1] as Int? {
        if let place = numbers.firstIndex(of: variant) { unit.variants[place].notes.append(row[2]) }
      } else {
        unit.notes.append(row[2])
      }
    }
  }

  private static func authorship(_ row: Row, at column: Int) -> Authorship {
    Authorship(author: row[column], date: (row[column + 1] as Int?).map(Timestamp.init(seconds:)))
  }
}
