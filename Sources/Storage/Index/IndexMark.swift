internal import SQLite

/// What a memory says of its index: to which state of the texts it belongs.
struct IndexMark: Hashable {
  /// The form in which texts were taken down.
  var form: String
  /// The last event that is taken in.
  var event: Int
  /// How often the index was made anew.
  var generation: Int
  /// The last event of the memory.
  var lastEvent: Int

  /// Reads the mark; `nil` where the memory has no index yet.
  init?(_ connection: Connection) throws(SQLiteError) {
    let found = try connection.first(
      "SELECT form, event, generation, (SELECT coalesce(max(id), 0) FROM event) FROM index_mark"
    ) { ($0[0] as String, $0[1] as Int, $0[2] as Int, $0[3] as Int) }
    guard let found else { return nil }
    (form, event, generation, lastEvent) = found
  }

  /// Whether the index belongs to the texts as they are, in a form.
  func isCurrent(in form: String) -> Bool { self.form == form && event == lastEvent }

  /// Notes that all changes so far are taken in.
  static func moveToLastEvent(_ connection: Connection) throws(SQLiteError) {
    try connection.execute("UPDATE index_mark SET event = (SELECT coalesce(max(id), 0) FROM event)")
  }

  /// Notes that an index in some form is being made anew.
  static func startAnew(_ connection: Connection, form: String) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO index_mark (id, form, event, generation) VALUES (0, \(form), 0, 1) \
      ON CONFLICT (id) DO UPDATE SET form = \(form), event = 0, generation = generation + 1
      """)
  }
}
