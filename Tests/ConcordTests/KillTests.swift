import Files
import Interchange
import Testing

@Suite("Stopped in the middle", .serialized)
struct KillTests {
  /// A change that takes a while.
  enum Work: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case add
    case importing = "import"
    case approve = "review approve"

    var testDescription: String { rawValue }

    /// The words of the command, the memory aside.
    var words: [String] {
      switch self {
      case .add: ["add", "release.en.txt", "release.ru.txt"]
      case .importing: ["import", "large.tmx"]
      case .approve: ["review", "approve", "--release", "large"]
      }
    }

    /// A memory as it is before.
    func memory() throws -> [UInt8] {
      let tool = try Tool()
      defer { tool.remove() }
      _ = try tool("init", "--no-glossary", "--memory", "m.sqlite")
      if self == .approve {
        try tool.write(SampleTMX.large(400, release: "large"), to: "large.tmx")
        #expect(try tool("import", "large.tmx", "--memory", "m.sqlite").code == 0)
      }
      return try FileBytes.all("\(tool.folder)/m.sqlite")
    }

    /// The seed of its moments.
    var seed: UInt64 {
      switch self {
      case .add: 20_250_312
      case .importing: 20_250_313
      case .approve: 20_250_314
      }
    }
  }

  /// A folder with what the works need.
  private func tool() throws -> Tool {
    let tool = try Tool(withExample: true)
    try tool.write(SampleTMX.large(400), to: "large.tmx")
    return tool
  }

  private func program(_ work: Work, _ memory: String, in tool: Tool) -> Subprocess {
    Subprocess(Tool.binary, work.words + ["--memory", memory], in: tool.folder, environment: Tool.environment)
  }

  /// What the memory holds after the work, and how many microseconds the work takes at least.
  private func uninterrupted(_ work: Work, _ memory: [UInt8], _ tool: Tool) throws -> ([JSONValue.Member], Int) {
    var least = Double.infinity
    for number in 1...3 {
      let name = "whole\(number).sqlite"
      try tool.write(memory, to: name)
      let start = Process.uptime
      #expect(try program(work, name, in: tool).run().code == 0)
      least = min(least, Process.uptime - start)
    }
    return (try tool.contents(of: "whole1.sqlite"), Int(least * 1_000_000))
  }

  /// Seeded moments as shares of a length, half of them spread over all of it, half over its last quarter.
  ///
  /// Most is written at the end.
  private func shares(_ count: Int, seed: UInt64) -> [Double] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { number in Double.random(in: (number % 2 == 0 ? 0 : 0.75)...1, using: &random) }
  }

  @Test("Killed at 17 seeded moments, the memory is sound and has the whole change or none", arguments: Work.allCases)
  func killed(_ work: Work) throws {
    let (tool, memory) = (try tool(), try work.memory())
    defer { tool.remove() }
    try tool.write(memory, to: "before.sqlite")
    let before = try tool.contents(of: "before.sqlite")
    let (after, longest) = try uninterrupted(work, memory, tool)
    var length = longest
    try #require(before != after)
    var killed = 0
    for (number, share) in shares(17, seed: work.seed).enumerated() {
      let (name, moment) = ("m\(number).sqlite", Int(Double(length) * share))
      try tool.write(memory, to: name)
      if try program(work, name, in: tool).run(killingAfter: moment).code == 128 + 9 {
        killed += 1
      } else {
        // The work was done faster than before.
        length = min(length, moment)
      }
      let doctor = try tool("doctor", "--memory", name)
      #expect(doctor.code == 0)
      #expect(doctor.output == "\(name): sound\n", "killed after \(moment) µs: \(doctor.complaints)")
      let contents = try tool.contents(of: name)
      #expect(contents == before || contents == after, "killed after \(moment) µs")
      // Whatever was left behind, the work can be done again, or was done.
      if number % 4 == 0, contents == before {
        #expect(try program(work, name, in: tool).run().code == 0)
        #expect(try tool.contents(of: name) == after)
      }
    }
    // Few of the moments fall behind the end of the work.
    #expect(killed >= 6)
  }

  @Test("Interrupted by the user, the memory is as it was, or the change was done", arguments: Work.allCases)
  func interrupted(_ work: Work) throws {
    let (tool, memory) = (try tool(), try work.memory())
    defer { tool.remove() }
    try tool.write(memory, to: "before.sqlite")
    let before = try tool.contents(of: "before.sqlite")
    let (after, length) = try uninterrupted(work, memory, tool)
    var stopped = 0
    for (number, share) in shares(5, seed: work.seed &+ 1).enumerated() {
      let (name, moment) = ("m\(number).sqlite", Int(Double(length) * share))
      try tool.write(memory, to: name)
      let words = (work.words + ["--memory", name]).joined(separator: " ")
      let outcome = try tool.shell("timeout --preserve-status -s INT \(Double(moment) / 1_000_000) concord \(words)")
      // 130 is what a shell makes of the signal.
      #expect([0, 130].contains(outcome.code), "\(outcome.code)")
      let contents = try tool.contents(of: name)
      #expect(contents == (outcome.code == 0 ? after : before) || (outcome.code == 130 && contents == after))
      #expect(try tool("doctor", "--memory", name).code == 0)
      if outcome.code == 130 { stopped += 1 }
    }
    #expect(stopped >= 1)
  }

  @Test("An export that is killed leaves the old file as it was")
  func export() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(Work.approve.memory(), to: "m.sqlite")
    let program = Subprocess(
      Tool.binary, ["export", "--memory", "m.sqlite", "--output", "out.tmx"], in: tool.folder,
      environment: Tool.environment)
    let start = Process.uptime
    #expect(try program.run().code == 0)
    let length = Int((Process.uptime - start) * 1_000_000)
    let whole = try tool.read("out.tmx")
    for share in shares(8, seed: 7) {
      try tool.write("old", to: "out.tmx")
      _ = try program.run(killingAfter: Int(Double(length) * share))
      #expect(["old", whole].contains(try tool.read("out.tmx")))
    }
  }
}
