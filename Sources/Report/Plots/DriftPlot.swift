/// When each of several alternatives was used, as dots on a lane of time.
public struct DriftPlot {
  /// An alternative with the days of its uses, as `2016-04-07`.
  public struct Lane: Sendable {
    /// Its name.
    public var name: String
    /// The day of each use.
    public var days: [String]

    /// Makes a lane.
    public init(_ name: String, _ days: [String]) {
      self.name = name
      self.days = days
    }
  }

  private static let row = 48
  /// Uses that are nearer than this share of the axis are one dot, larger the more they are.
  private static let slots = 60

  private let id: String
  private let title: String
  private let lanes: [Lane]

  /// Describes a plot.
  public init(_ id: String, _ title: String, _ lanes: [Lane]) {
    (self.id, self.title, self.lanes) = (id, title, lanes)
  }

  /// The plot as HTML; nothing where no use has a day.
  public var html: String {
    let days = lanes.flatMap(\.days).filter { !$0.isEmpty }.sorted()
    guard let first = days.first, let last = days.last else { return "" }
    let axis = TimeAxis(days)
    let drawing = lanes.enumerated().map { draw($0.element, number: $0.offset, axis) }
    let foot = lanes.count * Self.row + 14
    let ends =
      "<text class=\"dim\" x=\"0\" y=\"\(foot)\">\(HTMLText.escaped(first))</text>\n"
      + "<text class=\"dim\" x=\"100%\" y=\"\(foot)\" text-anchor=\"end\">\(HTMLText.escaped(last))</text>\n"
    return PlotFrame(id: id, title: title, description: description, height: foot + 8).html(drawing.joined() + ends)
  }

  private var description: String {
    lanes.map { lane in
      let days = lane.days.filter { !$0.isEmpty }.sorted()
      guard let first = days.first, let last = days.last else { return "\(lane.name): no dated use." }
      return "\(lane.name): \(ReportNumber.text(lane.days.count)) times, "
        + (first == last ? "on \(first)." : "from \(first) to \(last).")
    }.joined(separator: " ")
  }

  private func draw(_ lane: Lane, number: Int, _ axis: TimeAxis) -> String {
    let (top, colour) = (number * Self.row, "c\(number % PlotFrame.colours)")
    var slots: [Int: Int] = [:]
    for day in lane.days where !day.isEmpty {
      slots[Int((axis.place(of: day) * Double(Self.slots)).rounded()), default: 0] += 1
    }
    let dots = slots.sorted { $0.key < $1.key }.map { slot, count in
      // The dots at both ends stay inside.
      let place = 0.015 + 0.97 * Double(slot) / Double(Self.slots)
      return "<circle class=\"\(colour)\" cx=\"\(ReportNumber.place(place))%\" cy=\"\(top + 31)\" "
        + "r=\"\(count == 1 ? 4 : count < 4 ? 5 : count < 10 ? 6 : 8)\"/>\n"
    }
    return "<text x=\"0\" y=\"\(top + 14)\">\(HTMLText.escaped(lane.name))"
      + "<tspan class=\"dim\"> \(ReportNumber.text(lane.days.count))</tspan></text>\n"
      + "<rect class=\"ground\" x=\"0\" y=\"\(top + 30)\" width=\"100%\" height=\"2\"/>\n" + dots.joined()
  }
}
