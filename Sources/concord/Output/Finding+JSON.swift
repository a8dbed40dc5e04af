import Interchange
import Languages
import Quality
import Translation
import TranslationMemory

extension Finding {
  /// The finding as `check --format jsonl` writes it.
  func json(in document: CheckedDocument) -> JSONValue {
    [
      "check": .string(check), "severity": .string(severity.rawValue), "segment": .int(segment),
      "source": .string(source), "target": .string(target), "message": .string(message),
      "suggestion": suggestion.map { .string($0) } ?? .null, "span": span?.json ?? .null,
      "id": .string(identity), "file": .string(document.name), "line": line.map { .int($0) } ?? .null,
      "language": .string(document.target.tag),
    ]
  }
}

extension Finding.Span {
  fileprivate var json: JSONValue {
    ["side": .string(side.rawValue), "start": .int(range.lowerBound), "end": .int(range.upperBound)]
  }
}

extension JSONValue {
  /// All findings with their numbers, as `check --format json` writes them.
  static func report(_ documents: [CheckedDocument]) -> JSONValue {
    let counts = Fault.Severity.allCases.map { severity in
      JSONValue.Member(severity.rawValue, .int(documents.reduce(0) { $0 + $1.count(of: severity) }))
    }
    return [
      "findings": .array(documents.flatMap { document in document.findings.map { $0.json(in: document) } }),
      "counts": .object(counts), "hidden": .int(documents.reduce(0) { $0 + $1.hiddenCount }),
    ]
  }
}

extension IgnoredFinding {
  /// The finding as `check --ignored --format jsonl` writes it.
  var json: JSONValue {
    [
      "id": .string(identity), "check": .string(check), "message": .string(message), "source": .string(source),
      "target": .string(target), "reason": .string(reason), "author": author.map { .string($0) } ?? .null,
      "time": .string(time.extended),
    ]
  }

  /// The finding for people.
  var text: String {
    let who = author.map { ", \($0)" } ?? ""
    return "\(identity)  \(check)  \(time.extended)\(who)\n  \(message)\n  \(target)\n  because: \(reason)\n"
  }
}
