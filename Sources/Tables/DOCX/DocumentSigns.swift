internal import XML

/// What the elements of a run that have no text of their own stand for (ECMA-376, part 1, section 17.3.3).
enum DocumentSigns {
  /// The characters of an element; empty where it is no text.
  static func text(_ element: XMLElement) -> String {
    switch element.name.local {
    case "tab", "ptab": "\t"
    // A break of a page or column is no line of the text.
    case "br": element.value(.word, "type") ?? "textWrapping" == "textWrapping" ? "\n" : ""
    case "cr": "\n"
    case "noBreakHyphen": "\u{2011}"
    case "softHyphen": "\u{AD}"
    case "sym": sign(element)
    default: ""
    }
  }

  /// A sign by its number; those for private use mean something in their font alone.
  private static func sign(_ element: XMLElement) -> String {
    guard let code = element.value(.word, "char").flatMap({ UInt32($0, radix: 16) }), code >= 0x20,
      !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code)
    else { return "" }
    return String(Character(scalar))
  }
}
