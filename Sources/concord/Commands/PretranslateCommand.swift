import CommandLineTool
import Files
import Languages
import PlainText
import Translation
import TranslationMemory

/// Translates files from the memory.
struct PretranslateCommand: Command {
  static let name = "pretranslate"
  static let abstract = "Translate a file from the memory, as far as it goes."
  static let discussion = """
    In an XLIFF or PO file the empty targets are filled, and nothing else is changed. Any other document (text, \
    Markdown, HTML, DOCX, ODT, PDF) is split into segments, which are written to a new file: XLIFF 2.1 with all of \
    them, TMX with those that have a translation, or text with one line for each, empty where there is none.

    A text that the memory has is filled in with its status, a similar one with --min as a draft; where a number, a \
    date, a name or a negation differs, or several translations are approved, the target stays empty for a person. \
    Exits with 1 where --require is given and a segment stayed empty.

    Examples:
      concord pretranslate from-agency.xlf --output filled.xlf
      concord pretranslate --from en --to pl --min 85 messages.po >filled.po
      concord pretranslate --from en --to ru release.docx --output release.xlf
      concord pretranslate -f en -t ru --format text news.en.txt >news.ru.txt
    """

  @Operand(name: "FILE", help: "the file; '-' for standard input") var file: String
  @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
    String?
  @Option(short: "f", valueName: "LANG", help: "source language; XLIFF and PO may name it") var from: Language?
  @Option(short: "t", valueName: "LANG", help: "target language; XLIFF and PO may name it") var to: Language?
  @Option(valueName: "SCORE", help: "lowest score to fill in, 50 to 101") var min = 100
  @Option(short: "s", help: "status a translation may have") var status: [Status]
  @Option(help: "points that translations of a release or an imported file lose") var penalty: [OriginPenalty]
  @Option(help: "format of the new file, for documents; else xliff") var format: Pretranslation.Form?
  @Option(help: "what line breaks mean in a document") var layout = Layout.auto
  @Flag(help: "exit with 1 where a segment stayed empty") var require
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    guard (50...101).contains(min) else {
      throw UsageError(.invalidValue, "option '--min' expects a score from 50 to 101, got '\(min)'")
    }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let work = Pretranslation(
      from: memory, minimum: min, statuses: status.orApproved, originPenalties: penalty.byOrigin)
    let writing = Pretranslation.Writing(format, layout: layout, toolVersion: concordVersion)
    let outcome = try work(file, from: from, to: to, writing)
    try report(outcome.faults, withNotes: false)
    if let output, output != "-" {
      try FileSystem.write(outcome.bytes, to: output)
      try put(text(of: outcome, output))
    } else {
      try put(outcome.bytes)
      try complaints.write(text(of: outcome, file))
    }
    let account = outcome.account
    return require && account.exact + account.fuzzy < account.asked ? .found : .done
  }

  private func text(of outcome: Pretranslation.Outcome, _ name: String) -> String {
    let account = outcome.account
    return """
      \(name): \(account.asked.of(outcome.isInPlace ? "empty segment" : "segment")), \(account.exact) filled, \
      \(account.fuzzy) as drafts, \(account.withheld) withheld

      """
  }
}

/// A format is given by its name.
extension Pretranslation.Form: ParameterValue {
  package static var valueName: String { "FORMAT" }
}
