import CommandLineTool
import TranslationMemory

/// Examines the memory.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let abstract = "Examine the memory's file, its links, its look-up keys."
  static let discussion = """
    Exits with 1 where something is wrong. Nothing is changed.
    """

  @OptionGroup var options: MemoryOptions

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let problems = try memory.verify()
    for problem in problems { try put("\(problem)\n") }
    if problems.isEmpty { try put("\(memory.path): sound\n") }
    return problems.isEmpty ? .done : .found
  }
}
