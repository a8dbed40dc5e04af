import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("Making and opening a memory")
struct OpeningTests {
  let folder: TemporaryFolder
  var path: String { folder.file("m.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String = "m.sqlite", for purpose: MemoryStore.Purpose = .reading) throws -> MemoryStore {
    try MemoryStore.open(at: folder.file(name), for: purpose, timeout: 50, key: Sample.key)
  }

  private func create() throws { _ = try MemoryStore.create(at: path, key: Sample.key) }

  @Test("A new memory is marked as ours, empty, sound, and alone in its folder")
  func creation() throws {
    try create()
    let contents = try folder.contents()
    #expect(contents.keys.sorted() == ["m.sqlite"])
    #expect(contents["m.sqlite"].map { Array($0[68..<72]) } == Array("conc".utf8))
    let store = try open()
    #expect(try store.statistics().units == 0)
    #expect(try store.verify() == [])
  }

  @Test("Every table is strict, journal and keys are set as they should be")
  func settings() throws {
    let store = try MemoryStore.create(at: path, key: Sample.key)
    let loose = try store.connection.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    ) { $0[0] as String }
    #expect(loose == [])
    #expect(try store.connection.first("PRAGMA journal_mode") { $0[0] as String } == "wal")
    #expect(try store.connection.integer("PRAGMA foreign_keys") == 1)
    #expect(try store.connection.integer("PRAGMA synchronous") == 1)
  }

  @Test("Nothing is ever made in place of something else")
  func existing() throws {
    for name in ["m.sqlite", "folder"] {
      if name == "folder" { try folder.makeFolder(name) } else { try folder.write([1, 2], to: name) }
      let before = try folder.contents()
      let error = #expect(throws: StorageError.self) {
        try MemoryStore.create(at: folder.file(name), key: Sample.key)
      }
      #expect(error?.kind == .alreadyExists)
      #expect(try folder.contents() == before)
    }
  }

  @Test("What a killed program left beside a removed memory does not come into a new one")
  func leftLog() throws {
    let store = try MemoryStore.create(at: path, key: Sample.key)
    try store.change(by: nil, at: Sample.time) { try $0.add(Sample.release, units: Sample.units) }
    try folder.copy("m.sqlite-wal", to: "n.sqlite-wal")
    let fresh = try MemoryStore.create(at: folder.file("n.sqlite"), key: Sample.key)
    #expect(try fresh.releases().isEmpty)
    #expect(try fresh.verify() == [])
  }

  @Test("A memory needs a folder to be made in")
  func noFolder() {
    let error = #expect(throws: StorageError.self) {
      try MemoryStore.create(at: folder.file("no/m.sqlite"), key: Sample.key)
    }
    #expect(error?.kind == .noSuchFolder)
  }

  @Test("Where there is no file the remedy is named", arguments: [MemoryStore.Purpose.reading, .writing])
  func missing(_ purpose: MemoryStore.Purpose) throws {
    let error = #expect(throws: StorageError.self) { try open("x", for: purpose) }
    #expect(error?.kind == .noSuchFile)
    #expect(error?.description == "no memory at '\(folder.file("x"))'; make one with 'concord init'")
    #expect(try folder.contents().isEmpty)
  }

  /// A file that is no memory of this version.
  enum Stranger: String, CaseIterable, Sendable {
    case empty, text, shortHeader, otherDatabase, otherDatabaseInWAL, zeros, newerVersion, unknownMigration

    func write(to folder: TemporaryFolder) throws {
      let path = folder.file("m.sqlite")
      switch self {
      case .empty: try folder.write([], to: "m.sqlite")
      case .text: try folder.write(Array(String(repeating: "words ", count: 99).utf8), to: "m.sqlite")
      case .shortHeader: try folder.write(Array("SQLite format 3\0".utf8), to: "m.sqlite")
      case .zeros: try folder.write([UInt8](repeating: 0, count: 8_192), to: "m.sqlite")
      case .otherDatabase, .otherDatabaseInWAL:
        let other = try Connection(path: path, mode: .creating)
        if self == .otherDatabaseInWAL { try other.execute("PRAGMA journal_mode = WAL") }
        try other.execute("CREATE TABLE cookies (x)")
      case .newerVersion, .unknownMigration:
        _ = try MemoryStore.create(at: path, key: Sample.key)
        let memory = try Connection(path: path, mode: .writing)
        if self == .newerVersion { try memory.execute("PRAGMA user_version = 99") }
        if self == .unknownMigration { try memory.execute("INSERT INTO migration (name) VALUES ('of the future')") }
      }
    }

    var isNewer: Bool { self == .newerVersion || self == .unknownMigration }
  }

  @Test(
    "A file that is no memory of this version is refused and left as it is", arguments: Stranger.allCases,
    [MemoryStore.Purpose.reading, .writing])
  func strangers(_ stranger: Stranger, _ purpose: MemoryStore.Purpose) throws {
    try stranger.write(to: folder)
    let before = try folder.contents()
    #expect(before.keys.sorted() == ["m.sqlite"])
    let error = #expect(throws: StorageError.self) { try open(for: purpose) }
    #expect(error?.kind == (stranger.isNewer ? .newer : .notAMemory))
    #expect(try folder.contents() == before)
  }

  @Test("A folder is no memory")
  func folderAsMemory() throws {
    try folder.makeFolder("m.sqlite")
    let error = #expect(throws: StorageError.self) { try open() }
    #expect(error?.kind == .notAMemory)
  }

  @Test("An older memory is brought up to date when it is opened", arguments: [MemoryStore.Purpose.reading, .writing])
  func older(_ purpose: MemoryStore.Purpose) throws {
    let bare = try Connection(path: path, mode: .creating)
    try bare.execute(SQL(verbatim: "PRAGMA application_id = \(MemorySchema.applicationID)"))
    try Migrations([]).apply(to: bare)
    let store = try open(for: purpose)
    #expect(try store.verify() == [])
    #expect(try store.statistics().units == 0)
  }

  @Test("A memory opened for reading takes no changes")
  func readingOnly() throws {
    try create()
    let store = try open()
    let error = #expect(throws: StorageError.self) { try store.change(by: nil, at: Sample.time) { _ in } }
    #expect(error?.kind == .readOnly)
    #expect(throws: StorageError.self) { try store.rebuildKeys() }
    #expect(throws: StorageError.self) { try store.compact() }
  }

  @Test("Reading and closing leaves no files behind and the memory as it was")
  func tidiness() throws {
    try create()
    let before = try folder.contents()
    for purpose in [MemoryStore.Purpose.reading, .writing] {
      #expect(try open(for: purpose).statistics().units == 0)
      #expect(try folder.contents() == before)
    }
  }

  @Test("A memory cut anywhere is refused or found unsound, without a crash and without being changed")
  func truncated() throws {
    let store = try MemoryStore.create(at: path, key: Sample.key)
    try store.change(by: nil, at: Sample.time) { try $0.add(Sample.release, units: Sample.units) }
    _ = try store.compact()
    let whole = try folder.bytes("m.sqlite")
    for length in [1, 50, 99, 100, 101, 512, 4_095, 4_096, 8_192, 20_480, whole.count / 2, whole.count - 1] {
      let cut = Array(whole.prefix(length))
      try folder.write(cut, to: "cut.sqlite")
      do {
        let store = try open("cut.sqlite")
        #expect(try !store.verify().isEmpty, "\(length) bytes")
      } catch let error as StorageError {
        #expect(error.kind == (length < 72 ? .notAMemory : .damaged), "\(length) bytes")
      }
      #expect(try folder.bytes("cut.sqlite") == cut)
    }
  }
}
