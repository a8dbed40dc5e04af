import CommandLineTool
import Files
import Quality
import Translation
import TranslationMemory

/// Which checks are made, and how much their findings weigh.
struct CheckOptions: ParameterGroup {
  static let section = "Choice"

  @Option(valueName: "CHECK", help: "run this check alone") var only: [String]
  @Option(name: "skip", valueName: "CHECK", help: "leave this check out") var skipped: [String]
  @Option(valueName: "CHECK=SEVERITY", help: "weigh a check otherwise: error, warning, note or off") var severity:
    [String]
  @Option(valueName: "FILE", help: "choices, 'check : severity' a line; else checks.txt beside the memory")
  var policy: String?
  @Option(valueName: "SEVERITY", help: "exit with 1 for findings at least this bad") var failOn = Fault.Severity.warning

  func validate() throws(UsageError) {
    for name in only + skipped where !TranslationCheck.rules.contains(where: { $0.id == name }) {
      throw UsageError(.invalidValue, "unknown check '\(name)'; 'concord check --help' lists them")
    }
    var policy = CheckPolicy()
    for choice in severity { try apply(choice, to: &policy) }
  }

  /// What was chosen, in the file and by options.
  func policy(beside memory: String?) throws -> CheckPolicy {
    var chosen = CheckPolicy(only: Set(only), skipped: Set(skipped))
    if let path = policy ?? Self.path(beside: memory) {
      do throws(CheckPolicyError) {
        try chosen.read(bytes(of: path))
      } catch {
        throw UsageError(.invalidValue, "\(path):\(error.line): \(error.message)")
      }
    }
    for choice in severity { try apply(choice, to: &chosen) }
    return chosen
  }

  private func bytes(of path: String) throws(CheckPolicyError) -> [UInt8] { (try? FileBytes.all(path)) ?? [] }

  private static func path(beside memory: String?) -> String? {
    let path = memory.map { FileSystem.folder(of: $0) + "/checks.txt" }
    return path.flatMap { FileSystem.exists($0) ? $0 : nil }
  }

  private func apply(_ choice: String, to policy: inout CheckPolicy) throws(UsageError) {
    let sides = choice.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2 else {
      throw UsageError(.invalidValue, "option '--severity' expects CHECK=SEVERITY, got '\(choice)'")
    }
    do throws(CheckPolicyError) {
      try policy.choose(sides[0], sides[1])
    } catch {
      throw UsageError(.invalidValue, error.message)
    }
  }
}
