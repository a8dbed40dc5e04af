internal import XML

/// A web page as a tree, with what its elements mean for reading.
struct HTMLPage {
  /// The elements and texts.
  private(set) var tree = MarkupTree()
  /// The node that carries each `id`, or each `name` of an anchor.
  private(set) var anchors: [String: Int] = [:]
  /// Whether the page says where its main part is.
  private(set) var hasMain = false

  /// Reads a page in UTF-8.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - base: The offset of its first byte in the file; `nil` where the file has other bytes.
  init(_ page: [UInt8], base: Int?) throws {
    for event in try HTMLReader.events(of: page) {
      switch event {
      case .start(let name, let attributes):
        tree.open(name, attributes.map { MarkupTree.Attribute(name: $0.name, value: $0.value) })
      case .end: tree.close()
      case .text(let text, let end):
        tree.add(
          text,
          at: Self.place(of: text, before: end, in: page).flatMap { place in
            base.map { $0 + place }
          })
      }
    }
    tree.finish()
    for node in tree.nodes.indices { note(node) }
  }

  /// Where a text stands, if it stands there without references.
  private static func place(of text: [UInt8], before end: Int, in page: [UInt8]) -> Int? {
    let start = end - text.count
    guard start >= 0, end <= page.count, page[start..<end].elementsEqual(text) else { return nil }
    return start
  }

  private mutating func note(_ node: Int) {
    let name = tree[node].name
    if name == "main" || name == "article" || tree[node, "role"] == "main" { hasMain = true }
    for attribute in tree[node].attributes where attribute.name == "id" || attribute.name == "name" && name == "a" {
      if !attribute.value.isEmpty, anchors[attribute.value] == nil { anchors[attribute.value] = node }
    }
  }

  /// The classes of an element, and its roles.
  func words(_ node: Int, _ attribute: String) -> [Substring] {
    (tree[node, attribute] ?? "").split { " \t\n\r\u{C}".contains($0) }
  }

  /// Whether an element is a block of its own.
  func isBlock(_ node: Int) -> Bool { !tree[node].name.isEmpty && !HTMLElements.inline.contains(tree[node].name) }

  /// Whether an element and all in it is left out.
  ///
  /// - Parameter holdsNote: Tells whether a note stands inside a node.
  func isDropped(_ node: Int, holdsNote: (Int) -> Bool) -> Bool {
    let name = tree[node].name
    if HTMLElements.dropped.contains(name) || isHidden(node) { return true }
    if words(node, "role").contains(where: { HTMLElements.droppedRoles.contains(String($0)) }) { return true }
    if words(node, "class").contains(where: { HTMLElements.hidingClasses.contains(String($0)) }) { return true }
    switch name {
    case "aside": return !holdsNote(node)
    case "header", "footer": return hasMain && isOutsideMain(node) && !holdsNote(node)
    case "dialog": return tree[node, "open"] == nil
    // Word processors write the heads and feet of pages, and the numbers in them, like this.
    case "div": return ["header", "footer"].contains(tree[node, "title"]) && !holdsNote(node)
    case "sdfield": return tree[node, "type"]?.lowercased() == "page"
    default: return false
    }
  }

  /// Whether an element is hidden by its own attributes.
  private func isHidden(_ node: Int) -> Bool {
    if tree[node].attributes.isEmpty { return false }
    if let hidden = tree[node, "hidden"], hidden.lowercased() != "until-found" { return true }
    if tree[node, "aria-hidden"] == "true" { return true }
    guard let style = tree[node, "style"] else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("mso-hide:all")
  }

  /// Whether a header or footer belongs to the site rather than to an article.
  private func isOutsideMain(_ node: Int) -> Bool {
    var outer = tree[node].parent
    while outer > 0 {
      if ["main", "article", "section"].contains(tree[outer].name) || tree[outer, "role"] == "main" { return false }
      outer = tree[outer].parent
    }
    let inside = node...tree[node].last
    return !inside.contains { ["main", "article"].contains(tree[$0].name) }
  }
}
