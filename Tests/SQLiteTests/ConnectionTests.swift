import Dispatch
import TestSupport
import Testing

@testable import SQLite

@Suite("Connection")
struct ConnectionTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.file("a.db"), mode: .creating)
    try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, value ANY) STRICT")
  }

  @Test("Every value comes back as it went in", arguments: ["", "x", "a\0b", "żółw 🐢"])
  func texts(_ text: String) throws {
    try connection.execute("INSERT INTO t (value) VALUES (\(text))")
    #expect(try connection.first("SELECT value FROM t") { $0[0] as String? } == text)
  }

  @Test("Numbers, bytes and NULL come back as they went in")
  func values() throws {
    let bytes: [UInt8] = [0, 255, 128]
    try connection.execute("INSERT INTO t VALUES (1, \(Int64.min)), (2, \(0.1)), (3, \(bytes)), (4, \([] as [UInt8]))")
    try connection.execute("INSERT INTO t VALUES (5, \(nil as Int?))")
    #expect(try connection.first("SELECT value FROM t WHERE id = 1") { $0[0] as Int64 } == .min)
    #expect(try connection.first("SELECT value FROM t WHERE id = 2") { $0[0] as Double? } == 0.1)
    #expect(try connection.first("SELECT value FROM t WHERE id = 3") { $0[0] as [UInt8] } == bytes)
    #expect(try connection.first("SELECT value FROM t WHERE id = 4") { $0[0] as [UInt8]? } == .some([]))
    let absent = try #require(
      try connection.first("SELECT value FROM t WHERE id = 5") { ($0[0] as Int?, $0[0] as String?, $0[0] as Int) })
    #expect(absent.0 == nil && absent.1 == nil && absent.2 == 0)
    #expect(try connection.exists("SELECT 1 FROM t WHERE id = 6") == false)
  }

  @Test("Two cursors of the same SQL do not disturb each other, and leaving one early gives it back")
  func nestedCursors() throws {
    try connection.execute("INSERT INTO t (id) VALUES (1), (2), (3)")
    var pairs: [[Int]] = []
    var outer = try connection.cursor("SELECT id FROM t ORDER BY id")
    while let row = try outer.next() {
      let first: Int = row[0]
      var inner = try connection.cursor("SELECT id FROM t ORDER BY id")
      while let row = try inner.next() { pairs.append([first, row[0]]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [3, 3]])
    for _ in 1...3 { #expect(try connection.integer("SELECT id FROM t ORDER BY id DESC") == 3) }
  }

  @Test("Rows and changes are counted")
  func counts() throws {
    #expect(try connection.insert("INSERT INTO t (id) VALUES (41)") == 41)
    #expect(try connection.insert("INSERT INTO t (value) VALUES ('x')") == 42)
    #expect(try connection.change("UPDATE t SET value = 'y'") == 2)
  }

  @Test("An error names the statement but not the values")
  func errors() throws {
    try connection.execute("INSERT INTO t (id) VALUES (1)")
    let error = try #require(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO t (id, value) VALUES (\(1), \("secret"))")
    }
    #expect(error.code == .constraint)
    #expect(error.sql == "INSERT INTO t (id, value) VALUES (?, ?)")
    #expect(!error.description.contains("secret") && error.description.contains("UNIQUE constraint failed: t.id"))
    #expect(throws: SQLiteError.self) { try connection.execute("SELECT nonsense FROM t") }
  }

  @Test("A text must be exactly one statement", arguments: ["", "  ", "SELECT 1; SELECT 2"])
  func oneStatement(_ text: String) {
    #expect(throws: SQLiteError.self) { try connection.execute(SQL(verbatim: text)) }
  }

  @Test("Reading modes cannot write", arguments: [Connection.Mode.reading, .immutable])
  func reading(_ mode: Connection.Mode) throws {
    let reader = try Connection(path: connection.path, mode: mode)
    #expect(reader.isReadOnly)
    #expect(try reader.integer("SELECT count(*) FROM t") == 0)
    let error = #expect(throws: SQLiteError.self) { try reader.execute("DELETE FROM t") }
    #expect(error?.code == .readOnly)
  }

  @Test("A file is only made where that was asked for")
  func missing() throws {
    let error = #expect(throws: SQLiteError.self) { try Connection(path: folder.file("b.db"), mode: .writing) }
    #expect(error?.code == .cannotOpen)
    #expect(DatabaseFile.kind(of: folder.file("b.db")) == .nothing)
  }

  @Test("Names that SQLite or its URIs would read otherwise are plain file names", arguments: ["a?b#c%41", "file:x"])
  func names(_ name: String) throws {
    let path = folder.file(name)
    try Connection(path: path, mode: .creating).execute("CREATE TABLE t (x) ")
    #expect(DatabaseFile.kind(of: path) == .file)
    #expect(try Connection(path: path, mode: .immutable).integer("SELECT count(*) FROM t") == 0)
  }

  @Test("A relative name is never taken for a database in memory")
  func relativeNames() {
    #expect(DatabaseFile.plain(":memory:") == "./:memory:")
    #expect(DatabaseFile.plain("/a") == "/a")
  }

  @Test("References are enforced")
  func foreignKeys() throws {
    try connection.execute("CREATE TABLE c (t INTEGER REFERENCES t (id)) STRICT")
    #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO c VALUES (9)") }
  }

  @Test("The header is read as it stands in the file")
  func header() throws {
    try connection.execute("PRAGMA application_id = -2")
    try connection.execute("PRAGMA user_version = 7")
    let header = try connection.header()
    #expect(header.isDatabase && header.applicationID == -2 && header.userVersion == 7)
  }

  @Test("A statement that would never end is interrupted from another thread", .timeLimit(.minutes(1)))
  func interruption() throws {
    let (interrupter, done) = (connection.interrupter, DispatchSemaphore(value: 0))
    DispatchQueue.global().async {
      while done.wait(timeout: .now() + .milliseconds(5)) == .timedOut { interrupter.interrupt() }
    }
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n")
    }
    done.signal()
    #expect(error?.code == .interrupt)
  }

  @Test("An interrupter outlives its connection")
  func lateInterruption() throws {
    let interrupter = try Connection(path: folder.file("c.db"), mode: .creating).interrupter
    interrupter.interrupt()
  }

  @Test("The step that was named fails, once or from then on")
  func failures() throws {
    connection.fail(atStep: 2, with: .ioError)
    try connection.execute("SELECT 1 WHERE 0")
    let error = #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1 WHERE 0") }
    #expect(error?.code == .ioError)
    try connection.execute("SELECT 1 WHERE 0")
    connection.fail(atStep: 1, with: .full, persists: true)
    for _ in 1...2 { #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1 WHERE 0") } }
    connection.fail(atStep: 0, with: .full)
    try connection.execute("SELECT 1 WHERE 0")
    #expect(connection.stepCount == 1)
  }
}
