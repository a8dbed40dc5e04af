import CommandLineTool
import TranslationMemory

extension TermsCommand {
  /// Imports a glossary.
  struct Import: Command {
    static let name = "import"
    static let abstract = "Take concepts from glossaries of other tools into the memory."
    static let discussion = """
      Read are our own table (concept, kind, status, a column for each language, source and note), TBX, UTX, and the \
      tables of OmegaT, MateCat, DeepL, memoQ and Weblate. Rows with errors are left out and reported, and the exit code \
      is 1.

      Examples:
        concord terms import names.csv
        concord terms import --from en --to ru glossary.txt
      """

    @Operand(name: "FILE", help: "the glossaries; '-' for standard input") var files: [String]
    @Flag(short: "n", help: "do everything but the storing") var dryRun
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func run() throws -> ExitCode {
      var settings = reading.options
      settings.readsGlossaries = true
      let accounts = try options.open(for: .writing)
        .importFiles(files, settings, dryRun: dryRun, Signature(author: history.author))
      for account in accounts {
        try report(account.faults)
        try put(account.text())
      }
      if dryRun { try put("nothing was stored\n") }
      return accounts.contains(where: \.isIncomplete) ? .found : .done
    }
  }
}
