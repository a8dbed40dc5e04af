public import Languages
public import Translation

/// A translation that was checked, with what was found in it.
public struct CheckedDocument: Hashable, Sendable {
  /// The file, or the release, as people know it.
  public var name: String
  /// The language of the sources.
  public var source: Language
  /// The language of the translations.
  public var target: Language
  /// How many pairs were looked at.
  public var segmentCount: Int
  /// What was found, in the order of segments.
  public var findings: [Finding]
  /// How many findings are not shown because somebody ignored them or they are in the baseline.
  public var hiddenCount = 0

  /// Makes a checked document.
  public init(_ name: String, from source: Language, to target: Language, segmentCount: Int, findings: [Finding]) {
    self.name = name
    self.source = source
    self.target = target
    self.segmentCount = segmentCount
    self.findings = findings
  }

  /// How many findings are of a severity.
  public func count(of severity: Fault.Severity) -> Int { findings.count { $0.severity == severity } }

  /// Takes out the findings that are known, and counts them.
  public mutating func hide(_ known: Set<String>) {
    let shown = findings.filter { !known.contains($0.identity) }
    hiddenCount += findings.count - shown.count
    findings = shown
  }
}
