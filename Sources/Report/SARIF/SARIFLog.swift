public import Interchange
public import Quality
internal import Translation

/// Findings as a log that code-scanning viewers open.
///
/// Source: OASIS Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020. The numbers in brackets are its
/// sections.
public struct SARIFLog {
  private let documents: [CheckedDocument]
  private let rules: [CheckRule]
  private let version: String

  /// Describes a log.
  ///
  /// - Parameters:
  ///   - rules: What all checks can find.
  ///   - version: The tool's version.
  public init(_ documents: [CheckedDocument], rules: [CheckRule], version: String) {
    self.documents = documents
    self.rules = rules
    self.version = version
  }

  /// The log (3.13) with one run (3.14).
  public var json: JSONValue {
    let driver: JSONValue = [
      "name": "concord", "version": .string(version), "rules": .array(rules.map(descriptor)),
    ]
    let run: JSONValue = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
      "artifacts": .array(documents.map { ["location": ["uri": .string(Self.uri($0.name))]] }),
      "results": .array(
        documents.enumerated().flatMap { number, document in document.findings.map { result($0, number) } }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
  }

  /// What a rule says of itself (3.49).
  private func descriptor(_ rule: CheckRule) -> JSONValue {
    [
      "id": .string(rule.id), "shortDescription": ["text": .string(rule.summary)],
      "fullDescription": ["text": .string(rule.reason)],
      "help": ["text": .string("\(rule.summary) \(rule.reason) Example: \(rule.example)")],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue), "enabled": .bool(rule.isOn)],
    ]
  }

  /// A finding (3.27).
  private func result(_ finding: Finding, _ number: Int) -> JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member("ruleId", .string(finding.check)),
      JSONValue.Member("level", .string(finding.severity.rawValue)),
      JSONValue.Member("message", ["text": .string(finding.message)]),
      JSONValue.Member("locations", [location(of: finding, number)]),
      JSONValue.Member("partialFingerprints", ["finding/v1": .string(finding.identity)]),
      JSONValue.Member(
        "properties",
        [
          "segment": .int(finding.segment), "source": .string(finding.source), "target": .string(finding.target),
          "suggestion": finding.suggestion.map { .string($0) } ?? .null,
        ]),
    ]
    if let index = rules.firstIndex(where: { $0.id == finding.check }) {
      members.insert(JSONValue.Member("ruleIndex", .int(index)), at: 1)
    }
    return .object(members)
  }

  /// Where a finding is (3.28): the file, its line where it has lines, and the segment.
  private func location(of finding: Finding, _ number: Int) -> JSONValue {
    let document = documents[number]
    var physical: [JSONValue.Member] = [
      JSONValue.Member("artifactLocation", ["uri": .string(Self.uri(document.name)), "index": .int(number)])
    ]
    if let line = finding.line {
      physical.append(
        JSONValue.Member("region", ["startLine": .int(line), "snippet": ["text": .string(finding.target)]]))
    }
    return [
      "physicalLocation": .object(physical),
      "logicalLocations": [["name": .string("segment \(finding.segment)"), "kind": "segment"]],
    ]
  }

  /// A file's name as a URI reference (RFC 3986, section 2.1: other bytes are written in hexadecimal).
  static func uri(_ name: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return name.utf8.map { byte in
      kept.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
