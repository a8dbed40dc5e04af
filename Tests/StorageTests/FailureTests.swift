import Languages
import SQLite
import Testing
import Translation

@testable import Storage

@Suite("When the disk fails")
struct FailureTests {
  /// A way to fail.
  struct Failure: CustomTestStringConvertible, Sendable {
    var code: SQLiteError.Code
    var persists: Bool
    var kind: StorageError.Kind

    var testDescription: String { "\(kind)\(persists ? ", from then on" : "")" }
  }

  static let failures = [
    Failure(code: .ioError, persists: false, kind: .inputOutput),
    Failure(code: .full, persists: true, kind: .full),
    Failure(code: .interrupt, persists: false, kind: .interrupted),
  ]

  /// Twenty units: some new, some known, some with codes and notes, in and out of a release.
  static let units: [TranslationUnit] = (0..<20).map { number in
    var unit = number % 5 == 4 ? Sample.full : Sample.unit(["en": "Text \(number % 9)", "de": "Satz \(number)"])
    if number % 4 == 1 {
      unit.release = Sample.release.slug
      unit.notes = ["note \(number)"]
    }
    return unit
  }

  private func importUnits(into store: MemoryStore) throws {
    try store.change(by: "anna", at: Sample.time, from: "in.tmx") { changes in
      for unit in Self.units { _ = try changes.merge(unit, raisingStatus: true) }
    }
  }

  private func filledMemory() throws -> TestMemory {
    let memory = try TestMemory(index: Sample.index)
    try memory.change { changes in
      try changes.add(Sample.release, units: Sample.units)
      try changes.add(Sample.unit(["en": "Text 0", "de": "Satz 0"]))
    }
    return memory
  }

  @Test("An import that fails at any step leaves the memory as it was, and sound", arguments: failures)
  func everyStep(_ failure: Failure) throws {
    let memory = try filledMemory()
    let before = try memory.rows()
    var n = 1
    while true {
      memory.store.connection.fail(atStep: n, with: failure.code, persists: failure.persists)
      let result = Result { try importUnits(into: memory.store) }
      memory.store.connection.fail(atStep: 0, with: .error)
      guard case .failure(let error) = result else { break }
      try #require((error as? StorageError)?.kind == failure.kind, "step \(n): \(error)")
      try #require(memory.rows() == before, "step \(n)")
      if n % 10 == 1 { try #require(memory.store.verify() == [], "step \(n)") }
      n += 1
    }
    #expect(n > 100)
    #expect(try memory.rows() != before)
    #expect(try memory.store.verify() == [])
    // "Satz 0" was known; of the four full ones, two stand by themselves after the first and one is in the release.
    #expect(try memory.store.statistics().units == 4 + 20 - 1 - 2)
  }

  @Test("A failure that the caller passes over still spoils the change")
  func passedOver() throws {
    let memory = try filledMemory()
    let before = try memory.rows()
    let error = #expect(throws: StorageError.self) {
      try memory.change { changes in
        _ = try changes.add(Sample.full)
        memory.store.connection.fail(atStep: 2, with: .ioError)
        _ = try? changes.add(Sample.unit(["en": "half", "de": "halb"]))
      }
    }
    #expect(error?.kind == .inputOutput)
    #expect(try memory.rows() == before)
  }

  @Test("A full disk takes back the whole import, wherever it comes", arguments: [0, 1, 2, 5, 11])
  func fullDisk(_ pages: Int) throws {
    let memory = try filledMemory()
    let before = try memory.rows()
    let size = try memory.store.connection.integer("PRAGMA page_count")
    try memory.store.connection.execute(SQL(verbatim: "PRAGMA max_page_count = \(size + pages)"))
    let text = String(repeating: "long ", count: 200)
    let error = #expect(throws: StorageError.self) {
      try memory.change { changes in
        for number in 0..<100 { _ = try? changes.merge(Sample.unit(["en": "\(text)\(number)"])) }
      }
    }
    #expect(error?.kind == .full)
    #expect(try memory.rows() == before)
    #expect(try memory.store.verify() == [])
    try memory.store.connection.execute("PRAGMA max_page_count = 1000000")
    try memory.change { _ = try $0.add(Sample.full) }
  }

  @Test("A query that fails says so, and the next one works")
  func queries() throws {
    let memory = try filledMemory()
    for n in 1...40 {
      memory.store.connection.fail(atStep: n, with: .ioError)
      let result = Result { try memory.store.units(ofRelease: Sample.release.slug) }
      memory.store.connection.fail(atStep: 0, with: .error)
      if case .failure(let error) = result { #expect((error as? StorageError)?.kind == .inputOutput) }
      #expect(try memory.store.units(ofRelease: Sample.release.slug).count == 3)
    }
  }
}
