/// Knows the headings under which an organisation describes itself.
enum SelfDescription {
  /// First words, in lower case, that open such a heading, by language: en de fr es it pl cs ru uk.
  private static let openings = [
    "about ", "who we are", "über ", "à propos ", "qui sommes", "sobre ", "acerca de ", "quiénes somos",
    "informazioni su",
    "chi siamo", "chi è ", "o ", "kim jesteśmy", "о ", "об ", "про ", "кто мы", "хто ми",
  ]

  /// Last words of such a heading where the language puts them there: kk tr.
  private static let closings = [" туралы", " hakkında"]

  /// Whether a heading says that what follows is about its author.
  static func isHeading(_ text: String) -> Bool {
    let text = text.lowercased()
    let body = text.hasSuffix(":") ? String(text.dropLast()) : text
    return openings.contains { body.hasPrefix($0) } || closings.contains { body.hasSuffix($0) }
  }
}
