import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

/// Sets the user by whom the kernel judges file access, for this thread, and gives the one before (setfsuid(2)).
@_silgen_name("setfsuid") private func setFileUser(_ user: UInt32) -> Int32

/// Runs a body with the file permissions of an ordinary user, even where tests run as root: Linux keeps the user for
/// file access by thread, and a body that does not wait stays on its thread.
private func asOrdinaryUser<Value>(_ body: () throws -> Value) rethrows -> Value {
  let user = setFileUser(65_534)
  defer { _ = setFileUser(UInt32(user)) }
  return try body()
}

@Suite("A memory that may not be written, or not be read")
struct PermissionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("closed")
    let store = try MemoryStore.create(at: folder.file("closed/m.sqlite"), key: Sample.key)
    try store.change(by: "anna", at: Sample.time) { try $0.add(Sample.release, units: Sample.units) }
  }

  private func open(_ purpose: MemoryStore.Purpose) throws -> MemoryStore {
    try asOrdinaryUser {
      try MemoryStore.open(at: folder.file("closed/m.sqlite"), for: purpose, timeout: 50, key: Sample.key)
    }
  }

  /// Takes away permissions of the file and of its folder.
  private func close(file: Int, folder mode: Int) throws {
    try folder.setMode(file, of: "closed/m.sqlite")
    try folder.setMode(mode, of: "closed")
  }

  @Test("It can be read where nothing may be written", arguments: [(0o444, 0o555), (0o666, 0o555), (0o444, 0o777)])
  func reading(_ file: Int, _ mode: Int) throws {
    try close(file: file, folder: mode)
    let before = try folder.bytes("closed/m.sqlite")
    let store = try open(.reading)
    #expect(try asOrdinaryUser { try store.units(ofRelease: Sample.release.slug).count } == 3)
    #expect(try asOrdinaryUser { try store.verify() } == [])
    #expect(try folder.bytes("closed/m.sqlite") == before)
  }

  @Test("Writing is refused at once", arguments: [(0o444, 0o555), (0o666, 0o555), (0o444, 0o777)])
  func writing(_ file: Int, _ mode: Int) throws {
    try close(file: file, folder: mode)
    let error = #expect(throws: StorageError.self) { try open(.writing) }
    #expect(error?.kind == .readOnly)
  }

  @Test("A file that may not be read is named as such", arguments: [MemoryStore.Purpose.reading, .writing])
  func unreadable(_ purpose: MemoryStore.Purpose) throws {
    try close(file: 0o000, folder: 0o755)
    let error = #expect(throws: StorageError.self) { try open(purpose) }
    #expect(error?.kind == .unreadable)
  }

  @Test("No memory is made where none may be")
  func creation() throws {
    try folder.setMode(0o555, of: "closed")
    let error = #expect(throws: StorageError.self) {
      try asOrdinaryUser { try MemoryStore.create(at: folder.file("closed/n.sqlite"), key: Sample.key) }
    }
    #expect(error?.kind == .readOnly)
  }

  @Test("Changes that only lie beside the memory are never passed over in silence")
  func unfinished() throws {
    let writer = try MemoryStore.open(at: folder.file("closed/m.sqlite"), for: .writing, key: Sample.key)
    try writer.change(by: nil, at: Sample.time) { _ = try $0.add(Sample.full) }
    try folder.makeFolder("copy")
    for suffix in ["", "-wal"] { try folder.copy("closed/m.sqlite" + suffix, to: "copy/m.sqlite" + suffix) }
    try folder.setMode(0o555, of: "copy")
    let error = #expect(throws: StorageError.self) {
      try asOrdinaryUser {
        try MemoryStore.open(at: folder.file("copy/m.sqlite"), for: .reading, timeout: 50, key: Sample.key)
      }
    }
    #expect(error?.kind == .unfinished)
    try folder.setMode(0o777, of: "copy")
    #expect(
      try MemoryStore.open(at: folder.file("copy/m.sqlite"), for: .reading, key: Sample.key).statistics().units == 4)
  }
}
