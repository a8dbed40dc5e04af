import Dispatch
import Languages
import SQLite
import Synchronization
import Testing
import Translation

@testable import Storage

@Suite("Several programs at once")
struct ConcurrencyTests {
  let memory: TestMemory

  init() throws { memory = try TestMemory() }

  private func open(_ purpose: MemoryStore.Purpose, timeout: Int = 5_000) throws -> MemoryStore {
    try MemoryStore.open(at: memory.store.path, for: purpose, timeout: timeout, key: Sample.key)
  }

  @Test("A writer who cannot wait is told that the memory is in use")
  func locked() throws {
    let other = try open(.writing, timeout: 20)
    try memory.change { _ in
      let error = #expect(throws: StorageError.self) { try other.change(by: nil, at: Sample.time) { _ in } }
      #expect(error?.kind == .locked)
      let units = try open(.reading, timeout: 20).statistics().units
      #expect(units == 0)
    }
    try other.change(by: nil, at: Sample.time) { _ = try $0.add(Sample.full) }
  }

  @Test("A second writer waits for the first and then succeeds")
  func waiting() throws {
    let path = memory.store.path
    let (started, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let order = Mutex<[String]>([])
    try memory.change { changes in
      // The first writer has the memory from here on: the second cannot be through before this body is.
      DispatchQueue.global().async {
        defer { done.signal() }
        guard let other = try? MemoryStore.open(at: path, for: .writing, timeout: 60_000, key: Sample.key) else {
          return
        }
        started.signal()
        _ = try? other.change(by: "second", at: Sample.later) { _ = try $0.add(Sample.full) }
        if let units = try? other.statistics().units { order.withLock { $0.append("second, \(units)") } }
      }
      _ = try changes.add(Sample.unit(["en": "first"]))
      #expect(started.wait(timeout: .now() + .seconds(60)) == .success)
      #expect(done.wait(timeout: .now() + .milliseconds(150)) == .timedOut)
      order.withLock { $0.append("first") }
    }
    #expect(done.wait(timeout: .now() + .seconds(60)) == .success)
    #expect(order.withLock { $0 } == ["first", "second, 2"])
    #expect(try memory.store.history().map(\.authorship.author) == ["second", "anna"])
  }

  @Test("A reader sees whole changes only, and one state throughout")
  func reading() throws {
    try memory.change { _ = try $0.add(Sample.release, units: Sample.units) }
    let reader = try open(.reading)
    try memory.change { changes in
      try changes.removeRelease(Sample.release.slug)
      #expect(try reader.units(ofRelease: Sample.release.slug).count == 3)
      #expect(try reader.verify() == [])
    }
    #expect(try reader.releases().isEmpty)
    var count = 0
    try memory.change { changes in for number in 0..<10 { _ = try changes.add(Sample.unit(["en": "\(number)"])) } }
    try reader.forEachUnit { _ in
      if count == 0 { try memory.change { _ = try $0.add(Sample.full) } }
      #expect(try reader.statistics().units == 10)
      count += 1
    }
    #expect(count == 10)
    #expect(try reader.statistics().units == 11)
  }

  @Test("Long work is stopped from another thread and leaves no trace", .timeLimit(.minutes(1)))
  func interruption() throws {
    let before = try memory.rows()
    let (interrupt, done) = (memory.store.interrupt, DispatchSemaphore(value: 0))
    DispatchQueue.global().async {
      while done.wait(timeout: .now() + .milliseconds(20)) == .timedOut { interrupt() }
    }
    let error = #expect(throws: StorageError.self) {
      try memory.change { changes in
        var number = 0
        while true {
          number += 1
          _ = try changes.merge(Sample.unit(["en": "\(number)"]))
        }
      }
    }
    done.signal()
    #expect(error?.kind == .interrupted)
    #expect(try memory.rows() == before)
  }
}
