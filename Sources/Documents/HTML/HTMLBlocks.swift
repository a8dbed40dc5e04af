internal import Translation

/// Walks over a web page and collects its blocks.
struct HTMLBlocks {
  /// What the elements around a node mean for the text in it.
  private struct Surroundings {
    var kind = BlockKind.paragraph
    var label: String?
    var formats: [InlineFormat] = []
    var keepsLines = false
  }

  private let page: HTMLPage
  private let notes: HTMLNotes
  private var flow = BlockFlow()
  /// The label that a note may repeat at its start, until its first text.
  private var expected: String?

  /// The blocks, notes after the body.
  var blocks: [Block] { flow.blocks }

  /// Reads the blocks of a page.
  init(_ page: HTMLPage) {
    self.page = page
    notes = HTMLNotes(page)
    visit(0, Surroundings())
    flow.end(.paragraph)
  }

  private mutating func visit(_ node: Int, _ around: Surroundings) {
    let name = page.tree[node].name
    if name.isEmpty && node > 0 {
      add(node, around)
    } else if let label = notes.marks[node] {
      flow.inline.mark(label)
    } else if notes.backLinks.contains(node) || page.isDropped(node, holdsNote: { notes.isHeld(in: $0) }) {
      return
    } else if name == "br" {
      flow.inline.breakLine("<br>")
    } else if name == "img" {
      flow.inline.place(Self.tag(page.tree[node], keeping: ["src", "alt"]), type: "image", in: around.formats)
    } else if page.isBlock(node) {
      enter(node, around)
    } else {
      visitAll(node, inside(node, around))
    }
  }

  private mutating func visitAll(_ node: Int, _ around: Surroundings) {
    for child in page.tree[node].children { visit(child, around) }
  }

  /// Reads a block element: what came before it is a block of its own.
  private mutating func enter(_ node: Int, _ around: Surroundings) {
    flow.end(around.kind, label: around.label)
    guard !isCode(node) else { return }
    var inner = around
    inner.kind = kind(of: node) ?? around.kind
    inner.keepsLines = around.keepsLines || page.tree[node].name == "pre"
    if let note = notes.notes[node] {
      (inner.label, expected) = (note.label, note.label)
    }
    visitAll(node, inner)
    flow.end(inner.kind, label: inner.label)
    if inner.label != around.label { expected = nil }
  }

  private func kind(of node: Int) -> BlockKind? {
    switch page.tree[node].name {
    case let name where HTMLElements.headings.contains(name): .heading
    case "li", "dt", "dd": .listItem
    case "td", "th": .cell
    case "blockquote": .quote
    case "caption", "figcaption", "article", "main": .paragraph
    default: nil
    }
  }

  /// Whether an element is a program's text, which is not translated.
  private func isCode(_ node: Int) -> Bool {
    guard page.tree[node].name == "pre" else { return false }
    let inner = page.tree[node].children.filter { child in
      !page.tree[child].name.isEmpty || page.tree.text(child).contains { $0 > 0x20 }
    }
    return inner.count == 1 && ["code", "samp", "kbd"].contains(page.tree[inner[0]].name)
  }

  private func inside(_ node: Int, _ around: Surroundings) -> Surroundings {
    let name = page.tree[node].name
    guard let type = HTMLElements.formats[name], name != "span" || isVisible(node), name != "a" || isLink(node) else {
      return around
    }
    var inner = around
    inner.formats.append(
      InlineFormat(
        type: type, opening: Self.tag(page.tree[node], keeping: ["href", "title", "class", "lang", "dir"]),
        closing: "</\(name)>", element: node))
    return inner
  }

  private func isLink(_ node: Int) -> Bool { page.tree[node, "href"] != nil }

  /// Whether a `span` changes what is seen, as far as its attributes tell.
  private func isVisible(_ node: Int) -> Bool {
    if page.tree[node, "class"] != nil || page.tree[node, "dir"] != nil { return true }
    let style = (page.tree[node, "style"] ?? "").lowercased().filter { !$0.isWhitespace }
    let visible = ["weight:bold", "weight:700", "style:italic", "decoration:underline", "line-through", "align:super"]
    return visible.contains { style.contains($0) }
  }

  /// An element's start tag, with the attributes that matter.
  private static func tag(_ node: MarkupTree.Node, keeping names: Set<String>) -> String {
    var result = "<\(node.name)"
    for attribute in node.attributes where names.contains(attribute.name) {
      let value = attribute.value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
      result += " \(attribute.name)=\"\(value)\""
    }
    return result + ">"
  }
}

extension HTMLBlocks {
  private mutating func add(_ node: Int, _ around: Surroundings) {
    var text = page.tree.text(node)
    let start = text.startIndex
    if let label = expected, text.contains(where: { $0 > 0x20 }) {
      text = Self.without(label, text)
      expected = nil
    }
    let source = page.tree[node].source.map { $0 + text.startIndex - start }
    guard around.keepsLines else {
      flow.inline.append(text, at: source, in: around.formats)
      return
    }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { flow.inline.breakLine("\n") }
      flow.inline.append(line, at: source.map { $0 + line.startIndex - text.startIndex }, in: around.formats)
    }
  }

  /// A note's first text without the note's own mark before it.
  private static func without(_ label: String, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = text.drop { $0 <= 0x20 || "[(^".utf8.contains($0) }
    guard rest.starts(with: label.utf8) else { return text }
    let behind = rest.dropFirst(label.utf8.count)
    guard let next = behind.first, next <= 0x20 || ".):]".utf8.contains(next) else { return text }
    return behind.drop { $0 <= 0x20 || ".):]".utf8.contains($0) }
  }
}
