internal import Translation
internal import XML

extension XLIFFAssembly {
  /// Begins an element inside a source: a code of XLIFF, or one of another vocabulary, whose text stays text.
  mutating func open(inline element: XMLElement, _ name: String, at position: XMLPosition) -> Level {
    let label = element["rid"] ?? element["startRef"] ?? element["id"] ?? ""
    switch name {
    case "g", "pc": return span(.opening, .closing, element, label)
    case "mrk": return span(.highlightStart, .highlightEnd, element, label)
    case "bpt", "bx", "sc": return begin(.opening, element, label)
    case "ept", "ex", "ec": return begin(.closing, element, label)
    case "it": return begin(isEnd(element) ? .isolatedClosing : .isolatedOpening, element, label)
    case "x", "ph": return begin(.placeholder, element, label)
    case "sm": return begin(.highlightStart, element, label)
    case "em": return begin(.highlightEnd, element, label)
    case "cp":
      if UInt32(element["hex"] ?? "", radix: 16).flatMap(Unicode.Scalar.init) == nil {
        report("<cp> has no code point; give it as hex=\"001A\"", place(position))
      }
      return begin(.placeholder, element, label)
    default: return span(.opening, .closing, element, label)
    }
  }

  private func isEnd(_ element: XMLElement) -> Bool { ["close", "end"].contains(element["pos"]) }

  /// Begins a code around text.
  private mutating func span(
    _ opening: InlineCode.Kind, _ closing: InlineCode.Kind, _ element: XMLElement, _ label: String
  ) -> Level {
    let type = Self.type(of: element)
    let start = data(element, "dataRefStart") ?? Self.tag(element, isEmpty: false)
    let end = data(element, "dataRefEnd") ?? "</\(element.name.qualified)>"
    inline.add(InlineCode(opening, label: label, at: 0, content: start, type: type))
    return .span(InlineCode(closing, label: label, at: 0, content: end, type: type))
  }

  /// Begins a code whose notation may follow as text.
  private mutating func begin(_ kind: InlineCode.Kind, _ element: XMLElement, _ label: String) -> Level {
    let content = data(element, "dataRef") ?? Self.tag(element, isEmpty: true)
    var code = InlineCode(kind, label: label, at: 0, content: content, type: Self.type(of: element))
    if kind == .placeholder, code.type == "lb" { (code.kind, code.label, code.type) = (.lineBreak, "", nil) }
    self.code = (code, "")
    return .code
  }

  /// The notation that a code refers to.
  private func data(_ element: XMLElement, _ attribute: String) -> String? {
    element[attribute].flatMap { unit?.data[$0] }
  }

  /// The tag of a code, for which the file has no other notation.
  private static func tag(_ element: XMLElement, isEmpty: Bool) -> String {
    var tag = "<" + element.name.qualified
    for attribute in element.attributes where ["id", "rid", "startRef", "hex"].contains(attribute.name.qualified) {
      tag += " \(attribute.name.qualified)=\"\(attribute.value)\""
    }
    return tag + (isEmpty ? "/>" : ">")
  }

  /// The sort of a code in TMX's words, which XLIFF 1.2 nearly has (`ctype`); 2.x has words of its own (`subType`).
  private static func type(of element: XMLElement) -> String? {
    let type = element["subType"] ?? element["ctype"] ?? element["mtype"] ?? element["type"]
    return type.map { own[$0] ?? $0 }
  }

  private static let own = [
    "xlf:b": "bold", "xlf:i": "italic", "xlf:u": "ulined", "xlf:lb": "lb", "underlined": "ulined",
  ]
}

extension InlineText {
  /// The text with codes that lack their partner here made isolated.
  var withPairs: InlineText {
    var (result, open) = (self, [String: [Int]]())
    for index in codes.indices {
      let label = codes[index].label
      switch codes[index].kind {
      case .opening: open[label, default: []].append(index)
      case .closing: if open[label]?.popLast() == nil { result.codes[index].kind = .isolatedClosing }
      default: break
      }
    }
    for index in open.values.joined() { result.codes[index].kind = .isolatedOpening }
    return result
  }
}
