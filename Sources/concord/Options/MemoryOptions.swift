import CommandLineTool
import Files
import TranslationMemory

/// Where the memory is, and who changes it.
struct MemoryOptions: ParameterGroup {
  static let section = "Memory"

  @Option(short: "m", valueName: "FILE", help: "the memory; else $CONCORD_MEMORY, else the nearest .concord")
  var memory: String?

  /// The memory's file; an error that tells how to make one where there is none.
  func path() throws -> String { try MemoryLocation.existing(memory) }

  /// Opens the memory.
  func open(for purpose: Memory.Purpose) throws -> Memory { try Memory(at: path(), for: purpose) }

  /// Opens the memory for reading where there is one; a memory that is named must be there.
  func openIfPresent() throws -> Memory? {
    if memory == nil, MemoryLocation.nearest() == nil { return nil }
    return try open(for: .reading)
  }
}
