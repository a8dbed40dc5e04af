import Interchange
import Languages
import Translation

extension Concept {
  /// The concept as `terms list --format jsonl` writes it.
  var json: JSONValue {
    [
      "concept": .string(id), "kind": .string(kind.rawValue), "domain": .string(domain),
      "terms": .array(
        terms.map {
          [
            "language": .string($0.language.tag), "text": .string($0.text), "status": .string($0.standing.rawValue),
            "note": .string($0.note),
          ]
        }),
      "source": .string(source), "note": .string(note),
    ]
  }
}
