/// Bars across, a row each, every bar made of parts that stand for series.
public struct BarPlot {
  /// A bar.
  public struct Bar: Sendable {
    /// Its name.
    public var name: String
    /// What stands behind its name.
    public var remark: String
    /// Its parts, in the order of the series.
    public var parts: [Int]

    /// Makes a bar.
    public init(_ name: String, remark: String = "", _ parts: [Int]) {
      self.name = name
      self.remark = remark
      self.parts = parts
    }
  }

  private static let row = 46

  private let id: String
  private let title: String
  private let series: [String]
  private let bars: [Bar]
  private let isRelative: Bool

  /// Describes a plot.
  ///
  /// - Parameters:
  ///   - id: Its identifier in the page.
  ///   - isRelative: Whether every bar is as long as the page is wide, so that its parts are shares.
  public init(_ id: String, _ title: String, series: [String], bars: [Bar], isRelative: Bool = false) {
    (self.id, self.title, self.series, self.bars, self.isRelative) = (id, title, series, bars, isRelative)
  }

  /// The plot as HTML.
  public var html: String {
    let most = bars.map { $0.parts.reduce(0, +) }.max() ?? 0
    let drawing = bars.enumerated().map { number, bar in
      draw(bar, at: number * Self.row, whole: isRelative ? bar.parts.reduce(0, +) : most)
    }
    return PlotFrame(id: id, title: title, description: description, height: max(1, bars.count * Self.row))
      .html(drawing.joined(), legend: series.count > 1 ? series : [])
  }

  private var description: String {
    bars.prefix(20).map { bar in
      let parts = zip(series, bar.parts).filter { $0.1 > 0 }.map { "\($0) \(ReportNumber.text($1))" }
      return "\(bar.name): \(parts.isEmpty ? "nothing" : parts.joined(separator: ", "))."
    }.joined(separator: " ") + (bars.count > 20 ? " The table below has all rows." : "")
  }

  private func draw(_ bar: Bar, at top: Int, whole: Int) -> String {
    var (start, parts) = (0.0, "")
    for (number, part) in bar.parts.enumerated() where part > 0 && whole > 0 {
      let width = Double(part) / Double(whole)
      let name = series.indices.contains(number) ? series[number] : ""
      parts +=
        "<rect class=\"c\(number % PlotFrame.colours)\" x=\"\(ReportNumber.place(start))%\" y=\"\(top + 20)\" "
        + "width=\"\(ReportNumber.place(width))%\" height=\"18\"><title>"
        + "\(HTMLText.escaped("\(bar.name): \(name) \(ReportNumber.text(part))"))</title></rect>\n"
      start += width
    }
    let remark = bar.remark.isEmpty ? "" : "<tspan class=\"dim\"> \(HTMLText.escaped(bar.remark))</tspan>"
    return "<text x=\"0\" y=\"\(top + 14)\">\(HTMLText.escaped(bar.name))\(remark)</text>\n"
      + "<rect class=\"ground\" x=\"0\" y=\"\(top + 20)\" width=\"100%\" height=\"18\"/>\n" + parts
  }
}
