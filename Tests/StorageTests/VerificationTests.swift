import Languages
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("Verification")
struct VerificationTests {
  let memory: TestMemory

  init() throws {
    memory = try TestMemory()
    try memory.change { changes in
      try changes.add(Sample.release, units: Sample.units + [Sample.full])
      for concept in Sample.concepts { try changes.merge(concept) }
    }
  }

  /// A way to spoil a memory, and what must be said about it.
  static let damages: [(sql: [String], message: String)] = [
    (["UPDATE variant SET key = key + 1 WHERE unit = 2"], "2 texts with a wrong look-up key, first unit 2 (en)"),
    (
      ["UPDATE variant SET length = 3 WHERE unit = 1 AND language = 'pl'"],
      "1 text with a wrong length, first unit 1 (pl)"
    ),
    (["DELETE FROM unit WHERE position = 1"], "1 release with gaps between its units, first '2016-04-07-juncker'"),
    (["DELETE FROM unit WHERE position = 0"], "1 release with gaps between its units, first '2016-04-07-juncker'"),
    (["DELETE FROM variant WHERE unit = 3"], "1 unit without any text, first unit 3"),
    (
      [
        "UPDATE variant SET language = 'english' WHERE unit = 1 AND language = 'en'",
        "UPDATE term SET language = 'e' WHERE number = 0",
      ], "1 language that is not a tag, first 'e'"
    ),
    (["UPDATE edition SET language = 'EN' WHERE language = 'en'"], "1 language that is not a tag, first 'EN'"),
    (["UPDATE unit SET kind = 'poem'"], "1 unknown word in unit.kind, first 'poem'"),
    (["UPDATE event SET action = 'sung'"], "1 unknown word in event.action, first 'sung'"),
    (["UPDATE code SET at = 99 WHERE number = 2"], "1 text with codes outside it or out of order, first unit 4 (en)"),
    (["UPDATE code SET at = 18 WHERE number = 0"], "1 text with codes outside it or out of order, first unit 4 (en)"),
    (
      ["PRAGMA foreign_keys = OFF", "DELETE FROM concept WHERE id = 'court'"],
      "1 row that refers to none, first term to concept"
    ),
    (["PRAGMA application_id = 5"], "the file is marked as another program's (5)"),
    (["PRAGMA user_version = 0"], "the file has the wrong version 0"),
    (["DELETE FROM migration"], "the file's list of migrations is not this version's"),
  ]

  @Test("Every kind of damage is found and named, once", arguments: damages.indices)
  func damage(_ index: Int) throws {
    let (statements, message) = Self.damages[index]
    #expect(try memory.store.verify() == [])
    for statement in statements { try memory.store.connection.execute(SQL(verbatim: statement)) }
    let problems = try memory.store.verify()
    #expect(problems.map(\.message) == [message])
    #expect(problems.allSatisfy { $0.severity == .error && $0.place?.file == memory.store.path })
  }

  @Test("A torn page is found, whichever it is")
  func pages() throws {
    _ = try memory.store.compact()
    let bytes = try memory.folder.bytes("m.sqlite")
    for page in stride(from: 4_096, to: bytes.count, by: 4_096) {
      var torn = bytes
      for offset in page..<page + 4_096 { torn[offset] = 0xA5 }
      try memory.folder.write(torn, to: "torn.sqlite")
      let path = memory.folder.file("torn.sqlite")
      let result = Result { () throws(StorageError) in
        try MemoryStore.open(at: path, for: .reading, key: Sample.key).verify()
      }
      switch result {
      case .success(let problems): #expect(!problems.isEmpty, "page at \(page)")
      case .failure(let error): #expect(error.kind == .damaged, "page at \(page)")
      }
    }
  }
}
