import CommandLineTool
import TranslationMemory

/// Makes a memory.
struct InitCommand: Command {
  static let name = "init"
  static let abstract = "Make a memory here, with the starter glossary."
  static let discussion = """
    Without --memory the memory is .concord/memory.sqlite in this folder, or $CONCORD_MEMORY where that is set. A file \
    that exists is never replaced.

    Examples:
      concord init
      concord init --no-glossary --memory /srv/releases.sqlite
    """

  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions
  @Flag(inversion: true, help: "put the starter glossary into the memory") var glossary = true

  func run() throws -> ExitCode {
    let path = MemoryLocation.new(options.memory)
    let memory = try Memory.create(at: path, withGlossary: glossary, Signature(author: history.author))
    let concepts = try memory.summary().concepts
    try put("made \(path)" + (glossary ? " with \(concepts.of("concept"))\n" : "\n"))
    return .done
  }
}
