import CommandLineTool

/// The version of this build.
let concordVersion = "0.1.0"

/// The tool: its verbs in the order in which a release meets them.
struct Concord: CommandGroup {
  static let name = "concord"
  static let abstract = "A translation memory for releases published in several languages."
  static let discussion = """
    A memory is one file: --memory FILE, else $CONCORD_MEMORY, else .concord/memory.sqlite in this folder or the \
    nearest parent that has one. Exit codes: 0 done, 1 something was found, 2 the work could not be done.

    Examples:
      concord init
      concord add release.en.txt release.ru.txt --status approved
      concord lookup --from en --to ru 'Journalism is not a crime.'
    """
  static let subcommands: [any Command.Type] = [
    InitCommand.self, SegmentCommand.self, AddCommand.self, AlignCommand.self, ImportCommand.self, LookupCommand.self,
    SearchCommand.self, AnalyseCommand.self, BenchCommand.self, CheckCommand.self, ReviewCommand.self,
    TermsCommand.self, PretranslateCommand.self, ExportCommand.self,
    ConvertCommand.self, StatsCommand.self, DoctorCommand.self,
    ExplainCommand.self,
  ]
}
