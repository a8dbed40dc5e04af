import TestSupport
import Testing

@testable import SQLite

@Suite("Migrations")
struct MigrationsTests {
  let folder: TemporaryFolder
  let connection: Connection

  private static let first = Migrations.Step("first") { (c) throws(SQLiteError) in
    try c.execute("CREATE TABLE one (x INTEGER) STRICT")
  }
  private static let second = Migrations.Step("second") { (c) throws(SQLiteError) in
    try c.execute("CREATE TABLE two (x INTEGER) STRICT")
  }
  private static let broken = Migrations.Step("broken") { (c) throws(SQLiteError) in
    try c.execute("CREATE TABLE two (x INTEGER) STRICT")
    try c.execute("INSERT INTO nowhere VALUES (1)")
  }

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.file("a.db"), mode: .creating)
  }

  private func tables() throws -> [String] {
    try connection.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") { $0[0] }
  }

  private func names() throws -> [String] { try connection.all("SELECT name FROM migration ORDER BY number") { $0[0] } }

  @Test("All steps are applied in order, and applying again changes nothing")
  func apply() throws {
    let migrations = Migrations([Self.first, Self.second])
    #expect(try migrations.state(of: connection) == .older(missing: 2))
    for _ in 1...2 {
      try migrations.apply(to: connection)
      #expect(try names() == ["first", "second"])
      #expect(try tables() == ["migration", "one", "two"])
      #expect(try connection.integer("PRAGMA user_version") == 2)
      #expect(try migrations.state(of: connection) == .current)
    }
  }

  @Test("Only what is missing is applied")
  func upgrade() throws {
    try Migrations([Self.first]).apply(to: connection)
    try connection.execute("INSERT INTO one VALUES (5)")
    let migrations = Migrations([Self.first, Self.second])
    #expect(try migrations.state(of: connection) == .older(missing: 1))
    try migrations.apply(to: connection)
    #expect(try names() == ["first", "second"])
    #expect(try connection.integer("SELECT x FROM one") == 5)
  }

  @Test("A step that fails leaves no trace of any")
  func failure() throws {
    #expect(throws: SQLiteError.self) { try Migrations([Self.first, Self.broken]).apply(to: connection) }
    #expect(try tables() == [])
    #expect(try connection.integer("PRAGMA user_version") == 0)
  }

  @Test("A database with steps unknown here, or with others, is newer")
  func newer() throws {
    try Migrations([Self.first, Self.second]).apply(to: connection)
    #expect(try Migrations([Self.first]).state(of: connection) == .newer)
    #expect(try Migrations([Self.second, Self.first]).state(of: connection) == .newer)
  }
}
