/// What all plots have: a name, a description for those who do not see them, and a legend.
///
/// Plots have no view box, so that letters keep their size where the page is narrow; places across are in per cent.
struct PlotFrame {
  /// The identifier of the plot in its page.
  var id: String
  /// What it shows.
  var title: String
  /// What can be seen in it, in words.
  var description: String
  /// The height in pixels.
  var height: Int

  /// The plot as a figure, with its drawing and its legend.
  func html(_ drawing: String, legend: [String] = []) -> String {
    let entries = legend.enumerated().map { number, name in
      "<li><span class=\"swatch c\(number % Self.colours)\"></span> \(HTMLText.escaped(name))</li>"
    }
    let list = legend.isEmpty ? "" : "<ul class=\"legend\">\(entries.joined())</ul>\n"
    return """
      <figure>
      <figcaption>\(HTMLText.escaped(title))</figcaption>
      \(list)<svg role="img" aria-labelledby="\(id)-t \(id)-d" width="100%" height="\(height)">
      <title id="\(id)-t">\(HTMLText.escaped(title))</title>
      <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
      \(drawing)</svg>
      </figure>

      """
  }

  /// How many colours there are.
  static let colours = 9
}
