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
