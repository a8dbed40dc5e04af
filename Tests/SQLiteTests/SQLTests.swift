import TestSupport
import Testing

@testable import SQLite

@Suite("Interpolated SQL")
struct SQLTests {
  @Test("Values become parameters, never text")
  func bindsValues() {
    let name = "x'); DROP TABLE t; --"
    let sql: SQL = "INSERT INTO t VALUES (\(7), \(name), \(0.5), \(nil as String?), \([1, 2] as [UInt8]))"
    #expect(sql.text == "INSERT INTO t VALUES (?, ?, ?, ?, ?)")
    #expect(sql.values == [.integer(7), .text(name), .real(0.5), .null, .bytes([1, 2])])
  }

  @Test("Pieces keep their values in order, put in or added")
  func pieces() {
    let condition: SQL = "b = \(2)"
    var sql: SQL = "a = \(1) AND \(condition) AND c = \(3)"
    sql += " AND d = \(4)"
    #expect(sql.text == "a = ? AND b = ? AND c = ? AND d = ?")
    #expect(sql.values == [.integer(1), .integer(2), .integer(3), .integer(4)])
  }

  @Test(
    "A list is put in parentheses, each element bound",
    arguments: [([], "()"), (["a"], "(?)"), (["a", "b"], "(?, ?)")])
  func list(_ elements: [String], _ text: String) {
    let sql: SQL = "x IN \(list: elements)"
    #expect(sql.text == "x IN " + text)
    #expect(sql.values == elements.map(SQLValue.text))
  }
}
