import CommandLineTool
import Files
import Interchange
import Quality
import Translation
import TranslationMemory

/// Which findings are known and not to be shown again.
struct KnownFindingOptions: ParameterGroup {
  static let section = "Known findings"

  @Flag(help: "show what each finding is known by") var ids
  @Option(valueName: "FILE", help: "hide the findings that a file lists") var baseline: String?
  @Option(valueName: "FILE", help: "write all findings to a file that --baseline reads") var writeBaseline: String?
  @Option(valueName: "ID", help: "ignore a finding from now on, in the memory; with --reason") var ignore: [String]
  @Option(valueName: "TEXT", help: "why findings are ignored") var reason: String?
  @Option(valueName: "FILE", help: "take the decisions of a filled table: ignore what it says, for its reasons")
  var decisions: String?
  @Option(valueName: "ID", help: "heed an ignored finding again") var heed: [String]
  @Flag(help: "list the ignored findings: who, when, why") var ignored

  func validate() throws(UsageError) {
    if !ignore.isEmpty, reason?.isBlank ?? true {
      throw UsageError(.missingValue, "--ignore needs a reason, for those who ask later; give one with --reason")
    }
    if ignore.isEmpty, reason != nil { throw UsageError(.conflict, "--reason goes with --ignore") }
  }

  /// Writes the baseline where one is asked for, and hides what the other one has.
  func apply(to documents: inout [CheckedDocument]) throws {
    if let writeBaseline {
      let lines = documents.flatMap { document in document.findings.map { $0.json(in: document).compact + "\n" } }
      try FileSystem.replace(writeBaseline) { try $0.write(lines.joined()) }
    }
    guard let baseline else { return }
    let known = try Self.identities(in: baseline)
    for index in documents.indices { documents[index].hide(known) }
  }

  private static func identities(in path: String) throws -> Set<String> {
    var known: Set<String> = []
    for (number, line) in try FileBytes.all(path).split(separator: 0x0A).enumerated() {
      guard let identity = (try? JSONValue(parsing: String(decoding: line, as: UTF8.self)))?["id"]?.string else {
        throw UsageError(.invalidValue, "\(path):\(number + 1): is no finding; --write-baseline writes such files")
      }
      known.insert(identity)
    }
    return known
  }
}
