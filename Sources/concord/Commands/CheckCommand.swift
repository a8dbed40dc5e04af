import CommandLineTool
import Interchange
import Languages
import PlainText
import Quality
import Translation
import TranslationMemory

/// Checks a translation.
struct CheckCommand: Command {
  static let name = "check"
  static let abstract = "Check a translation against its source, the glossary and the memory."
  static let discussion = """
    Both documents are split and aligned first; with --layout segments line n of TARGET translates line n of SOURCE. \
    Without a memory the starter glossary is used, and nothing is compared with approved translations.

    Checks:
    \(TranslationCheck.identifiers.map { "  \($0)" }.joined(separator: "\n"))

    Examples:
      concord check release.en.txt release.ru.txt
      concord check -f en -t ru --skip term-missing source.txt target.txt
    """

  @Operand(help: "the text that was translated") var source: String
  @Operand(help: "its translation") var target: String
  @Option(short: "f", help: "language of the source; else from the file's name") var from: Language?
  @Option(short: "t", help: "language of the target; else from the file's name") var to: Language?
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(valueName: "CHECK", help: "run this check alone") var only: [String]
  @Option(name: "skip", valueName: "CHECK", help: "leave this check out") var skipped: [String]
  @Option(valueName: "SEVERITY", help: "exit with 1 for findings at least this bad") var failOn = Fault.Severity.warning
  @Option(help: "how to write the findings") var format = OutputForm.text
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    for name in only + skipped where !TranslationCheck.identifiers.contains(name) {
      throw UsageError(.invalidValue, "unknown check '\(name)'; 'concord check --help' lists them")
    }
  }

  func run() throws -> ExitCode {
    let (source, target) = (try ReleaseFile(source, in: from), try ReleaseFile(target, in: to))
    let check = try TranslationCheck(
      from: source.language, to: target.language, memory: options.openIfPresent(), only: Set(only),
      skipped: Set(skipped))
    let (sourceFile, targetFile) = (
      try DocumentFile(source.path, in: source.language, layout: layout),
      try DocumentFile(target.path, in: target.language, layout: layout)
    )
    try report(sourceFile.document.faults + targetFile.document.faults)
    let findings = try check.findings(in: targetFile, translating: sourceFile, byLine: layout == .segments)
    try write(findings, to: targetFile.path)
    return findings.contains { $0.severity >= failOn } ? .found : .done
  }

  private func write(_ findings: [Finding], to file: String) throws {
    switch format {
    case .text: try put(FindingText(findings, file: file).text)
    case .jsonl: for finding in findings { try put(finding.json.compact + "\n") }
    case .json:
      let counts = Fault.Severity.allCases.map { severity in
        JSONValue.Member(severity.rawValue, .int(findings.count { $0.severity == severity }))
      }
      let report: JSONValue = ["findings": .array(findings.map(\.json)), "counts": .object(counts)]
      try put(report.pretty + "\n")
    }
  }
}

/// A severity is given by its name.
extension Fault.Severity: ParameterValue {}
