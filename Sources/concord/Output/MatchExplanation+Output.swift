import Interchange
import Matching

extension MatchExplanation {
  /// The words and the parts of the score, for people.
  var text: String {
    var words = Table()
    for (name, side) in [("query", query), ("source", source)] {
      words.add([name, "kind", "compared", "key"])
      for word in side { words.add(["  " + word.text, word.kind, word.value, String(word.key, radix: 16)]) }
    }
    var parts = Table(numeric: [1])
    let similarity = score.similarity
    parts.add(["words", Self.percent(similarity.tokenDistance, of: similarity.tokenCount)])
    parts.add(["characters", Self.percent(similarity.characterDistance, of: similarity.characterCount)])
    parts.add(["mean", "\(similarity.percent)", score.isExact ? "the same text" : ""])
    for penalty in score.penalties { parts.add([penalty.reason.rawValue, "-\(penalty.points)"]) }
    parts.add([
      "score", "\(score.value)", differences.isEmpty ? "" : "differs in \(differenceNames.joined(separator: ", "))",
    ])
    return "\(words.text)\n\(Self.count("words", similarity.tokenDistance, similarity.tokenCount))"
      + Self.count("characters", similarity.characterDistance, similarity.characterCount) + "\n" + parts.text
  }

  private static func count(_ noun: String, _ distance: Int, _ count: Int) -> String {
    "\(distance) of \(count) \(noun) to insert, delete or replace\n"
  }

  /// What the explanation is in JSON.
  var json: JSONValue {
    let similarity = score.similarity
    return [
      "query": .array(query.map(\.json)), "source": .array(source.map(\.json)),
      "words": ["distance": .int(similarity.tokenDistance), "count": .int(similarity.tokenCount)],
      "characters": ["distance": .int(similarity.characterDistance), "count": .int(similarity.characterCount)],
      "mean": .int(similarity.percent), "exact": .bool(score.isExact),
      "penalties": .array(
        score.penalties.map { ["reason": .string($0.reason.rawValue), "points": .int($0.points)] }),
      "score": .int(score.value), "differences": .array(differenceNames.map { .string($0) }),
    ]
  }

  private var differenceNames: [String] { differences.map(\.rawValue) }

  private static func percent(_ distance: Int, of count: Int) -> String {
    count == 0 ? "100" : "\(100 * (count - distance) / count)"
  }
}

extension MatchExplanation.Word {
  fileprivate var json: JSONValue {
    ["text": .string(text), "kind": .string(kind), "compared": .string(value), "key": .string(String(key, radix: 16))]
  }
}
