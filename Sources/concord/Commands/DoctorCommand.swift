import CommandLineTool
import TranslationMemory

/// Examines the memory.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let abstract = "Examine the memory's file, its links, its look-up keys and index."
  static let discussion = """
    The look-up index is held against what the texts of the memory make. Exits with 1 where something is wrong. Nothing \
    is changed, unless --repair makes the index anew.
    """

  @Flag(help: "make the look-up index anew first") var repair
  @OptionGroup var options: MemoryOptions

  func run() throws -> ExitCode {
    let memory = try options.open(for: repair ? .writing : .reading)
    if repair { try memory.rebuildIndex() }
    let problems = try memory.verify()
    for problem in problems { try put("\(problem)\n") }
    if problems.isEmpty { try put("\(memory.path): sound\n") }
    return problems.isEmpty ? .done : .found
  }
}
