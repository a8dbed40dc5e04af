import Languages
import Report
import Translation
import TranslationMemory

/// How terms were in fact translated, as a page: first those to see to, drifts before others, each with its uses over time, then all others.
struct TermAuditPage {
  private let audits: [TermAudit]
  private let direction: String

  /// Lays out audits.
  init(_ audits: [TermAudit], direction: String) {
    (self.audits, self.direction) = (audits, direction)
  }

  /// The page.
  var html: String {
    let marked = audits.filter(\.hasDrifted) + audits.filter { $0.needsCare && !$0.hasDrifted }
    let others = audits.filter { !$0.needsCare }
    let text = "\(audits.count.of("concept")) named by the source, \(marked.count) to see to."
    let care = marked.isEmpty ? [] : [ReportPage.heading("To see to")] + marked.enumerated().flatMap(section)
    let rest = others.isEmpty ? [] : [ReportPage.heading("Rendered as agreed"), overview(others)]
    return ReportPage("Terms, \(direction)").html([ReportPage.paragraph(text)] + care + rest)
  }

  private func section(_ number: Int, _ audit: TermAudit) -> [String] {
    let lanes = audit.renderings.map { DriftPlot.Lane($0.name, $0.uses.map(\.day)) }
    let plot = DriftPlot("term\(number)", "\(audit.concept.id)\(audit.hasDrifted ? ": drift" : "")", lanes)
    var table = ReportTable(
      "Renderings of \(audit.concept.id)",
      columns: ["Rendering", "Uses", "Standing", "First use", "Last use", "Releases"])
    for rendering in audit.renderings {
      let releases = rendering.releases
      table.add(
        rendering.name,
        [
          .number(rendering.uses.count), .text(rendering.term?.standing.rawValue ?? ""),
          .text(rendering.uses.first?.day ?? ""), .text(rendering.uses.last?.day ?? ""),
          .text(releases.prefix(5).joined(separator: ", ") + (releases.count > 5 ? ", …" : "")),
        ])
    }
    return [plot.html, table.html]
  }

  private func overview(_ audits: [TermAudit]) -> String {
    var table = ReportTable("Concepts with one lasting rendering", columns: ["Concept", "Uses", "Renderings"])
    for audit in audits {
      let names = audit.renderings.map { "\($0.name) \($0.uses.count)" }.joined(separator: ", ")
      table.add(audit.concept.id, [.number(audit.count), .text(names)])
    }
    return table.html
  }
}

extension TermAudit {
  /// Whether there is something to see to: a drift, or a rendering that is discouraged or no term.
  var needsCare: Bool {
    hasDrifted
      || renderings.contains { $0.term.map { $0.standing == .deprecated || $0.standing == .forbidden } ?? true }
  }
}

extension TermAudit.Rendering {
  /// The term, or words that say that it is none.
  fileprivate var name: String { term?.text ?? "(no term of the glossary)" }
}
