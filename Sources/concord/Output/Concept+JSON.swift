import Interchange
import Languages
import Terminology
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
            "note": .string($0.note), "partOfSpeech": .string($0.partOfSpeech), "gender": .string($0.gender),
            "validFrom": $0.validFrom.map { .string($0) } ?? .null,
            "validUntil": $0.validUntil.map { .string($0) } ?? .null,
            "forms": .array($0.matchingForms.map { .string($0.text) }),
          ]
        }),
      "definitions": .array(
        definitions.map { ["language": $0.language.map { .string($0.tag) } ?? .null, "text": .string($0.text)] }),
      "source": .string(source), "note": .string(note),
    ]
  }
}
