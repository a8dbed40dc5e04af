import Languages
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("Backup, compacting and keys")
struct UpkeepTests {
  let memory: TestMemory

  init() throws {
    memory = try TestMemory()
    try memory.change { _ = try $0.add(Sample.release, units: Sample.units + [Sample.full]) }
  }

  private func open(_ name: String, key: @escaping MemoryStore.TextKey = Sample.key) throws -> MemoryStore {
    try MemoryStore.open(at: memory.folder.file(name), for: .writing, key: key)
  }

  @Test("A backup is a whole memory with the same content", arguments: [MemoryStore.Purpose.reading, .writing])
  func backup(_ purpose: MemoryStore.Purpose) throws {
    let store = try MemoryStore.open(at: memory.store.path, for: purpose, key: Sample.key)
    try store.backup(to: memory.folder.file("b.sqlite"))
    let copy = TestMemory(folder: memory.folder, store: try open("b.sqlite"))
    #expect(try copy.rows() == memory.rows())
    #expect(try copy.store.verify() == [])
    try copy.change { _ = try $0.add(Sample.full) }
    #expect(try memory.store.statistics().units == 4)
  }

  @Test("A backup replaces nothing and leaves nothing half-done")
  func refusedBackup() throws {
    try memory.folder.write([7], to: "b.sqlite")
    let error = #expect(throws: StorageError.self) { try memory.store.backup(to: memory.folder.file("b.sqlite")) }
    #expect(error?.kind == .alreadyExists)
    #expect(try memory.folder.bytes("b.sqlite") == [7])
    memory.store.connection.fail(atStep: 2, with: .full)
    #expect(throws: StorageError.self) { try memory.store.backup(to: memory.folder.file("c.sqlite")) }
    #expect(throws: StorageError.self) { try memory.store.backup(to: memory.folder.file("no/c.sqlite")) }
    #expect(try memory.folder.contents().keys.allSatisfy { $0.hasPrefix("m.sqlite") || $0 == "b.sqlite" })
  }

  @Test("Compacting gives back space and keeps everything else")
  func compacting() throws {
    try memory.change { changes in
      let text = String(repeating: "long ", count: 100)
      for number in 0..<400 { try changes.add(Sample.unit(["en": "\(text)\(number)"])) }
    }
    let numbers = try memory.store.variants(VariantSelection(), limit: 1_000)
    for variant in numbers where variant.unit > 4 { try memory.change { try $0.removeUnit(variant.unit) } }
    try memory.store.connection.execute("DELETE FROM event WHERE unit > 4")
    let rows = try memory.rows()
    let sizes = try memory.store.compact()
    #expect(sizes.after < sizes.before / 2)
    #expect(try memory.rows() == rows)
    #expect(try memory.store.verify() == [])
  }

  @Test("Keys of another comparison form are found and made anew")
  func keys() throws {
    let store = try open("m.sqlite") { Sample.key($0) &+ 1 }
    #expect(try store.verify().count == 1)
    #expect(try store.rebuildKeys() == 8)
    #expect(try store.verify() == [])
    #expect(try store.rebuildKeys() == 0)
    #expect(try store.variants(equalTo: "the first.", in: Sample.language("en")).count == 1)
  }
}
