/// What elements of HTML mean to a reader of text.
enum HTMLElements {
  /// Elements that stand in a line; a block ends before and after every other one.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "s", "samp",
    "sdfield", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  /// Elements whose text is not read: scripts, controls, pictures, navigation.
  static let dropped: Set<String> = [
    "applet", "area", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link",
    "math", "meta", "meter", "nav", "noframes", "noscript", "object", "option", "progress", "rp", "rt", "rtc",
    "script", "search", "select", "style", "svg", "template", "textarea", "title", "video",
  ]

  /// Roles of what leads through a site and is not its text (WAI-ARIA 1.2, section 5.3.4; DPUB-ARIA 1.1).
  static let droppedRoles: Set<String> = [
    "banner", "contentinfo", "doc-backlink", "doc-pagebreak", "doc-pagelist", "doc-toc", "menu", "menubar",
    "navigation", "search", "toolbar",
  ]

  /// Names of classes that hide text from the eye, or mark the sign beside a heading that links to it.
  static let hidingClasses: Set<String> = [
    "anchor-link", "footnote-back", "footnote-backref", "header-anchor", "headerlink", "mw-editsection",
    "screen-reader-text", "skip-link", "sr-only", "visually-hidden", "visuallyhidden",
  ]

  /// The sort of code that each element of format is.
  static let formats: [String: String] = [
    "a": "link", "abbr": "abbreviation", "b": "bold", "bdo": "direction", "big": "big", "cite": "italic",
    "code": "code", "del": "strike", "dfn": "italic", "em": "italic", "i": "italic", "ins": "inserted", "kbd": "code",
    "mark": "highlight", "q": "quote", "s": "strike", "samp": "code", "small": "small", "span": "span",
    "strike": "strike", "strong": "bold", "sub": "subscript", "sup": "superscript", "tt": "code", "u": "ulined",
    "var": "italic",
  ]

  /// The elements that give their text a kind of its own.
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}
