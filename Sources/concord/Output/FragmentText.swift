import Interchange
import Translation
import TranslationMemory

/// The runs of words of a query that the memory knows, for people.
struct FragmentText {
  private let fragments: [Fragment]
  private let style: Style

  /// Lays out runs of words.
  init(_ fragments: [Fragment], _ style: Style = .output) {
    self.fragments = fragments
    self.style = style
  }

  /// For each run a line with its translation and the counts behind it, else the unit it is known from.
  var text: String {
    fragments.map { fragment in
      let head = "  \(style(.warning, fragment.text))"
      let units = fragment.count.of("unit")
      guard let translation = fragment.translation else {
        let example = fragment.example
        return "\(head)  \(style(.dim, "\(units), such as \(example.unit):"))\n     \(example.source)\n"
          + "     \(style(.strong, example.target))\n"
      }
      let facts = "\(fragment.translationCount) in \(units), such as \(fragment.example.unit)"
      return "\(head)  →  \(style(.strong, translation))  \(style(.dim, facts))\n"
    }.joined()
  }
}

extension Fragment {
  /// The run as `lookup --fragments --format jsonl` writes it.
  var json: JSONValue {
    [
      "text": .string(text), "start": .int(range.lowerBound), "end": .int(range.upperBound), "count": .int(count),
      "translation": translation.map { .string($0) } ?? .null, "translationCount": .int(translationCount),
      "example": [
        "unit": .int(example.unit), "release": example.release.map { .string($0) } ?? .null,
        "status": .string(example.status.rawValue), "source": .string(example.source),
        "sourceSpan": Self.json(example.sourceRange), "target": .string(example.target),
        "targetSpan": example.targetRange.map(Self.json) ?? .null,
      ],
    ]
  }

  private static func json(_ range: Range<Int>) -> JSONValue {
    ["start": .int(range.lowerBound), "end": .int(range.upperBound)]
  }
}
