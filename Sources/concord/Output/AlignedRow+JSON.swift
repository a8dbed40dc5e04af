import Interchange
import TranslationMemory

extension AlignedDocuments.Row {
  /// The row as `align --format jsonl` writes it.
  ///
  /// - Parameter hasEvidence: Whether to add what its confidence stands on.
  func json(hasEvidence: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("source", .array(source.map { .int($0) })), .init("target", .array(target.map { .int($0) })),
      .init("confidence", .double(Self.rounded(confidence))), .init("sourceText", .string(sourceText)),
      .init("targetText", .string(targetText)),
    ]
    if hasEvidence {
      members.append(
        .init("evidence", .object(evidence.map { .init($0.name, .double(Self.rounded($0.value))) })))
    }
    return .object(members)
  }

  /// Five digits tell all there is to know; never rounded up, so that 1 is certain.
  private static func rounded(_ value: Double) -> Double { (value * 100_000).rounded(.down) / 100_000 }
}
