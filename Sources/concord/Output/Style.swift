import Files

/// Colours for people, where the output is a terminal that wants them.
struct Style {
  /// What a piece of text is.
  enum Role: String {
    /// An error.
    case error = "31"
    /// A warning.
    case warning = "33"
    /// Good news or a match.
    case good = "32"
    /// What sets a text apart from another.
    case difference = "4;33"
    /// Something beside the point.
    case dim = "2"
    /// The point.
    case strong = "1"
  }

  /// Whether there are colours.
  let isOn: Bool

  /// The style of standard output.
  static let output = Style(isOn: Terminal.wantsColour(.output))

  /// A text in a role.
  func callAsFunction(_ role: Role, _ text: String) -> String {
    isOn ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
