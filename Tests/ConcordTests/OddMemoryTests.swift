import Files
import Interchange
import Testing

@Suite("Odd memories")
struct OddMemoryTests {
  /// Every verb that opens a memory, but for those that make one.
  private static let verbs = [
    "stats", "doctor", "review list", "terms list", "terms find -f en -t ru torture", "export",
    "lookup -f en -t ru court", "check release.en.txt release.ru.txt", "review approve 1", "review reject 1",
    "review edit 1 text --lang en", "add --name other release.en.txt release.ru.txt", "import good.tmx",
    "terms add a-concept en=word", "terms import good.csv",
  ]

  /// A memory that must be refused.
  enum Oddity: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case missing = "one that is not there"
    case folder = "a folder"
    case empty = "an empty file"
    case text = "a text"
    case other = "another program's database"
    case newer = "one of a newer version"

    var testDescription: String { rawValue }

    /// What the message says.
    var message: String {
      switch self {
      case .missing: "no memory at 'odd.sqlite'; make one with 'concord init'"
      case .folder, .empty, .text, .other: "'odd.sqlite' is not a memory; name a file that 'concord init' made"
      case .newer: "the memory 'odd.sqlite' was written by a newer version of concord; bring concord up to date"
      }
    }

    /// The bytes of the file, made from those of a memory; `nil` for none.
    func bytes(from memory: [UInt8]) -> [UInt8]? {
      // SQLite's header: the user version is at byte 60, the application's number at 68.
      var memory = memory
      switch self {
      case .missing, .folder: return nil
      case .empty: return []
      case .text: return Array("no database\n".utf8)
      case .other: memory.replaceSubrange(68..<72, with: [0, 0, 0, 0])
      case .newer: memory.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      }
      return memory
    }
  }

  private func tool() throws -> Tool {
    let tool = try Tool(withExample: true)
    try tool.write(SampleTMX.file(SampleTMX.unit("One.", "Один.")), to: "good.tmx")
    try tool.write("concept,kind,status,en,ru\nword,other,preferred,word,слово\n", to: "good.csv")
    return tool
  }

  @Test("Every verb refuses it by name, says what to do, and leaves it as it was", arguments: Oddity.allCases)
  func refused(_ oddity: Oddity) throws {
    let tool = try tool()
    defer { tool.remove() }
    let bytes = oddity.bytes(from: try ExampleRelease.approvedMemory())
    if let bytes { try tool.write(bytes, to: "odd.sqlite") }
    if oddity == .folder { try FileSystem.makeFolder("\(tool.folder)/odd.sqlite") }
    let names = try tool.shell("ls -a").output
    for verb in Self.verbs {
      let outcome = try tool.shell("concord \(verb) --memory odd.sqlite")
      #expect(outcome.code == 2, "\(verb)")
      #expect(outcome.complaints == "concord: \(oddity.message)\n", "\(verb)")
      #expect(outcome.output.isEmpty, "\(verb)")
      #expect(try tool.shell("ls -a").output == names, "\(verb)")
      if let bytes { #expect(try FileBytes.all("\(tool.folder)/odd.sqlite") == bytes, "\(verb)") }
    }
    if oddity != .missing {
      let outcome = try tool("init", "--memory", "odd.sqlite")
      #expect(outcome.code == 2)
      #expect(outcome.complaints == "concord: 'odd.sqlite' exists already; choose another name or remove it first\n")
    }
  }

  @Test("Where there is no memory every verb that needs one says how to make one")
  func none() throws {
    let tool = try tool()
    defer { tool.remove() }
    for verb in Self.verbs where !verb.hasPrefix("check") {
      let outcome = try tool.shell("concord \(verb)")
      #expect(outcome.code == 2, "\(verb)")
      #expect(outcome.output.isEmpty, "\(verb)")
      #expect(
        outcome.complaints == "concord: no memory in this folder or above it; make one with 'concord init' or name one "
          + "with --memory\n")
    }
    #expect(!FileSystem.exists("\(tool.folder)/.concord"))
  }

  @Test(
    "A damaged memory never crashes a verb, and the doctor does not call it sound", arguments: [512, 20_000, 100_000])
  func damaged(_ place: Int) throws {
    let tool = try tool()
    defer { tool.remove() }
    var bytes = try ExampleRelease.approvedMemory()
    try #require(bytes.count > 300_000)
    // Pages from there on are filled with noise.
    var random = SeededRandom(seed: UInt64(place))
    for index in place..<place + 100_000 { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    for verb in Self.verbs {
      try tool.write(bytes, to: "odd.sqlite")
      let outcome = try tool.shell("concord \(verb) --memory odd.sqlite; code=$?; rm -f odd.sqlite-*; exit $code")
      #expect((0...2).contains(outcome.code), "\(verb): \(outcome.code)")
      if outcome.code == 2 {
        #expect(outcome.complaints.contains("'odd.sqlite'"), "\(verb): \(outcome.complaints)")
      }
      if verb == "doctor" { #expect(outcome.code != 0) }
    }
  }

  @Test("A memory that is cut off never crashes a verb, and the doctor does not call it sound")
  func truncated() throws {
    let tool = try tool()
    defer { tool.remove() }
    let bytes = try ExampleRelease.approvedMemory()
    for length in [50, 100, 4_096, 10_000, bytes.count / 2, bytes.count - 4_096] {
      try tool.write(Array(bytes.prefix(length)), to: "odd.sqlite")
      for verb in ["doctor", "stats", "lookup -f en -t ru court", "export"] {
        let outcome = try tool.shell("concord \(verb) --memory odd.sqlite; code=$?; rm -f odd.sqlite-*; exit $code")
        #expect((0...2).contains(outcome.code), "\(verb) of \(length): \(outcome.code)")
        if outcome.code == 2 { #expect(outcome.complaints.contains("'odd.sqlite'"), "\(outcome.complaints)") }
        if verb == "doctor" { #expect(outcome.code != 0, "\(length)") }
      }
    }
  }

  @Test("A memory that may only be read answers, and refuses changes", .enabled(if: OrdinaryUser.isPossible))
  func readOnly() throws {
    let tool = try tool()
    defer { tool.remove() }
    let bytes = try ExampleRelease.approvedMemory()
    try tool.write(bytes, to: "odd.sqlite")
    _ = try tool.shell("chmod a=r odd.sqlite good.*; chmod a=rx .")
    for verb in Self.verbs {
      let outcome = try OrdinaryUser.shell("concord \(verb) --memory odd.sqlite", in: tool)
      let isChange = ["review a", "review r", "review e", "add", "import", "terms a", "terms i"].contains {
        verb.hasPrefix($0)
      }
      #expect(outcome.code == (isChange ? 2 : 0), "\(verb): \(outcome.complaints)")
      if isChange {
        #expect(
          outcome.complaints == "concord: the memory 'odd.sqlite' may not be written; let yourself write the file and "
            + "its folder, or work on a copy\n")
      }
    }
    #expect(try FileBytes.all("\(tool.folder)/odd.sqlite") == bytes)
  }
}
