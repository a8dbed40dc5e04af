import CommandLineTool
import Interchange
import Translation
import TranslationMemory

/// Takes units from files.
struct ImportCommand: Command {
  static let name = "import"
  static let abstract = "Take translation units from TMX files into the memory."
  static let discussion = """
    Each file is taken whole or not at all. Units that the memory has are merged with the stored ones. Exits with 1 \
    where units were skipped.

    Examples:
      concord import --status approved old.tmx
    """

  @Operand(name: "FILE", help: "the TMX files; '-' for standard input") var files: [String]
  @Option(short: "s", help: "status of texts for which the file names none") var status = Status.draft
  @Option(help: "how to write the account") var format = Form.text
  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions

  /// How the account is written.
  enum Form: String, CaseIterable, ParameterValue {
    case text
    case json
    static var valueName: String { "FORMAT" }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .writing)
    var isIncomplete = false
    for file in files {
      let account = try memory.importTMX(file, status: status, Signature(author: history.author))
      try report(account.faults)
      try put(format == .json ? account.json.pretty + "\n" : text(of: account, file))
      isIncomplete = isIncomplete || account.isIncomplete
    }
    return isIncomplete ? .found : .done
  }

  private func text(of account: ImportAccount, _ file: String) -> String {
    let skipped = account.skipped.reduce(0) { $0 + $1.count }
    var text = "\(file): \(account.read) read, \(account.added) added, \(account.merged) merged, \(skipped) skipped\n"
    for skip in account.skipped {
      text += "  \(skip.count.of("unit")) skipped: \(skip.reason), first at \(skip.first)\n"
    }
    if account.conflicts > 0 {
      text += "  \(account.conflicts.of("added unit")) with another translation than the memory has\n"
    }
    return text
  }
}

extension ImportAccount {
  /// The account as `import --format json` writes it.
  fileprivate var json: JSONValue {
    [
      "read": .int(read), "added": .int(added), "merged": .int(merged),
      "skipped": .array(
        skipped.map { ["reason": .string($0.reason), "count": .int($0.count), "first": .string("\($0.first)")] }),
    ]
  }
}
