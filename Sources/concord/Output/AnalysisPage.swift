import Report
import TranslationMemory

/// The counts of documents as a page.
struct AnalysisPage {
  private let accounts: [Analysis.Account]
  private let weights: AnalysisWeights?
  private let direction: String

  /// Lays out the counts of documents; of several the last one is their sum.
  init(_ accounts: [Analysis.Account], _ weights: AnalysisWeights?, direction: String) {
    (self.accounts, self.weights, self.direction) = (accounts, weights, direction)
  }

  /// The page.
  var html: String {
    let bands = AnalysisBand.allCases
    let bars = accounts.map { account in
      BarPlot.Bar(
        account.path, remark: "\(ReportNumber.text(account.total.words)) words",
        bands.map { (account.counts[$0]?.words ?? 0) + (account.internalCounts[$0]?.words ?? 0) })
    }
    let plot = BarPlot(
      "bands", "Words by what is known of them", series: bands.map(\.rawValue), bars: bars, isRelative: true)
    let sections = accounts.flatMap { [ReportPage.heading($0.path), table(of: $0)] }
    return ReportPage("Analysis, \(direction)").html([plot.html] + sections)
  }

  private func table(of account: Analysis.Account) -> String {
    var table = ReportTable(
      "Segments and words of \(account.path)", columns: ["Band", "Segments", "Words", "Share of words", "Characters"])
    let all = account.total
    for band in AnalysisBand.allCases {
      if let count = account.counts[band] { add(band.rawValue, count, of: all, to: &table) }
      if let count = account.internalCounts[band] { add("\(band.rawValue), internal", count, of: all, to: &table) }
    }
    add("all", all, of: all, to: &table)
    guard let weights else { return table.html }
    let words = account.weightedWords(weights)
    let text = "Weighted: the work of \(AnalysisText.hundredths(words)) new words."
    return table.html + ReportPage.paragraph(text)
  }

  private func add(_ name: String, _ count: TextCount, of all: TextCount, to table: inout ReportTable) {
    table.add(
      name,
      [
        .number(count.segments), .number(count.words), .share(Double(count.words) / Double(max(1, all.words))),
        .number(count.characters),
      ])
  }
}
