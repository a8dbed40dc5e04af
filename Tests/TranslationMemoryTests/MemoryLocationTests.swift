import Files
import Testing
import TranslationMemory

@Suite("Where a memory is looked for")
struct MemoryLocationTests {
  @Test("One that is named is taken as it is named, whether it is there or not")
  func named() throws {
    #expect(try MemoryLocation.existing("no/such.sqlite") == "no/such.sqlite")
    #expect(MemoryLocation.new("no/such.sqlite") == "no/such.sqlite")
  }

  @Test("A new one is made under the current folder", .enabled(if: Terminal.environment("CONCORD_MEMORY") == nil))
  func standard() {
    #expect(MemoryLocation.standardPath == ".concord/memory.sqlite")
    #expect(MemoryLocation.new(nil) == ".concord/memory.sqlite")
  }
}
