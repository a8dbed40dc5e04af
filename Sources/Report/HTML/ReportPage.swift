/// The frame that all pages share: one file that loads nothing and runs nothing.
public struct ReportPage {
  private let title: String
  private let rules: String
  private let skipped: String

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - title: Its title and heading.
  ///   - rules: Rules of its own behind those of the common style sheet.
  ///   - skipped: The heading that readers by keyboard may go to at once, with its identifier, `findings`.
  public init(_ title: String, rules: String = "", skippingTo skipped: String = "content") {
    self.title = HTMLText.escaped(title)
    self.rules = rules
    self.skipped = skipped
  }

  /// What stands before the content.
  public var head: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <style>
    \(ReportStyle.sheet)
    \(rules)
    </style>
    </head>
    <body>
    <a class="skip" href="#\(skipped)">Skip to the \(skipped)</a>
    <header>
    <h1>\(title)</h1>
    </header>
    <main>

    """
  }

  /// What stands behind the content.
  public static let tail = "</main>\n</body>\n</html>\n"

  /// A whole page of some parts.
  public func html(_ parts: [String]) -> String {
    head + "<div id=\"\(skipped)\"></div>\n" + parts.joined() + Self.tail
  }

  /// A heading of the second order.
  public static func heading(_ text: String) -> String { "<h2>\(HTMLText.escaped(text))</h2>\n" }

  /// A paragraph.
  public static func paragraph(_ text: String) -> String { "<p>\(HTMLText.escaped(text))</p>\n" }
}
