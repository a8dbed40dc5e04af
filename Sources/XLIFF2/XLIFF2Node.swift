internal import XML

/// An element with all it contains.
struct XLIFF2Node {
  /// What an element contains.
  enum Child {
    case text(String)
    case element(XLIFF2Node)
  }

  /// The canonical name (`XLIFF2Namespace`).
  let name: String
  /// The attributes by canonical name, in document order.
  let attributes: [(name: String, value: String)]
  /// Where it begins.
  let position: XMLPosition
  /// What it contains, in order.
  var children: [Child] = []

  /// Makes an element without content.
  init(_ element: XMLElement, core: String, at position: XMLPosition) {
    name = XLIFF2Namespace.canonical(element.name, core: core)
    attributes = element.attributes.map { (XLIFF2Namespace.canonical(attribute: $0.name), $0.value) }
    self.position = position
  }

  /// The value of an attribute.
  subscript(name: String) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The elements directly in it.
  var elements: [XLIFF2Node] {
    children.compactMap { child in
      if case .element(let node) = child { node } else { nil }
    }
  }

  /// The first element directly in it of that name.
  func first(_ name: String) -> XLIFF2Node? { elements.first { $0.name == name } }

  /// The elements directly in it of that name.
  func all(_ name: String) -> [XLIFF2Node] { elements.filter { $0.name == name } }

  /// All elements in it at any depth, in document order.
  var descendants: [XLIFF2Node] { elements.flatMap { [$0] + $0.descendants } }

  /// The text in it at any depth.
  var text: String {
    var text = ""
    for child in children {
      switch child {
      case .text(let piece): text += piece
      case .element(let node): text += node.text
      }
    }
    return text
  }

  /// Whether it contains neither an element nor more than white space.
  var isBlank: Bool { elements.isEmpty && XLIFF2Syntax.isWhite(text) }
}
