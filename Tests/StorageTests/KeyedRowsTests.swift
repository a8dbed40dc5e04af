import SQLite
import TestSupport
import Testing

@testable import Storage

@Suite("Rows by key")
struct KeyedRowsTests {
  /// How many rows each key from 0 to 5 has.
  private static let counts = [1, 0, 3, 0, 0, 2]

  @Test("Whatever keys are asked for in whatever order, each gives its rows", arguments: [false, true])
  func everyOrder(_ isFar: Bool) throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("rows.db"), mode: .creating)
    try connection.execute("CREATE TABLE t (key INTEGER NOT NULL, number INTEGER NOT NULL) STRICT")
    for (key, count) in Self.counts.enumerated() {
      for number in 0..<count { try connection.execute("INSERT INTO t VALUES (\(key), \(number))") }
    }
    let rows = try KeyedRows(
      "SELECT key, number FROM t WHERE key BETWEEN ? AND ? ORDER BY key, number", in: connection)
    // All lists of four keys, one after the other with one cursor.
    for list in 0..<(7 * 7 * 7 * 7) {
      for key in [list % 7, list / 7 % 7, list / 49 % 7, list / 343] {
        try rows.seek(key, through: isFar ? 1 << 62 : key)
        var numbers: [Int] = []
        while let row = try rows.next(of: key) { numbers.append(row[1]) }
        let count = Self.counts.indices.contains(key) ? Self.counts[key] : 0
        #expect(numbers == Array(0..<count), "key \(key) in list \(list)")
        #expect(try rows.next(of: key) == nil)
      }
    }
  }

  @Test("Rows that were left half read come again")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("rows.db"), mode: .creating)
    try connection.execute("CREATE TABLE t (key INTEGER NOT NULL, number INTEGER NOT NULL) STRICT")
    for number in 0..<3 { try connection.execute("INSERT INTO t VALUES (1, \(number))") }
    let rows = try KeyedRows("SELECT key, number FROM t WHERE key BETWEEN ? AND ? ORDER BY key", in: connection)
    for _ in 0..<2 {
      try rows.seek(1, through: 9)
      #expect(try rows.next(of: 1)?[1] as Int? == 0)
    }
  }
}
