import Languages
import Testing
import Translation

@testable import Quality

/// A source and a target in which `⟦` and `⟧` stand around what a check is to point at.
///
/// Without marks the pair is one in which nothing is to be found.
struct MarkedPair: CustomTestStringConvertible, Sendable {
  var source: String
  var target: String

  init(_ source: String, _ target: String) {
    self.source = source
    self.target = target
  }

  var testDescription: String { "\(source) → \(target)" }

  /// The pair without its marks.
  var pair: SegmentPair {
    SegmentPair(InlineText(Self.unmarked(source)), InlineText(Self.unmarked(target)), index: 0)
  }

  /// Expects that a check finds what is marked, all of it and nothing else.
  ///
  /// - Parameter isExpected: Which identifiers are looked at.
  func verify(
    _ check: some SegmentCheck, isExpected: (String) -> Bool = { _ in true },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let findings = check.findings(in: pair).filter { isExpected($0.check) }
    let comment: Comment = "\(findings.map(\.message))"
    #expect(Self.marked(pair.source.text, findings, .source) == source, comment, sourceLocation: sourceLocation)
    #expect(Self.marked(pair.target.text, findings, .target) == target, comment, sourceLocation: sourceLocation)
    let marks = (source + target).unicodeScalars.count { $0 == "⟦" }
    #expect(findings.count == marks, comment, sourceLocation: sourceLocation)
  }

  private static func unmarked(_ text: String) -> String { text.filter { $0 != "⟦" && $0 != "⟧" } }

  private static func marked(_ text: String, _ findings: [Finding], _ side: Finding.Span.Side) -> String {
    var scalars = Array(text.unicodeScalars)
    let spans = findings.compactMap(\.span).filter { $0.side == side }.map(\.range)
    for range in spans.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      scalars.insert("⟧", at: range.upperBound)
      scalars.insert("⟦", at: range.lowerBound)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// The language of a tag; a test with a tag that is none is wrong.
func language(_ tag: String) throws -> Language { try #require(Language(tag)) }
