import CommandLineTool
import Files
import Languages
import Translation
import TranslationMemory

/// Fills files of other tools from the memory.
struct PretranslateCommand: Command {
  static let name = "pretranslate"
  static let abstract = "Fill the empty targets of an XLIFF or PO file from the memory."
  static let discussion = """
    Nothing but targets is changed. A text that the memory has is filled in with its status, a similar one with --min \
    as a draft; where a number, a date, a name or a negation differs, or several translations are approved, the target \
    stays empty for a person. Exits with 1 where --require is given and a segment stayed empty.

    Examples:
      concord pretranslate from-agency.xlf --output filled.xlf
      concord pretranslate --from en --to pl --min 85 messages.po >filled.po
    """

  @Operand(name: "FILE", help: "the file; '-' for standard input") var file: String
  @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
    String?
  @Option(short: "f", valueName: "LANG", help: "source language where the file names none") var from: Language?
  @Option(short: "t", valueName: "LANG", help: "target language where the file names none") var to: Language?
  @Option(valueName: "SCORE", help: "lowest score to fill in, 50 to 101") var min = 100
  @Option(short: "s", help: "status a translation may have") var status: [Status]
  @Flag(help: "exit with 1 where a segment stayed empty") var require
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    guard (50...101).contains(min) else {
      throw UsageError(.invalidValue, "option '--min' expects a score from 50 to 101, got '\(min)'")
    }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let work = Pretranslation(from: memory, minimum: min, statuses: status.orApproved)
    let (bytes, account) = try work.fill(file, from: from, to: to)
    if let output, output != "-" {
      try FileSystem.write(bytes, to: output)
      try put(text(of: account, output))
    } else {
      try put(bytes)
      try complaints.write(text(of: account, file))
    }
    return require && account.exact + account.fuzzy < account.asked ? .found : .done
  }

  private func text(of account: Pretranslation.Account, _ name: String) -> String {
    """
    \(name): \(account.asked.of("empty segment")), \(account.exact) filled, \(account.fuzzy) as drafts, \
    \(account.withheld) withheld

    """
  }
}
