import Testing

@testable import Report

@Suite("Plots and tables of pages")
struct PlotTests {
  @Test("A bar is cut at the shares of its parts, and says in words what is seen")
  func bars() {
    let bars = [BarPlot.Bar("a<b", remark: "4 words", [1, 3]), BarPlot.Bar("b", [0, 2])]
    let html = BarPlot("p", "Words", series: ["known", "new"], bars: bars).html
    #expect(html.contains("<rect class=\"c0\" x=\"0.00%\" y=\"20\" width=\"25.00%\""))
    #expect(html.contains("<rect class=\"c1\" x=\"25.00%\" y=\"20\" width=\"75.00%\""))
    // The second bar is as long as its part of the longest.
    #expect(html.contains("<rect class=\"c1\" x=\"0.00%\" y=\"66\" width=\"50.00%\""))
    #expect(html.contains("<desc id=\"p-d\">a&lt;b: known 1, new 3. b: new 2.</desc>"))
    #expect(html.contains("aria-labelledby=\"p-t p-d\""))
    let shares = BarPlot("p", "Words", series: ["known", "new"], bars: bars, isRelative: true).html
    #expect(shares.contains("<rect class=\"c1\" x=\"0.00%\" y=\"66\" width=\"100.00%\""))
    #expect(BarPlot("p", "None", series: ["x"], bars: [BarPlot.Bar("a", [0])]).html.contains("a: nothing."))
  }

  @Test("Growth goes up in steps at the days on which something came")
  func growth() {
    let points = [("2024-01-01", 5), ("2024-01-11", 10), ("2024-01-21", 20)].map { GrowthPlot.Point($0.0, $0.1) }
    let html = GrowthPlot("g", "Growth", of: "units", points).html
    #expect(html.contains("points=\"0.00,100.00 0.00,75.00 50.00,75.00 50.00,50.00 100.00,50.00 100.00,0.00\""))
    #expect(html.contains("From 2024-01-01 to 2024-01-21 the number of units grew from 5 to 20."))
    #expect(GrowthPlot("g", "Growth", of: "units", [points[0]]).html.isEmpty)
  }

  @Test("Uses of one day are one dot, larger the more they are")
  func drift() {
    let lanes = [
      DriftPlot.Lane("old", ["2016-01-01", "2016-01-01", ""]), DriftPlot.Lane("new", ["2016-12-31"]),
      DriftPlot.Lane("never", [""]),
    ]
    let html = DriftPlot("d", "Term", lanes).html
    #expect(html.ranges(of: "<circle").count == 2)
    #expect(html.contains("<circle class=\"c0\" cx=\"1.50%\" cy=\"31\" r=\"5\"/>"))
    #expect(html.contains("<circle class=\"c1\" cx=\"98.50%\" cy=\"79\" r=\"4\"/>"))
    #expect(html.contains("old: 3 times, on 2016-01-01. new: 1 times, on 2016-12-31. never: no dated use."))
    #expect(DriftPlot("d", "Term", [DriftPlot.Lane("x", [""])]).html.isEmpty)
  }

  @Test(
    "Days are counted through leap years",
    arguments: [
      ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1), ("2023-12-31", "2024-01-01", 1),
      ("2000-01-01", "2001-01-01", 366), ("2016-04", "2016-04-30", 29),
    ])
  func days(_ first: String, _ last: String, _ difference: Int) throws {
    #expect(try #require(TimeAxis.number(last)) - #require(TimeAxis.number(first)) == difference)
  }

  @Test("What is no day has no number, and one day stands in the middle")
  func noDays() {
    for text in ["", "x", "2016-13", "2016-01-32"] { #expect(TimeAxis.number(text) == nil) }
    #expect(TimeAxis(["2016-01-01"]).place(of: "2016-01-01") == 0.5)
  }

  @Test(
    "Thousands are apart",
    arguments: [(0, "0"), (999, "999"), (1_000, "1\u{202F}000"), (-1_234_567, "−1\u{202F}234\u{202F}567")])
  func numbers(_ number: Int, _ text: String) { #expect(ReportNumber.text(number) == text) }

  @Test("A table escapes its cells and names rows and columns")
  func table() {
    var table = ReportTable("A & B", columns: ["Name", "Count"])
    table.add("<x>", [.number(1_000), .share(0.125), .text("2016-04-07")], hint: "what")
    #expect(table.html.contains("<caption>A &amp; B</caption>"))
    #expect(table.html.contains("<th scope=\"row\" class=\"short\" title=\"what\"><bdi>&lt;x&gt;</bdi></th>"))
    #expect(table.html.contains("<td>1\u{202F}000</td><td>12.5\u{202F}%</td>"))
    #expect(table.html.contains("<td class=\"text short\"><bdi>2016-04-07</bdi></td>"))
    #expect(table.foldedHTML.hasPrefix("<details><summary>A &amp; B</summary>"))
  }
}
