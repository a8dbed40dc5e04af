/// A quantity that grows over time, as a line in steps.
public struct GrowthPlot {
  /// A moment and how much there was then.
  public struct Point: Sendable {
    /// The moment, as `2016-04` or `2016-04-07`.
    public var day: String
    /// How much there was.
    public var count: Int

    /// Makes a point.
    public init(_ day: String, _ count: Int) {
      self.day = day
      self.count = count
    }
  }

  private let id: String
  private let title: String
  private let noun: String
  private let points: [Point]

  /// Describes a plot.
  ///
  /// - Parameters:
  ///   - noun: What is counted, in the plural.
  ///   - points: The points in the order of time.
  public init(_ id: String, _ title: String, of noun: String, _ points: [Point]) {
    (self.id, self.title, self.noun, self.points) = (id, title, noun, points)
  }

  /// The plot as HTML; nothing where there is nothing to see.
  public var html: String {
    guard let first = points.first, let last = points.last, points.count > 1 else { return "" }
    let most = max(1, points.map(\.count).max() ?? 1)
    let text =
      "From \(first.day) to \(last.day) the number of \(noun) grew from \(ReportNumber.text(first.count)) to "
      + "\(ReportNumber.text(last.count))."
    let drawing = """
      <text x="0" y="14">\(ReportNumber.text(most)) \(HTMLText.escaped(noun))</text>
      <svg x="0" y="22" width="100%" height="160" viewBox="0 0 100 100" preserveAspectRatio="none">
      <rect class="ground" x="0" y="0" width="100" height="100"/>
      <polygon class="area" points="0,100 \(steps(most)) 100,100"/>
      <polyline class="line" points="\(steps(most))"/>
      </svg>
      <text x="0" y="200">\(HTMLText.escaped(first.day))</text>
      <text x="100%" y="200" text-anchor="end">\(HTMLText.escaped(last.day))</text>

      """
    return PlotFrame(id: id, title: title, description: text, height: 208).html(drawing)
  }

  /// The corners of the line: what was added at a moment stands from then on.
  private func steps(_ most: Int) -> String {
    let axis = TimeAxis(points.map(\.day))
    var (corners, height) = ([String](), 100.0)
    for point in points {
      let place = ReportNumber.place(axis.place(of: point.day))
      corners.append("\(place),\(ReportNumber.place(height / 100))")
      height = 100 - 100 * Double(point.count) / Double(most)
      corners.append("\(place),\(ReportNumber.place(height / 100))")
    }
    return corners.joined(separator: " ")
  }
}
