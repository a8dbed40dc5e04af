internal import Languages
public import Translation

/// Which findings are wanted, and how bad they are.
public struct CheckPolicy: Hashable, Sendable {
  /// Only these checks, where not empty; they need not be on by default.
  public var only: Set<String>
  /// None of these checks.
  public var skipped: Set<String>
  /// Checks that are wanted besides those that are on by default, or weighed otherwise; `nil` turns one off.
  public var severities: [String: Fault.Severity?]

  /// Makes a policy; by default the checks that are on report as bad as they think right.
  public init(
    only: Set<String> = [], skipped: Set<String> = [], severities: [String: Fault.Severity?] = [:]
  ) {
    self.only = only
    self.skipped = skipped
    self.severities = severities
  }

  /// Reads choices, one a line: `number-extra : note`; `off` turns a check off, `#` begins a comment.
  ///
  /// - Throws: A `CheckPolicyError` for a line that is none.
  public mutating func read(_ bytes: [UInt8]) throws(CheckPolicyError) {
    for entry in LocaleFile(bytes).entries {
      let sides = entry.text.split(separator: ":", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
      guard sides.count == 2 else { throw CheckPolicyError(line: entry.line, "expected 'check : severity'") }
      do throws(CheckPolicyError) {
        try choose(sides[0], sides[1])
      } catch {
        throw CheckPolicyError(line: entry.line, error.message)
      }
    }
  }

  /// Sets how bad a check's findings are: `error`, `warning`, `note`, or `off`.
  ///
  /// - Throws: A `CheckPolicyError` where there is no such check or severity.
  public mutating func choose(_ check: String, _ severity: String) throws(CheckPolicyError) {
    guard Self.defaults[check] != nil else { throw CheckPolicyError(line: 0, "unknown check '\(check)'") }
    guard severity == "off" || Fault.Severity(rawValue: severity) != nil else {
      throw CheckPolicyError(line: 0, "'\(severity)' is no severity; expected error, warning, note or off")
    }
    severities[check] = .some(Fault.Severity(rawValue: severity))
  }

  private static let defaults = Dictionary(Checker.rules.map { ($0.id, $0) }) { first, _ in first }

  /// Whether what a rule describes is wanted.
  package func includes(_ rule: CheckRule) -> Bool {
    if skipped.contains(rule.id) { return false }
    if !only.isEmpty { return only.contains(rule.id) }
    if let chosen = severities[rule.id] { return chosen != nil }
    return rule.isOn
  }

  /// The finding as bad as it is to be; `nil` where it is not wanted.
  package func judged(_ finding: Finding) -> Finding? {
    guard let rule = Self.defaults[finding.check], includes(rule) else { return nil }
    guard let chosen = severities[finding.check], let severity = chosen else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }
}

/// Why a choice of checks cannot be read.
public struct CheckPolicyError: Error, Hashable, Sendable {
  /// The line, from 1; 0 where there are no lines.
  public var line: Int
  /// What is wrong.
  public var message: String

  /// Makes an error.
  init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }
}
