internal import Translation

extension DOCXBlocks {
  /// Reads what stands in a paragraph, or in an element inside it.
  mutating func visitInline(_ node: Int, _ around: TextRun) {
    for child in tree[node].children {
      switch tree[child].name {
      case "w:r": visitRun(child, around)
      case "w:hyperlink": visitLink(child, around)
      case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo": visitInline(child, around)
      case "w:sdt":
        if !isPlaceholder(child), let content = tree.child(child, "w:sdtContent") { visitInline(content, around) }
      case "w:fldSimple":
        if DOCXFields.isShown(tree[child, "w:instr"] ?? "") { visitInline(child, around) }
      case "mc:AlternateContent": if let chosen = alternative(child) { visitInline(chosen, around) }
      case "m:oMath", "m:oMathPara": placeFormula(around)
      default: break
      }
    }
  }

  private mutating func visitLink(_ node: Int, _ around: TextRun) {
    var inner = around
    let address = tree[node, "r:id"].flatMap { links[$0]?.target } ?? ""
    let place = tree[node, "w:anchor"].map { "#\($0)" } ?? ""
    inner.links.append(.link(to: address + place, element: node))
    visitInline(node, inner)
  }

  private mutating func placeFormula(_ around: TextRun) {
    if fields.isTextShown { flow.inline.place("<math>", type: "formula", in: around.links) }
  }

  private mutating func visitRun(_ node: Int, _ around: TextRun) {
    var run = around
    let own = tree.child(node, "w:rPr")
    let style = own.flatMap { DOCXStyles.value(tree, $0, "w:rStyle") }
    run.properties = TextProperties(run: own, in: tree).over(styles.properties(of: style))
    visitPieces(node, run)
  }

  private mutating func visitPieces(_ node: Int, _ run: TextRun) {
    for piece in tree[node].children {
      switch tree[piece].name {
      case "w:fldChar": fields.take(tree[piece, "w:fldCharType"])
      case "w:instrText": fields.instruct(tree.content(of: piece))
      case "mc:AlternateContent": if let chosen = alternative(piece) { visitPieces(chosen, run) }
      case "w:drawing", "w:pict", "w:object": visitDrawing(piece, run)
      case "w:footnoteReference", "w:endnoteReference": refer(piece, in: node)
      case "w:ruby": if let base = tree.child(piece, "w:rubyBase") { visitInline(base, run) }
      default: if isShown(run) { addPiece(piece, in: node, run) }
      }
    }
  }

  private func isShown(_ run: TextRun) -> Bool {
    fields.isTextShown && !run.isHidden
  }

  private mutating func addPiece(_ piece: Int, in node: Int, _ run: TextRun) {
    let links = run.links + fields.links
    let formats = links + run.properties.formats(within: run.paragraph, isLink: !links.isEmpty)
    switch tree[piece].name {
    case "w:t": if customMark(node) == nil { addText(piece, formats) }
    case "w:tab", "w:ptab": flow.inline.append(" ")
    case "w:br" where ["page", "column"].contains(tree[piece, "w:type"]): flow.inline.append(" ")
    case "w:br", "w:cr": flow.inline.breakLine("<br>")
    case "w:noBreakHyphen": flow.inline.append("\u{2011}", in: formats)
    case "w:sym": addSymbol(piece, formats)
    default: break
    }
  }

  /// Adds a text; spaces at its ends count only where the file says so.
  private mutating func addText(_ piece: Int, _ formats: [InlineFormat]) {
    var text = tree.content(of: piece)[...]
    if tree[piece, "xml:space"] != "preserve" {
      text = text.drop { $0 <= 0x20 }
      while let last = text.last, last <= 0x20 { text.removeLast() }
    }
    flow.inline.append(text, in: formats)
  }

  /// Adds a sign from a font of signs: one of the private area has no meaning outside its font.
  private mutating func addSymbol(_ piece: Int, _ formats: [InlineFormat]) {
    let font = tree[piece, "w:font"] ?? ""
    let code = tree[piece, "w:char"] ?? ""
    guard let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init), !(0xE000...0xF8FF).contains(scalar.value)
    else {
      flow.inline.place("<sym font=\"\(font)\" char=\"\(code)\">", type: "sign", in: formats)
      return
    }
    flow.inline.append(String(Character(scalar)), in: formats)
  }

  /// Keeps the text boxes of a drawing for later, and a place for a picture in the line.
  private mutating func visitDrawing(_ node: Int, _ run: TextRun) {
    var found: [Int] = []
    var inner = node + 1
    while inner <= tree[node].last {
      let name = tree[inner].name
      if name == "w:txbxContent" { found.append(inner) }
      let isOther = name == "mc:Fallback" && tree.child(tree[inner].parent, "mc:Choice") != nil
      inner = name == "w:txbxContent" || isOther ? tree[inner].last + 1 : inner + 1
    }
    boxes += found
    guard found.isEmpty, tree.child(node, "wp:inline") != nil, isShown(run) else { return }
    flow.inline.place("<img>", type: "image", in: run.links)
  }
}

extension DOCXBlocks {
  /// Sets the mark of a note.
  private mutating func refer(_ piece: Int, in node: Int) {
    guard fields.isTextShown, let id = tree[piece, "w:id"] else { return }
    let isEndnote = tree[piece].name == "w:endnoteReference"
    flow.inline.mark(notes.refer(to: id, isEndnote: isEndnote, custom: customMark(node)))
  }

  /// The mark of a note that a run gives itself, in place of a number.
  private func customMark(_ node: Int) -> String? {
    for piece in tree[node].children where tree[piece, "w:customMarkFollows"] != nil {
      guard !["0", "false", "off"].contains(tree[piece, "w:customMarkFollows"]) else { continue }
      let texts = tree[node].children.filter { tree[$0].name == "w:t" }
      let mark = texts.map { String(decoding: tree.content(of: $0), as: UTF8.self) }.joined()
      return mark.filter { !$0.isWhitespace }
    }
    return nil
  }
}
