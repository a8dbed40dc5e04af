public import Translation

/// One kind of finding: its identifier, how bad it is, and what a person needs to know about it.
public struct CheckRule: Hashable, Sendable {
  /// The name by which it is chosen, such as `number-mismatch`.
  public var id: String
  /// How bad such a finding is, unless somebody decides otherwise.
  public var severity: Fault.Severity
  /// Whether it is looked for where nobody asks for it.
  public var isOn: Bool
  /// What is found, in one sentence.
  public var summary: String
  /// Why it matters, and what is let pass.
  public var reason: String
  /// A translation in which it is found, with its source.
  public var example: String

  /// Describes a kind of finding.
  public init(
    _ id: String, _ severity: Fault.Severity, isOn: Bool = true, _ summary: String, reason: String, example: String
  ) {
    self.id = id
    self.severity = severity
    self.isOn = isOn
    self.summary = summary
    self.reason = reason
    self.example = example
  }
}
