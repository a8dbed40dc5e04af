internal import Translation

/// Walks over the content of an ODT document and collects its blocks (OpenDocument 1.3, part 3, sections 5 and 9).
struct ODTBlocks {
  /// What surrounds a paragraph.
  struct Surroundings {
    /// The kind its paragraphs have where their style gives none of its own.
    var kind: BlockKind?
    /// The mark of the note it stands in.
    var label: String?
  }

  /// The content.
  let tree: MarkupTree
  /// The styles.
  let styles: ODTStyles
  /// What was read.
  var flow = BlockFlow()
  /// Text boxes in the paragraph that is being read.
  var boxes: [Int] = []
  /// The notes that were referred to and not read yet, with their marks.
  var notes: [(body: Int, label: String)] = []
  /// How many footnotes and endnotes came so far.
  var counts: [String: Int] = [:]

  /// Parts whose text is not of the document: what was deleted, forms, tables of contents, remarks.
  private static let dropped: Set<String> = [
    "office:annotation", "office:forms", "office:event-listeners", "text:alphabetical-index", "text:illustration-index",
    "text:object-index", "text:table-index", "text:table-of-content", "text:tracked-changes", "text:user-index",
    "text:sequence-decls", "text:user-field-decls", "text:variable-decls", "text:dde-connection-decls", "svg:desc",
    "svg:title", "text:bibliography-source", "text:index-title-template",
  ]

  /// Makes a walker.
  init(_ tree: MarkupTree, _ styles: ODTStyles) {
    self.tree = tree
    self.styles = styles
  }

  /// Reads the notes that were referred to, and those that they refer to.
  mutating func readNotes() {
    while !notes.isEmpty {
      let found = notes
      notes = []
      for note in found {
        visit(note.body, Surroundings(label: note.label))
        flow.end(.note, label: note.label)
      }
    }
  }

  /// Reads the blocks inside a node.
  mutating func visit(_ node: Int, _ around: Surroundings) {
    for child in tree[node].children {
      let name = tree[child].name
      if Self.dropped.contains(name) || tree[child, "text:display"] == "none" { continue }
      if tree[child, "table:visibility"].map({ $0 != "visible" }) ?? false { continue }
      var inner = around
      switch name {
      case "text:p", "text:h": visitParagraph(child, around)
      case "text:list":
        inner.kind = .listItem
        visit(child, inner)
      case "table:table-cell", "table:covered-table-cell":
        inner.kind = .cell
        visit(child, inner)
      case "": break
      default: visit(child, around)
      }
    }
  }

  private mutating func visitParagraph(_ node: Int, _ around: Surroundings) {
    let style = tree[node, "text:style-name"]
    let kind = tree[node].name == "text:h" ? BlockKind.heading : styles.kind(of: style)
    visitInline(node, TextRun(paragraph: styles.properties(of: style, family: "paragraph")))
    flow.end(kind == .paragraph ? around.kind ?? .paragraph : kind, label: around.label)
    let boxes = self.boxes
    self.boxes = []
    for box in boxes { visit(box, around) }
  }
}
