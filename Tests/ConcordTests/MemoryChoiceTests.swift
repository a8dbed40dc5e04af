import Files
import Testing

@Suite("Which memory is used")
struct MemoryChoiceTests {
  /// Four memories, told apart by the number of their units: here 1, above 2, of the variable 3, named 4.
  private func tool() throws -> Tool {
    let tool = try Tool()
    for (count, name) in [
      (1, "a/b/.concord/memory.sqlite"), (2, ".concord/memory.sqlite"), (3, "v.sqlite"), (4, "n.sqlite"),
    ] {
      try tool.write(SampleTMX.large(count), to: "\(count).tmx")
      try FileSystem.makeFolder("\(tool.folder)/\(FileSystem.folder(of: name))")
      let made = try tool.shell("concord init --no-glossary -m \(name) && concord import -m \(name) \(count).tmx")
      try #require(made.code == 0, "\(made.complaints)")
    }
    _ = try tool.shell("mkdir -p a/b/c/d x/y")
    return tool
  }

  private func units(_ line: String, in tool: Tool) throws -> Substring? {
    try tool.shell(line).output.split(separator: "\n").first { $0.contains("unit") }?.split(separator: ", ")
      .first { $0.contains("unit") }
  }

  @Test("The one that is named, else that of the variable, else the nearest")
  func order() throws {
    let tool = try tool()
    defer { tool.remove() }
    let variable = "CONCORD_MEMORY=\(tool.folder)/v.sqlite"
    #expect(try units("cd a/b && concord stats", in: tool) == "1 unit")
    #expect(try units("cd a/b/c/d && concord stats", in: tool) == "1 unit")
    #expect(try units("cd a && concord stats", in: tool) == "2 units")
    #expect(try units("cd x/y && concord stats", in: tool) == "2 units")
    #expect(try units("concord stats", in: tool) == "2 units")
    #expect(try units("cd a/b && \(variable) concord stats", in: tool) == "3 units")
    #expect(try units("cd a/b && \(variable) concord stats --memory ../../n.sqlite", in: tool) == "4 units")
    #expect(try units("cd a/b && CONCORD_MEMORY= concord stats", in: tool) == "1 unit")
  }

  @Test("A memory that is named or set but not there is no reason to take another")
  func missing() throws {
    let tool = try tool()
    defer { tool.remove() }
    for line in ["concord stats --memory none.sqlite", "CONCORD_MEMORY=none.sqlite concord stats"] {
      let outcome = try tool.shell(line)
      #expect(outcome.code == 2)
      #expect(outcome.complaints == "concord: no memory at 'none.sqlite'; make one with 'concord init'\n")
    }
    #expect(!FileSystem.exists("\(tool.folder)/none.sqlite"))
  }

  @Test("A new one is made where it is named, else where the variable says, else here")
  func new() throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool.shell("mkdir a; CONCORD_MEMORY=v.sqlite concord init --no-glossary").output == "made v.sqlite\n")
    #expect(try tool.shell("concord init --no-glossary --memory n.sqlite").output == "made n.sqlite\n")
    #expect(try tool.shell("concord init --no-glossary").output == "made .concord/memory.sqlite\n")
    // Not in the parent, though it has one.
    #expect(try tool.shell("cd a && concord init --no-glossary").output == "made .concord/memory.sqlite\n")
    #expect(FileSystem.exists("\(tool.folder)/a/.concord/memory.sqlite"))
    let again = try tool.shell("concord init --no-glossary")
    #expect(again.code == 2)
    #expect(again.complaints.contains("'.concord/memory.sqlite' exists already"))
  }
}
