import Languages
import Report
import Translation
import TranslationMemory

/// What is in a memory as a page.
struct StatisticsPage {
  private let summary: MemorySummary
  private let growth: [(month: String, units: Int)]
  private let path: String

  /// Lays out what is in a memory.
  init(_ summary: MemorySummary, growth: [(month: String, units: Int)], path: String) {
    (self.summary, self.growth, self.path) = (summary, growth, path)
  }

  /// The page.
  var html: String {
    ReportPage("Translation memory").html(
      [facts, coverage, languages] + (growth.count > 1 ? [curve, months] : []) + [releases])
  }

  private var facts: String {
    let numbers = [
      (summary.units, "unit"), (summary.releases.count, "release"), (summary.concepts, "concept"),
      (summary.events, "change"),
    ]
    let texts = numbers.map { "\(ReportNumber.text($0)) \($1)\($0 == 1 ? "" : "s")" }
    let size = "\(ReportNumber.text(summary.bytes / 1_024)) KB"
    return ReportPage.paragraph("\(path): \((texts + [size]).joined(separator: ", "))")
  }

  /// The best status first.
  private static let statuses: [Status] = [.approved, .reviewed, .draft, .rejected]

  private var all: [(language: Language, counts: [Int], terms: Int)] {
    let terms = Dictionary(uniqueKeysWithValues: summary.terms.map { ($0.language, $0.count) })
    return Set(summary.texts.map(\.language)).union(terms.keys).sorted().map { language in
      let counts = Self.statuses.map { status in
        summary.texts.first { $0.language == language && $0.status == status }?.count ?? 0
      }
      return (language, counts, terms[language] ?? 0)
    }
  }

  private var coverage: String {
    let bars = all.filter { $0.counts.contains { $0 > 0 } }.map { language, counts, _ in
      let usable = counts.dropLast().reduce(0, +)
      return BarPlot.Bar(
        language.tag, remark: "\(ReportNumber.percent(Double(usable) / Double(max(1, summary.units)))) of all units",
        counts)
    }
    if bars.isEmpty { return "" }
    let plot = BarPlot("coverage", "Texts by language", series: Self.statuses.map(\.rawValue), bars: bars)
    return plot.html
  }

  private var languages: String {
    var table = ReportTable(
      "Texts and terms by language", columns: ["Language"] + Self.statuses.map(\.rawValue) + ["terms"])
    for (language, counts, terms) in all {
      table.add(language.tag, (counts + [terms]).map { ReportTable.Cell.number($0) })
    }
    return table.html
  }

  private var curve: String {
    GrowthPlot("growth", "Growth of the memory", of: "units", growth.map { GrowthPlot.Point($0.month, $0.units) }).html
  }

  private var months: String {
    var table = ReportTable("Units by the end of each month", columns: ["Month", "Units"])
    for (month, units) in growth { table.add(month, [.number(units)]) }
    return table.foldedHTML
  }

  private var releases: String {
    if summary.releases.isEmpty { return "" }
    var table = ReportTable("Releases", columns: ["Release", "Units", "Languages", "Date", "Title"])
    for count in summary.releases {
      let languages = count.release.editions.map(\.language.tag).joined(separator: ", ")
      table.add(
        count.release.slug,
        [.number(count.units), .text(languages), .text(count.release.date ?? ""), .text(count.release.title)])
    }
    return table.html
  }
}
