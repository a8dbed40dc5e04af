import Interchange
import Languages
import Matching
import Translation

extension Match {
  /// The match as `lookup --format jsonl` writes it.
  var json: JSONValue {
    [
      "score": .int(score), "kind": .string(kind.rawValue), "source": .string(source.text),
      "target": .string(target.text), "status": .string(status.rawValue), "unit": .int(unit),
      "release": release.map { .string($0) } ?? .null,
      "sourceLanguage": .string(sourceLanguage.tag), "targetLanguage": .string(targetLanguage.tag),
      "pivot": pivot.map {
        ["language": .string($0.language.tag), "text": .string($0.text), "unit": .int($0.unit)]
      } ?? .null,
      "differences": .array(differences.map { .string($0.rawValue) }), "ambiguous": .bool(isAmbiguous),
      "parts": [
        "words": .int(Int(parts.similarity.token * 100)), "characters": .int(Int(parts.similarity.character * 100)),
        "penalties": .array(
          parts.penalties.map { ["reason": .string($0.reason.rawValue), "points": .int($0.points)] }),
      ],
    ]
  }
}
