import Interchange
import Quality
import Translation

extension Finding {
  /// The finding as `check --format jsonl` writes it.
  var json: JSONValue {
    [
      "check": .string(check), "severity": .string(severity.rawValue), "segment": .int(segment),
      "source": .string(source), "target": .string(target), "message": .string(message),
      "suggestion": suggestion.map { .string($0) } ?? .null, "span": span?.json ?? .null,
    ]
  }
}

extension Finding.Span {
  fileprivate var json: JSONValue {
    ["side": .string(side.rawValue), "start": .int(range.lowerBound), "end": .int(range.upperBound)]
  }
}
