import Dispatch
import Files
import Interchange
import Languages
import SQLite
import Synchronization
import TestSupport
import Testing
import Translation

@testable import Storage
@testable import TranslationMemory

/// A file is read on one thread and stored on another; whichever fails, the memory stays as it was and nobody waits.
@Suite("Importing while the file is read", .timeLimit(.minutes(5)))
struct ImportStreamTests {
  private let folder: TemporaryFolder
  private let memory: Memory
  private let signature = Signature(author: "anna")

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, signature)
  }

  /// A TMX file of so many units, a line each from the second on; all differ.
  private func tmx(_ count: Int, _ end: String = "</body></tmx>\n") throws -> String {
    var text = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n"
    for number in 0..<count {
      text += "<tu><tuv xml:lang=\"en\"><seg>Text \(number)</seg></tuv>"
      text += "<tuv xml:lang=\"de\"><seg>Satz \(number)</seg></tuv></tu>\n"
    }
    let path = folder.file("units.tmx")
    try FileSystem.write(Array((text + end).utf8), to: path)
    return path
  }

  private func isEmpty() throws -> Bool {
    try memory.store.statistics().units == 0 && memory.store.verify().isEmpty
  }

  @Test("Units come in the order of the file, with their places", arguments: [0, 1, 127, 128, 129, 2000])
  func order(_ count: Int) throws {
    var heard: [Int] = []
    let path = try tmx(count)
    let account = try memory.importFiles([path], ImportOptions(), signature) { heard.append($1) }[0]
    #expect(account.read == count && account.added == count && account.merged == 0)
    var texts: [String] = []
    for number in 0..<count { texts.append(try #require(try memory.store.unit(number + 1)).variants[0].text) }
    #expect(texts == (0..<count).map { "Text \($0)" })
    #expect(heard == heard.sorted())
    #expect(try memory.store.verify() == [])
  }

  @Test("What is refused at its end is refused at its place, and nothing is stored", arguments: [0, 1, 300, 3000])
  func failingReader(_ count: Int) throws {
    let path = try tmx(count, "<tu></body></tmx>\n")
    let error = #expect(throws: InterchangeError.self) { try memory.importFiles([path], ImportOptions(), signature) }
    #expect(error?.place.line == count + 2)
    #expect(try isEmpty())
    #expect(try memory.importFiles([try tmx(5)], ImportOptions(), signature)[0].added == 5)
  }

  @Test("Where storing fails, reading ends and nothing is stored", arguments: [1, 20, 3000, 9000])
  func failingStorage(_ step: Int) throws {
    let path = try tmx(5000, "<tu></body></tmx>\n")
    memory.store.connection.fail(atStep: step, with: .ioError)
    let error = #expect(throws: StorageError.self) { try memory.importFiles([path], ImportOptions(), signature) }
    memory.store.connection.fail(atStep: 0, with: .error)
    #expect(error?.kind == .inputOutput)
    #expect(try isEmpty())
  }

  @Test("Storing that fails does not wait for input that never comes")
  func silentInput() throws {
    let pipe = folder.file("pipe")
    _ = try Subprocess("mkfifo", [pipe]).run()
    let (path, done) = (try tmx(1000, ""), DispatchSemaphore(value: 0))
    // A writer that has more to say and does not say it.
    DispatchQueue(label: "writer").async {
      _ = try? Subprocess("sh", ["-c", "{ cat '\(path)'; sleep 20; } > '\(pipe)'"]).run()
      done.signal()
    }
    memory.store.connection.fail(atStep: 40, with: .ioError)
    let error = #expect(throws: StorageError.self) {
      try memory.importFiles([pipe], ImportOptions(format: .tmx), signature)
    }
    memory.store.connection.fail(atStep: 0, with: .error)
    #expect(error?.kind == .inputOutput)
    #expect(done.wait(timeout: .now()) == .timedOut)
    #expect(try isEmpty())
  }

  @Test("An interrupted import leaves the memory as it was")
  func interrupted() throws {
    let path = try tmx(20_000)
    let (interrupt, isOver) = (memory.store.interrupt, DispatchSemaphore(value: 0))
    let ended = DispatchSemaphore(value: 0)
    DispatchQueue(label: "interrupter").async {
      while isOver.wait(timeout: .now() + .milliseconds(1)) == .timedOut { interrupt() }
      ended.signal()
    }
    let error = #expect(throws: StorageError.self) { try memory.importFiles([path], ImportOptions(), signature) }
    isOver.signal()
    #expect(ended.wait(timeout: .now() + 60) == .success)
    #expect(error?.kind == .interrupted)
    #expect(try isEmpty())
  }

  @Test("A file without bytes is refused, and one that is tried out leaves nothing")
  func nothing() throws {
    let path = folder.file("empty.tmx")
    try FileSystem.write([], to: path)
    #expect(throws: (any Error).self) { try memory.importFiles([path], ImportOptions(), signature) }
    #expect(try memory.importFiles([try tmx(700)], ImportOptions(), dryRun: true, signature)[0].added == 700)
    #expect(try isEmpty())
  }

  @Test("Little is handed over at a time, however many units and however long texts there are")
  func batches() throws {
    let long = String(repeating: "long ", count: 30_000)
    var text = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n"
    for number in 0..<600 {
      text += "<tu><tuv xml:lang=\"en\"><seg>\(number % 200 < 10 ? long : "short") \(number)</seg></tuv></tu>\n"
    }
    let path = folder.file("long.tmx")
    try FileSystem.write(Array((text + "</body></tmx>\n").utf8), to: path)
    let sizes = Mutex<[(count: Int, weight: Int)]>([])
    let reading = ImportReading(.file(path), ImportOptions(), memory.store.makePreparer)
    _ = try reading.run { steps in
      sizes.withLock { $0.append((steps.count, steps.reduce(0) { $0 + $1.weight })) }
    }
    let found = sizes.withLock { $0 }
    #expect(found.reduce(0) { $0 + $1.count } >= 600)
    #expect(found.allSatisfy { $0.count <= 128 && $0.weight <= (1 << 18) + 160_000 })
  }
}
