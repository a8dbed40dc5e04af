import Files
import Interchange
import Languages
import Text
import Translation
import TranslationMemory

/// A find in the middle of a line, with what stands around it.
struct ConcordanceLine {
  /// The text it is in.
  let hit: ConcordanceHit
  private let left: [Unicode.Scalar]
  private let find: [Unicode.Scalar]
  private let right: [Unicode.Scalar]

  /// Cuts a text around a find.
  init(_ hit: ConcordanceHit, _ range: Range<Int>) {
    self.hit = hit
    let scalars = Array(hit.text.unicodeScalars)
    left = Array(scalars[..<range.lowerBound])
    find = Array(scalars[range])
    right = Array(scalars[range.upperBound...])
  }

  /// What the line is sorted by: the words to the right, or to the left, the nearest first.
  func key(_ byLeft: Bool) -> String {
    let words = (byLeft ? left : right).split { $0.properties.isWhitespace }.map { Self.string(Array($0)).caseFolded }
    return (byLeft ? words.reversed() : words).joined(separator: " ")
  }

  /// The line in the terminal's width, and the translations beneath it.
  func text(_ translations: [Variant]) -> String {
    let style = Style.output
    let place = "  \(hit.language), " + (hit.release.map { "\($0) " } ?? "") + "unit \(hit.unit)"
    let room = max(20, Terminal.width - place.columns - Self.columns(find))
    let half = room / 2
    let before = Self.end(left, half)
    let after = Self.start(right, room - half)
    let space = String(repeating: " ", count: max(0, half - before.columns))
    let rest = String(repeating: " ", count: max(0, room - half - after.columns))
    let line = space + before + style(.strong, Self.string(find)) + after + rest + style(.dim, place) + "\n"
    return line + translations.map { "    \(style(.dim, $0.language.tag))  \($0.text)\n" }.joined()
  }

  /// As much of the end of a text as fits.
  private static func end(_ scalars: [Unicode.Scalar], _ room: Int) -> String {
    guard columns(scalars) > room else { return string(scalars) }
    var (start, rest) = (scalars.count, room - 1)
    while start > 0, rest >= scalars[start - 1].columns {
      rest -= scalars[start - 1].columns
      start -= 1
    }
    return "…" + string(Array(scalars[start...]))
  }

  /// As much of the start of a text as fits.
  private static func start(_ scalars: [Unicode.Scalar], _ room: Int) -> String {
    guard columns(scalars) > room else { return string(scalars) }
    var (end, rest) = (0, room - 1)
    while end < scalars.count, rest >= scalars[end].columns {
      rest -= scalars[end].columns
      end += 1
    }
    return string(Array(scalars[..<end])) + "…"
  }

  private static func columns(_ scalars: [Unicode.Scalar]) -> Int { scalars.reduce(0) { $0 + $1.columns } }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}

extension ConcordanceHit {
  /// The text as `search --format jsonl` writes it.
  func json(_ translations: [Variant], isAsked: Bool) -> JSONValue {
    [
      "unit": .int(unit), "release": release.map { .string($0) } ?? .null,
      "position": position.map { .int($0) } ?? .null,
      "language": .string(language.tag), "text": .string(text), "status": .string(status.rawValue),
      "finds": .array(ranges.map { ["start": .int($0.lowerBound), "end": .int($0.upperBound)] }),
      "translations": !isAsked
        ? .null
        : .array(
          translations.map {
            [
              "language": .string($0.language.tag), "text": .string($0.text), "status": .string($0.status.rawValue),
            ]
          }),
    ]
  }
}
