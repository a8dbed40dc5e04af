/// The elements and texts of a marked-up document as a tree.
///
/// Nodes are numbered in document order, so that what stands inside a node is a range of numbers: `node...last`.
struct MarkupTree: Sendable {
  /// An attribute of an element.
  struct Attribute: Sendable {
    /// The name as the reader of the format gives it.
    var name: String
    /// The value.
    var value: String
  }

  /// An element, or a text, which has no name.
  struct Node: Sendable {
    /// The element's name as the reader of the format gives it; empty for a text.
    var name: String
    /// The attributes in document order.
    var attributes: [Attribute] = []
    /// The node it stands in; the root stands in itself.
    var parent: Int
    /// The last node that stands inside; the node itself where none does.
    var last: Int
    /// The nodes that stand directly inside.
    var children: [Int] = []
    /// The bytes of a text.
    var text = 0..<0
    /// The offset of the text in the source, where its bytes stand there as they are.
    var source: Int?
  }

  /// How deep elements are nested in the tree; what nests deeper is put beside, not inside.
  static let deepest = 400

  /// The nodes; the first is the root, which has no name and no text.
  private(set) var nodes: [Node] = [Node(name: "", parent: 0, last: 0)]
  private var bytes: [UInt8] = []
  private var path = [0]
  private var flattened = 0

  /// Makes an empty tree.
  init() {}

  /// Begins an element.
  mutating func open(_ name: String, _ attributes: [Attribute]) {
    add(Node(name: name, attributes: attributes, parent: 0, last: 0))
    if path.count > Self.deepest { flattened += 1 } else { path.append(nodes.count - 1) }
  }

  /// Ends the element that was begun last.
  mutating func close() {
    if flattened > 0 {
      flattened -= 1
    } else if path.count > 1 {
      nodes[path.removeLast()].last = nodes.count - 1
    }
  }

  /// Adds a text, joined to the one before where nothing lies between them.
  mutating func add(_ text: [UInt8], at source: Int? = nil) {
    let start = bytes.count
    bytes += text
    let parent = path[path.count - 1]
    if let last = nodes[parent].children.last, last == nodes.count - 1, nodes[last].name.isEmpty,
      let end = nodes[last].source.map({ $0 + nodes[last].text.count }), end == source
    {
      nodes[last].text = nodes[last].text.lowerBound..<bytes.count
      return
    }
    add(Node(name: "", parent: 0, last: 0, text: start..<bytes.count, source: source))
  }

  /// Ends all elements that are open.
  mutating func finish() {
    while path.count > 1 { close() }
    nodes[0].last = nodes.count - 1
  }

  private mutating func add(_ node: Node) {
    let parent = path[path.count - 1]
    var node = node
    node.parent = parent
    node.last = nodes.count
    nodes[parent].children.append(nodes.count)
    nodes.append(node)
  }
}

extension MarkupTree {
  /// The node of a number.
  subscript(node: Int) -> Node { nodes[node] }

  /// The value of an element's attribute.
  subscript(node: Int, name: String) -> String? {
    for attribute in nodes[node].attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// The bytes of a text.
  func text(_ node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].text] }

  /// All text inside a node.
  func content(of node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for inner in node...max(node, nodes[node].last) where nodes[inner].name.isEmpty { result += text(inner) }
    return result
  }

  /// The first element of a name directly inside a node.
  func child(_ node: Int, _ name: String) -> Int? { nodes[node].children.first { nodes[$0].name == name } }

  /// All elements of a name inside a node, at any depth.
  func elements(_ name: String, in node: Int = 0) -> [Int] {
    (node...max(node, nodes[node].last)).filter { nodes[$0].name == name }
  }

  /// Whether a node stands inside another, or is it.
  func contains(_ outer: Int, _ inner: Int) -> Bool { (outer...max(outer, nodes[outer].last)).contains(inner) }
}
