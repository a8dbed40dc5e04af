import Interchange
import Translation

extension Segment {
  /// The segment as `segment --format jsonl` writes it.
  func json(_ index: Int) -> JSONValue {
    [
      "index": .int(index), "block": .int(block), "kind": .string(kind.rawValue), "text": .string(text),
      "start": .int(range.lowerBound), "end": .int(range.upperBound),
      "codes": .array(
        content.codes.map { ["kind": .string($0.kind.rawValue), "label": .string($0.label), "at": .int($0.at)] }),
    ]
  }
}
