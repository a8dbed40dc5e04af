internal import Translation

extension ODTBlocks {
  /// Reads what stands in a paragraph, or in an element inside it.
  mutating func visitInline(_ node: Int, _ around: TextRun) {
    for child in tree[node].children {
      switch tree[child].name {
      case "": addText(child, around)
      case "text:span": visitSpan(child, around)
      case "text:a": visitLink(child, around)
      case "text:s", "text:tab": flow.inline.append(" ")
      case "text:line-break": if !around.isHidden { flow.inline.breakLine("<br>") }
      case "text:note": refer(child)
      case "text:ruby": if let base = tree.child(child, "text:ruby-base") { visitInline(base, around) }
      case "text:hidden-paragraph" where tree[child, "text:is-hidden"] == "true":
        _ = flow.inline.finish()
        return
      case let name where name.hasPrefix("draw:"): visitDrawing(child, around)
      case let name where Self.silent.contains(name) || !name.hasPrefix("text:"): break
      default: visitInline(child, around)
      }
    }
  }

  /// Elements of a paragraph whose text is not seen, or is no text of the document.
  private static let silent: Set<String> = [
    "text:alphabetical-index-mark", "text:hidden-paragraph", "text:hidden-text", "text:number", "text:page-count",
    "text:page-continuation", "text:page-number", "text:page-variable-get", "text:placeholder", "text:script",
    "text:soft-page-break", "text:toc-mark",
  ]

  private mutating func addText(_ node: Int, _ run: TextRun) {
    if run.isHidden { return }
    let formats = run.links + run.properties.formats(within: run.paragraph, isLink: !run.links.isEmpty)
    flow.inline.append(tree.text(node), in: formats)
  }

  private mutating func visitSpan(_ node: Int, _ around: TextRun) {
    var inner = around
    inner.properties = styles.properties(of: tree[node, "text:style-name"], family: "text").over(around.properties)
    visitInline(node, inner)
  }

  private mutating func visitLink(_ node: Int, _ around: TextRun) {
    var inner = around
    inner.links.append(.link(to: tree[node, "xlink:href"] ?? "", element: node))
    visitInline(node, inner)
  }

  /// Sets the mark of a note and keeps its text for later.
  private mutating func refer(_ node: Int) {
    guard let body = tree.child(node, "text:note-body") else { return }
    let kind = tree[node, "text:note-class"] ?? "footnote"
    counts[kind, default: 0] += 1
    let citation = tree.child(node, "text:note-citation")
    let shown = citation.flatMap { tree[$0, "text:label"] ?? String(decoding: tree.content(of: $0), as: UTF8.self) }
    var label = (shown ?? "").filter { !$0.isWhitespace }
    if label.isEmpty {
      let numbering = kind == "endnote" ? NoteNumbering.lowerRoman : .decimal
      label = numbering.mark(counts[kind] ?? 1)
    }
    flow.inline.mark(label)
    notes.append((body, label))
  }

  /// Keeps the text boxes of a drawing for later, and a place for a picture in the line.
  private mutating func visitDrawing(_ node: Int, _ run: TextRun) {
    guard tree[node].name == "draw:frame" else {
      boxes.append(node)
      return
    }
    if let box = tree.child(node, "draw:text-box") {
      boxes.append(box)
    } else if tree[node, "text:anchor-type"] == "as-char", !run.isHidden {
      flow.inline.place("<img>", type: "image", in: run.links)
    }
  }
}
