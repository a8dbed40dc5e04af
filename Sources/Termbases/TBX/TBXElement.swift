internal import XML

/// An element of a TBX entry with all that is in it.
struct TBXElement {
  /// What stands between the tags.
  enum Content {
    case text(String)
    case element(TBXElement)
  }

  /// The elements whose content is the notation of another format and no text (ISO 30042, "noteText").
  private static let codes: Set<String> = ["bpt", "ept", "ph", "sc", "ec"]

  /// The name and the attributes.
  let tag: XMLElement
  /// Where it begins.
  let position: XMLPosition
  /// What is in it, in order.
  var content: [Content] = []

  /// The name without prefix.
  var name: String { tag.name.local }
  /// The value of an attribute without white space around it; `nil` where it is empty or not there.
  subscript(name: String) -> String? {
    guard let value = tag[name]?.folded, !value.isEmpty else { return nil }
    return value
  }
  /// The language as written: `xml:lang`, or `lang` as it was called before.
  var language: String? { self["xml:lang"] ?? self["lang"] }
  /// The elements in it.
  var elements: [TBXElement] {
    content.compactMap { piece in
      if case .element(let element) = piece { element } else { nil }
    }
  }
  /// All text in it as it stands, without codes.
  var rawText: String {
    content.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .element(let element): if !Self.codes.contains(element.name) { text += element.rawText }
      }
    }
  }
  /// All text in it on one line, without codes.
  var text: String { rawText.folded }
}
