/// The notes of a web page and the marks that lead to them.
///
/// A mark is a link with a short text that leads forward to a place in the page, if the place leads back to it, or if
/// the mark says what it is (`role="doc-noteref"`, a class, a number set high). That holds for what word processors,
/// wikis and converters write, whatever names they give their places.
struct HTMLNotes {
  /// A note.
  struct Note {
    /// The element that it fills.
    var body: Int
    /// What its mark shows.
    var label: String
  }

  /// The label of each mark, by the node that shows it.
  private(set) var marks: [Int: String] = [:]
  /// The notes by the node that they fill.
  private(set) var notes: [Int: Note] = [:]
  /// Links in notes that lead back to a mark, or show the note's own number.
  private(set) var backLinks: Set<Int> = []

  private let page: HTMLPage

  /// A mark that has been found, before it is known how far its note reaches.
  private struct Found {
    var link: Int
    var shown: Int
    var target: Int
    var label: String
    var isNamed: Bool
  }

  /// Looks for the notes of a page.
  init(_ page: HTMLPage) {
    self.page = page
    let links = page.tree.elements("a")
    let found = links.compactMap { candidate($0) }
    let targets = Set(found.map(\.target)).sorted()
    for found in found {
      let body = body(of: found.target, targets)
      guard body > 0, !page.tree.contains(body, found.link) else { continue }
      let back = inside(body, of: links).filter { leads($0, backTo: found) }
      if back.isEmpty && !found.isNamed { continue }
      marks[found.shown] = found.label
      backLinks.formUnion(back)
      if notes[body] == nil { notes[body] = Note(body: body, label: found.label) }
    }
  }

  /// Whether a note stands inside a node.
  func isHeld(in node: Int) -> Bool { notes.keys.contains { page.tree.contains(node, $0) } }

  private func candidate(_ link: Int) -> Found? {
    let tree = page.tree
    guard let address = tree[link, "href"], address.utf8.first == UInt8(ascii: "#"),
      let target = page.anchors[String(address.dropFirst())], target > link
    else { return nil }
    let label = Self.label(tree.content(of: link))
    guard (1...8).contains(label.unicodeScalars.count) else { return nil }
    let shown = shown(link, label)
    let isNamed = isNamed(link) || (isRaised(shown) || isRaised(link)) && Self.isNumber(label)
    return Found(link: link, shown: shown, target: target, label: label, isNamed: isNamed)
  }

  /// The nodes inside another, of nodes in ascending order.
  private func inside(_ node: Int, of nodes: [Int]) -> ArraySlice<Int> {
    func place(of limit: Int) -> Int {
      var (low, high) = (0, nodes.count)
      while low < high {
        let middle = (low + high) / 2
        if nodes[middle] < limit { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return nodes[place(of: node)..<place(of: page.tree[node].last + 1)]
  }

  /// A text without the brackets and spaces around it.
  private static func label(_ content: [UInt8]) -> String {
    let isEdge: (UInt8) -> Bool = { $0 <= 0x20 || "[]().".utf8.contains($0) }
    let start = content.firstIndex { !isEdge($0) } ?? content.endIndex
    let end = content.lastIndex { !isEdge($0) } ?? start
    guard start < content.endIndex else { return "" }
    return String(decoding: content[start...end], as: UTF8.self)
  }

  private static func isNumber(_ label: String) -> Bool {
    label.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2A } || label.unicodeScalars.count == 1
  }

  /// The outermost element that shows the mark and nothing else.
  private func shown(_ link: Int, _ label: String) -> Int {
    var node = link
    while true {
      let outer = page.tree[node].parent
      guard ["sup", "sub", "span", "small", "b", "i", "em", "font"].contains(page.tree[outer].name),
        page.tree[outer].last - outer < 16, Self.label(page.tree.content(of: outer)) == label
      else { return node }
      node = outer
    }
  }

  private func isRaised(_ node: Int) -> Bool {
    page.tree[node].name == "sup" || page.tree[node].children.contains { page.tree[$0].name == "sup" }
  }

  private func isNamed(_ link: Int) -> Bool {
    let roles = page.words(link, "role") + page.words(link, "epub:type")
    if roles.contains("doc-noteref") || roles.contains("noteref") { return true }
    let classes: Set<String> = ["footnote-ref", "footnoteref", "footnote-reference", "sdfootnoteanc", "sdendnoteanc"]
    return page.words(link, "class").contains { classes.contains(String($0)) }
  }

  /// The element that a note fills: the one that is pointed to, or the paragraph that the anchor stands in, and the
  /// element around it that holds this note alone.
  private func body(of target: Int, _ targets: [Int]) -> Int {
    let tree = page.tree
    var node = target
    while node > 0, !page.isBlock(node) { node = tree[node].parent }
    if node == target, tree[node].name != "p" { return node }
    let outer = tree[node].parent
    guard ["aside", "dd", "div", "li", "tr"].contains(tree[outer].name),
      inside(outer, of: targets).count == 1
    else { return node }
    return outer
  }

  /// Whether a link in a note leads back to the mark, to an element around it or to one in it.
  private func leads(_ link: Int, backTo found: Found) -> Bool {
    guard let address = page.tree[link, "href"], address.utf8.first == UInt8(ascii: "#"),
      let place = page.anchors[String(address.dropFirst())]
    else { return false }
    if page.tree.contains(found.shown, place) || place == found.link { return true }
    return page.tree[found.shown].parent == place && !page.isBlock(place)
  }
}
