import TestSupport
import Testing

@testable import SQLite

private struct Mistake: Error, Equatable {}

/// Leaves an error as it is, where bodies throw whatever they like.
private func anyError(_ error: SQLiteError) -> any Error { error }

@Suite("Transactions")
struct TransactionTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.file("a.db"), mode: .creating, timeout: 0)
    try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT")
  }

  private func ids() throws -> [Int] { try connection.all("SELECT id FROM t ORDER BY id") { $0[0] } }

  private func run(_ body: () throws -> Void) throws {
    try connection.transaction(failing: anyError, body)
  }

  @Test("An error of the body takes everything back and is passed on")
  func rollback() throws {
    #expect(throws: Mistake()) {
      try run {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Mistake()
      }
    }
    #expect(try ids() == [])
    try run { try connection.execute("INSERT INTO t VALUES (2)") }
    #expect(try ids() == [2])
  }

  @Test("An inner failure takes back the inner part alone")
  func savepoints() throws {
    try run {
      try connection.execute("INSERT INTO t VALUES (1)")
      try? run {
        try connection.execute("INSERT INTO t VALUES (2)")
        try run { try connection.execute("INSERT INTO t VALUES (3)") }
        throw Mistake()
      }
      try run { try connection.execute("INSERT INTO t VALUES (4)") }
    }
    #expect(try ids() == [1, 4])
  }

  @Test("A transaction that SQLite gave up takes no further work")
  func givenUp() throws {
    let error = #expect(throws: SQLiteError.self) {
      try run {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("ROLLBACK")
        try? connection.execute("INSERT INTO t VALUES (2)")
      }
    }
    #expect(error?.code == .abort)
    try run { try connection.execute("INSERT INTO t VALUES (3)") }
    #expect(try ids() == [3])
  }

  @Test("A second writer is refused at the start, not half-way")
  func immediate() throws {
    let other = try Connection(path: connection.path, mode: .writing, timeout: 0)
    try run {
      let error = #expect(throws: SQLiteError.self) {
        try other.transaction { () throws(SQLiteError) in Issue.record("the body ran") }
      }
      #expect(error?.code == .busy)
    }
  }

  @Test("A snapshot does not see what others write meanwhile")
  func snapshot() throws {
    try connection.execute("PRAGMA journal_mode = WAL")
    let other = try Connection(path: connection.path, mode: .writing)
    let counts = try connection.snapshot(failing: anyError) {
      let before = try connection.integer("SELECT count(*) FROM t")
      try other.execute("INSERT INTO t VALUES (1)")
      return [before, try connection.integer("SELECT count(*) FROM t")]
    }
    #expect(counts == [0, 0])
    #expect(try ids() == [1])
  }

  @Test("Failing at any step leaves nothing or everything, and the connection usable", arguments: [false, true])
  func everyStep(persists: Bool) throws {
    var n = 1
    while true {
      try connection.execute("DELETE FROM t")
      connection.fail(atStep: n, with: .ioError, persists: persists)
      let isDone = (try? attempt()) != nil
      connection.fail(atStep: 0, with: .ioError)
      if isDone { break }
      #expect(try ids() == [], "step \(n)")
      n += 1
    }
    #expect(try ids() == [1, 2, 3])
    #expect(n == 8)  // BEGIN, three insertions, SAVEPOINT, RELEASE and COMMIT can fail.
  }

  private func attempt() throws {
    try run {
      try connection.execute("INSERT INTO t VALUES (1)")
      try run { try connection.execute("INSERT INTO t VALUES (2)") }
      try connection.execute("INSERT INTO t VALUES (3)")
    }
  }
}
