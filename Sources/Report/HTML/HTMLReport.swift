internal import Languages
public import Quality
internal import Translation

/// Findings as one page that needs nothing else: a summary, then the segments side by side with the places marked.
///
/// Filters are check boxes that the page's style obeys, so the page needs no script, works by keyboard and prints as it
/// is shown. Colours and sizes follow the reader's settings.
public struct HTMLReport {
  private let documents: [CheckedDocument]
  private let rules: [CheckRule]
  private let title: String

  /// Describes a page.
  ///
  /// - Parameter rules: What all checks can find.
  public init(_ documents: [CheckedDocument], rules: [CheckRule], title: String = "Quality report") {
    self.documents = documents
    self.rules = rules
    self.title = title
  }

  /// Hands out the page piece by piece.
  public func write(_ put: (String) throws -> Void) rethrows {
    try put(ReportPage(title, rules: hidingRules, skippingTo: "findings").head)
    try put(summary + filters)
    for (number, document) in documents.enumerated() {
      try put("<section data-language=\"\(number)\" aria-labelledby=\"d\(number)\">\n")
      try put(heading(of: document, number))
      for group in Self.groups(of: document) { try put(card(group, document)) }
      try put("</section>\n")
    }
    try put(ReportPage.tail)
  }

  private static let severities: [Fault.Severity] = [.error, .warning, .note]

  /// The checks that found something, in their order.
  private var found: [CheckRule] {
    let identifiers = Set(documents.flatMap { $0.findings.map(\.check) })
    return rules.filter { identifiers.contains($0.id) }
  }

  /// All sets of severities but the empty one.
  private static let subsets: [[Fault.Severity]] = (1..<8).map { bits in
    severities.enumerated().filter { bits & 1 << $0.offset != 0 }.map(\.element)
  }

  /// The class of cards whose findings have just these severities.
  private static func name(of subset: [Fault.Severity]) -> String {
    "with-" + subset.map(\.rawValue).joined(separator: "-")
  }

  /// The classes of a card: the severities in it, and its check where that is one.
  private static func classes(of findings: [Finding]) -> String {
    let subset = severities.filter { severity in findings.contains { $0.severity == severity } }
    let checks = Set(findings.map(\.check))
    return "card \(name(of: subset))" + (checks.count == 1 ? " only-\(findings[0].check)" : "")
  }

  /// What a cleared check box hides.
  private var hidingRules: String {
    let severities = Self.severities.map {
      "body:has(#s-\($0.rawValue):not(:checked)) .finding.\($0.rawValue){display:none}"
    }
    let checks = found.map { "body:has(#c-\($0.id):not(:checked)) .finding.\($0.id){display:none}" }
    let cards = Self.subsets.map { subset in
      let boxes = subset.map { ":has(#s-\($0.rawValue):not(:checked))" }.joined()
      return "body\(boxes) .card.\(Self.name(of: subset)){display:none}"
    }
    let lone = found.map { "body:has(#c-\($0.id):not(:checked)) .card.only-\($0.id){display:none}" }
    let languages = documents.indices.map {
      "body:has(#l-\($0):not(:checked)) section[data-language=\"\($0)\"]{display:none}"
    }
    return (severities + checks + cards + lone + languages).joined(separator: "\n")
  }

  private var summary: String {
    var table = ReportTable(
      "Summary", columns: ["Translation", "Languages", "Segments", "Errors", "Warnings", "Notes", "Hidden"])
    for document in documents {
      let counts = Self.severities.map { ReportTable.Cell.number(document.count(of: $0)) }
      table.add(
        document.name,
        [.text("\(document.source.tag) → \(document.target.tag)"), .number(document.segmentCount)] + counts
          + [.number(document.hiddenCount)])
    }
    guard !found.isEmpty else { return table.html + "<p>Nothing was found.</p>\n" }
    var checks = ReportTable("Findings by check", columns: ["Check"] + documents.map(\.target.tag))
    for rule in found {
      let counts = documents.map { document in
        ReportTable.Cell.number(document.findings.count { $0.check == rule.id })
      }
      checks.add(rule.id, counts, hint: rule.summary)
    }
    return table.html + checks.html
  }

  private var filters: String {
    let severities = Self.severities.map { Self.box("s-\($0.rawValue)", "\($0.rawValue)s") }
    let languages = documents.enumerated().map { Self.box("l-\($0.offset)", $0.element.target.tag) }
    let checks = found.map { Self.box("c-\($0.id)", $0.id) }
    let groups = [("Severity", severities), ("Language", languages.count > 1 ? languages : []), ("Check", checks)]
    let sets = groups.filter { !$0.1.isEmpty }.map { name, boxes in
      "<fieldset><legend>\(name)</legend>\(boxes.joined())</fieldset>\n"
    }
    return "<form class=\"filters\" aria-label=\"Show\">\n\(sets.joined())</form>\n<div id=\"findings\"></div>\n"
  }

  private static func box(_ identifier: String, _ label: String) -> String {
    "<label><input type=\"checkbox\" id=\"\(identifier)\" checked> \(HTMLText.escaped(label))</label>\n"
  }

  private func heading(of document: CheckedDocument, _ number: Int) -> String {
    let counts = Self.severities.map { ($0, document.count(of: $0)) }.filter { $0.1 > 0 }
    let text =
      counts.isEmpty
      ? "nothing found" : counts.map { "\($1) \($0.rawValue)\($1 == 1 ? "" : "s")" }.joined(separator: ", ")
    return "<h2 id=\"d\(number)\"><bdi>\(HTMLText.escaped(document.name))</bdi> <small>\(text)</small></h2>\n"
  }

  /// The findings of each segment, together.
  private static func groups(of document: CheckedDocument) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in document.findings {
      if let last = groups.last?.last, last.segment == finding.segment, last.target == finding.target {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups
  }

  /// A segment with its findings.
  private func card(_ findings: [Finding], _ document: CheckedDocument) -> String {
    guard let first = findings.first else { return "" }
    let items = findings.map { finding in
      let remedy =
        finding.suggestion.map { text in
          text.isEmpty
            ? " <span class=\"remedy\">remove it</span>"
            : " <span class=\"remedy\">better: <q>\(HTMLText.escaped(text))</q></span>"
        } ?? ""
      return "<li class=\"finding \(finding.severity.rawValue) \(finding.check)\"><b>\(finding.severity.rawValue)</b> "
        + "\(HTMLText.escaped(finding.message))\(remedy) <code>\(finding.check)</code> <code class=\"id\">\(finding.identity)</code></li>\n"
    }
    let place = first.segment < 0 ? "document" : "segment \(first.segment)"
    let line = first.line.map { ", line \($0)" } ?? ""
    return """
      <article class="\(Self.classes(of: findings))" aria-label="\(place)">
      <p class="place">\(place)\(line)</p>
      <div class="pair">
      <p lang="\(document.source.tag)" dir="auto">\(text(of: findings, .source))</p>
      <p lang="\(document.target.tag)" dir="auto">\(text(of: findings, .target))</p>
      </div>
      <ul>
      \(items.joined())</ul>
      </article>

      """
  }

  private func text(of findings: [Finding], _ side: Finding.Span.Side) -> String {
    let places = findings.compactMap { finding in
      finding.span.flatMap { $0.side == side ? (range: $0.range, kind: finding.severity.rawValue) : nil }
    }
    return HTMLText.marked(findings.first.map { side == .source ? $0.source : $0.target } ?? "", places)
  }
}
