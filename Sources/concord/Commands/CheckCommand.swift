import CommandLineTool
import Files
import Interchange
import Languages
import PlainText
import Quality
import Report
import Translation
import TranslationMemory

/// Checks translations.
struct CheckCommand: Command {
  static let name = "check"
  static let abstract = "Check translations against their source, the glossary and the memory."
  static let discussion = """
    Documents are split and aligned first; with --layout segments line n of TARGET translates line n of SOURCE. A file \
    of units (XLIFF, PO, TMX, a table) is checked by itself, and so is a release of the memory; without files and \
    --release the whole memory is. Where there are several languages they are compared with each other too: what most of \
    them have and one or a few lack is told once. Without a memory the starter glossary is used, and nothing is compared \
    with approved translations.

    Checks, those in brackets only where --only or --severity asks for them; Documentation/Checks.md says more:
    \(TranslationCheck.rules.map { $0.isOn ? "  \($0.id)" : "  (\($0.id))" }.joined(separator: "\n"))

    Examples:
      concord check release.en.txt release.ru.txt release.pl.txt
      concord check -f en -t ru --skip term-missing source.txt target.txt
      concord check catalogue.po --format html > report.html
      concord check --release 2016-04-07 --severity number-extra=error
      concord check a.en.txt a.ru.txt --format xlsx --output findings.xlsx
      concord check --decisions findings.xlsx --by Anna
      concord check a.en.txt a.ru.txt --ignore 0f3a5c7e9b1d2468 --reason 'quoted'
    """

  /// How findings are written.
  enum Form: String, CaseIterable, ParameterValue {
    /// For people.
    case text
    /// One JSON object.
    case json
    /// One JSON object a finding.
    case jsonl
    /// A log for code-scanning viewers.
    case sarif
    /// A page to read and print.
    case html
    /// A workbook for reviewers.
    case xlsx
    /// A document for reviewers.
    case docx

    static var valueName: String { "FORMAT" }
  }

  @Operand(name: "FILE", help: "the source and its translations, or one file of units", minimum: 0) var files: [String]
  @Option(short: "f", help: "language of the source; else from the file's name") var from: Language?
  @Option(short: "t", help: "language of the target; else from the file's name") var to: Language?
  @Option(valueName: "SLUG", help: "check a release of the memory") var release: String?
  @Option(valueName: "DATE", help: "day on which terms must hold, as 2016-04-07; else the release's, or today")
  var date: Day?
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Option(help: "how to write the findings; else told by --output, else text") var format: Form?
  @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
    String?
  @Flag(help: "make cells of a table safe that a spreadsheet would take for a formula") var safeCells
  @Flag(help: "mend what is safe to mend (spaces, invisible characters, look-alikes) and show the lines") var fix
  @OptionGroup var choice: CheckOptions
  @OptionGroup var known: KnownFindingOptions
  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions

  func validate() throws(UsageError) {
    if release != nil, !files.isEmpty { throw UsageError(.conflict, "name files or a --release, not both") }
    if fix, files.count < 2 { throw UsageError(.conflict, "--fix mends translations; name a source and its targets") }
    if to != nil, files.count > 2 {
      throw UsageError(.conflict, "--to goes with one target; name files like 'a.ru.txt'")
    }
  }

  func run() throws -> ExitCode {
    if known.ignored { return try listIgnored() }
    if !known.heed.isEmpty { return try heed() }
    if let decisions = known.decisions { return try take(decisions: decisions) }
    let memory = try options.openIfPresent()
    let inspection = try Inspection(
      memory: memory, policy: choice.policy(beside: memory?.path), day: date?.argument)
    var documents = try checked(by: inspection)
    if !known.ignore.isEmpty { try ignore(in: &documents) }
    try known.apply(to: &documents)
    if fix { try mend(&documents) }
    if let output, output != "-" {
      try FileSystem.replace(output) { file in
        try write(documents, { try file.write($0) }, { try file.write($0) })
      }
    } else {
      try write(documents, { try put($0) }, { try put($0) })
    }
    return documents.contains { $0.findings.contains { $0.severity >= choice.failOn } } ? .found : .done
  }

  private func checked(by inspection: Inspection) throws -> [CheckedDocument] {
    guard let first = files.first else {
      return try inspection.check(release: release, from: from, to: to.map { [$0] } ?? [])
    }
    if files.count == 1 {
      let (documents, faults) = try inspection.check(file: first, from: from, to: to)
      try report(faults)
      return documents
    }
    let source = try document(first, in: from)
    let targets = try files.dropFirst().map { try document($0, in: to) }
    return try inspection.check(targets, translating: source, byLine: layout == .segments)
  }

  private func document(_ argument: String, in language: Language?) throws -> DocumentFile {
    let file = try ReleaseFile(argument, in: language)
    let document = try DocumentFile(file.path, in: file.language, layout: layout)
    try report(document.document.faults)
    return document
  }

  private func mend(_ documents: inout [CheckedDocument]) throws {
    for index in documents.indices {
      let file = try MendedFile(documents[index].name, findings: documents[index].findings)
      if !file.changes.isEmpty { try file.save() }
      try complaints.write(MendedText(file, named: documents[index].name).text)
      documents[index].findings.removeAll { $0.isSafe && file.leftCount == 0 }
    }
  }

  /// The form asked for, or that of the output's name.
  private var form: Form {
    if let format { return format }
    guard let output, let dot = output.lastIndex(of: ".") else { return .text }
    return Form(rawValue: String(output[output.index(after: dot)...]).lowercased()) ?? .text
  }

  private func write(
    _ documents: [CheckedDocument], _ put: (String) throws -> Void, _ putBytes: ([UInt8]) throws -> Void
  ) throws {
    switch form {
    case .text: for document in documents { try put(FindingText(document, withIdentities: known.ids).text) }
    case .xlsx: try putBytes(FindingTable(documents, hasSafeCells: safeCells).bytes(.xlsx))
    case .docx: try putBytes(FindingTable(documents, hasSafeCells: safeCells).bytes(.docx))
    case .jsonl:
      for document in documents {
        for finding in document.findings { try put(finding.json(in: document).compact + "\n") }
      }
    case .json: try put(JSONValue.report(documents).pretty + "\n")
    case .sarif:
      try put(SARIFLog(documents, rules: TranslationCheck.rules, version: concordVersion).json.pretty + "\n")
    case .html: try HTMLReport(documents, rules: TranslationCheck.rules).write { try put($0) }
    }
  }
}

extension CheckCommand {
  private func ignore(in documents: inout [CheckedDocument]) throws {
    let found = documents.flatMap(\.findings).filter { known.ignore.contains($0.identity) }
    if let missing = known.ignore.first(where: { name in !found.contains { $0.identity == name } }) {
      throw UsageError(
        .invalidValue, "nothing is found that is known by '\(missing)'; --ids shows what each is known by")
    }
    let memory = try options.open(for: .writing)
    try memory.ignore(found, because: known.reason ?? "", Signature(author: history.author))
    for index in documents.indices { documents[index].hide(Set(known.ignore)) }
  }

  private func heed() throws -> ExitCode {
    let memory = try options.open(for: .writing)
    for identity in known.heed where try !memory.heed(identity, Signature(author: history.author)) {
      throw UsageError(.invalidValue, "no finding '\(identity)' is ignored; 'concord check --ignored' lists them")
    }
    return .done
  }

  private func take(decisions path: String) throws -> ExitCode {
    let decisions = try FindingDecisions(FileBytes.all(path), named: path)
    try report(decisions.faults)
    let findings = decisions.ignored.map { finding in
      IgnoredFinding(
        identity: finding.identity, check: finding.check, source: finding.source, target: finding.target,
        message: finding.message, reason: finding.reason)
    }
    if !findings.isEmpty {
      try options.open(for: .writing).ignore(findings, Signature(author: history.author))
    }
    try put(
      "\(path): \(findings.count) ignored, \(decisions.fixCount) to be fixed, \(decisions.openCount) undecided\n")
    return decisions.faults.isEmpty ? .done : .found
  }

  private func listIgnored() throws -> ExitCode {
    for finding in try options.open(for: .reading).ignoredFindings() {
      switch form {
      case .json, .jsonl: try put(finding.json.compact + "\n")
      default: try put(finding.text)
      }
    }
    return .done
  }
}

/// A severity is given by its name.
extension Fault.Severity: ParameterValue {}
