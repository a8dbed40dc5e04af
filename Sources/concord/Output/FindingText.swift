import Files
import Quality
import Text
import Translation

/// Findings in the shape of a compiler's messages, for people.
struct FindingText {
  private let findings: [Finding]
  private let file: String
  private let hiddenCount: Int
  private let withIdentities: Bool

  /// Lays out the findings in a translation.
  ///
  /// - Parameter withIdentities: Whether each finding shows what it is known by.
  init(_ document: CheckedDocument, withIdentities: Bool = false) {
    findings = document.findings
    file = document.name
    hiddenCount = document.hiddenCount
    self.withIdentities = withIdentities
  }

  /// The findings with both texts and a mark under the place, then their number.
  var text: String {
    findings.map(text).joined() + summary + "\n"
  }

  private var summary: String {
    let hidden = hiddenCount == 0 ? "" : ", \(hiddenCount) hidden"
    if findings.isEmpty { return Style.output(.good, "\(file): nothing found\(hidden)") }
    let counts = Fault.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : count.of(severity.rawValue)
    }
    return "\(file): " + counts.joined(separator: ", ") + hidden
  }

  private func text(of finding: Finding) -> String {
    let style = Style.output
    let severity = style(finding.severity == .error ? .error : .warning, finding.severity.rawValue)
    let place = finding.segment < 0 ? "" : " segment \(finding.segment):"
    let identity = withIdentities ? " \(finding.identity)" : ""
    var lines = ["\(file):\(place) \(severity): \(finding.message) [\(finding.check)\(identity)]"]
    lines += excerpt(finding.source, .source, finding) + excerpt(finding.target, .target, finding)
    if let suggestion = finding.suggestion, !suggestion.isBlank {
      let indent = "  better  "
      lines.append(style(.dim, indent) + suggestion.folded(to: Terminal.width - indent.columns, indent: "          "))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// A text on one line, cut to the terminal around the place, with the place marked beneath; where letters run from
  /// right to left its words are named instead.
  private func excerpt(_ text: String, _ side: Finding.Span.Side, _ finding: Finding) -> [String] {
    guard !text.isEmpty else { return [] }
    let indent = "  \(side == .source ? "source" : "target")  "
    let span = finding.span.flatMap { $0.side == side ? $0.range : nil }
    let excerpt = Excerpt(text, around: span, width: max(20, Terminal.width - indent.columns))
    let line = Style.output(.dim, indent) + excerpt.line
    guard let span else { return [line] }
    // Terminals differ in how they order such a line, so that no column can be pointed at.
    if excerpt.runsRightToLeft {
      return [
        line, Style.output(.dim, "  here    ") + Style.output(.strong, finding.excerpt(of: Finding.Span(side, span))),
      ]
    }
    return [line, String(repeating: " ", count: indent.columns) + Style.output(.strong, excerpt.marks)]
  }
}
