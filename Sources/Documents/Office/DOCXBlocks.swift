internal import Translation

/// Walks over the parts of a DOCX document and collects its blocks (ECMA-376, part 1, section 17).
struct DOCXBlocks {
  /// What surrounds a paragraph.
  struct Surroundings {
    /// The kind its paragraphs have where their style gives none of its own.
    var kind: BlockKind?
    /// The mark of the note it stands in.
    var label: String?
  }

  /// The part that is being read.
  var tree: MarkupTree
  /// Where its links lead.
  var links: [String: OfficePackage.Relationship]
  /// The styles.
  let styles: DOCXStyles
  /// The notes referred to so far.
  var notes: DOCXNotes
  /// What was read.
  var flow = BlockFlow()
  /// The fields that are open.
  var fields = DOCXFields()
  /// Text boxes in the paragraph that is being read.
  var boxes: [Int] = []
  /// Whether the document embeds files that are not read.
  var hasEmbedded = false

  /// Makes a walker for the main part.
  init(_ tree: MarkupTree, _ links: [String: OfficePackage.Relationship], _ styles: DOCXStyles, _ notes: DOCXNotes) {
    self.tree = tree
    self.links = links
    self.styles = styles
    self.notes = notes
  }

  /// Reads the blocks inside a node.
  mutating func visit(_ node: Int, _ around: Surroundings) {
    for child in tree[node].children {
      switch tree[child].name {
      case "w:p": visitParagraph(child, around)
      case "w:tbl": visitTable(child, around)
      case "w:sdt": visitControl(child, around)
      case "w:customXml", "w:ins", "w:moveTo", "w:smartTag": visit(child, around)
      case "mc:AlternateContent": if let chosen = alternative(child) { visit(chosen, around) }
      case "w:altChunk": hasEmbedded = true
      default: break
      }
    }
  }

  /// The first choice that Word offers to readers of any age, else the fallback.
  func alternative(_ node: Int) -> Int? { tree.child(node, "mc:Choice") ?? tree.child(node, "mc:Fallback") }

  private mutating func visitControl(_ node: Int, _ around: Surroundings) {
    guard !isContents(node), !isPlaceholder(node), let content = tree.child(node, "w:sdtContent") else { return }
    visit(content, around)
  }

  /// Whether a content control is a table of contents.
  private func isContents(_ node: Int) -> Bool {
    guard let properties = tree.child(node, "w:sdtPr"), let part = tree.child(properties, "w:docPartObj") else {
      return false
    }
    return DOCXStyles.value(tree, part, "w:docPartGallery") == "Table of Contents"
  }

  /// Whether a content control shows its hint, because nothing was filled in.
  func isPlaceholder(_ node: Int) -> Bool {
    tree.child(node, "w:sdtPr").flatMap { tree.child($0, "w:showingPlcHdr") } != nil
  }

  private mutating func visitTable(_ node: Int, _ around: Surroundings) {
    for child in tree[node].children {
      switch tree[child].name {
      case "w:tr": if !isDeleted(row: child) { visitTable(child, around) }
      case "w:tc":
        var inner = around
        inner.kind = .cell
        visit(child, inner)
      case "w:sdt": if let content = tree.child(child, "w:sdtContent") { visitTable(content, around) }
      case "w:customXml", "w:ins": visitTable(child, around)
      default: break
      }
    }
  }

  private func isDeleted(row: Int) -> Bool {
    tree.child(row, "w:trPr").map { tree.child($0, "w:del") != nil || tree.child($0, "w:hidden") != nil } ?? false
  }

  private mutating func visitParagraph(_ node: Int, _ around: Surroundings) {
    let properties = tree.child(node, "w:pPr")
    let style = styles.properties(of: styles.style(tree, properties))
    let kind = styles.kind(tree, properties)
    visitInline(node, TextRun(paragraph: style))
    if kind == nil {
      _ = flow.inline.finish()
    } else if !isJoined(properties) {
      flow.end(kind == .paragraph ? around.kind ?? .paragraph : kind ?? .paragraph, label: around.label)
    }
    let boxes = self.boxes
    self.boxes = []
    for box in boxes { visit(box, around) }
  }

  /// Whether the end of a paragraph was deleted, so that the next one goes on.
  private func isJoined(_ properties: Int?) -> Bool {
    guard let properties, let mark = tree.child(properties, "w:rPr") else { return false }
    return tree.child(mark, "w:del") != nil || tree.child(mark, "w:moveFrom") != nil
  }
}
