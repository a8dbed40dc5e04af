internal import Translation

/// The styles of a DOCX document (ECMA-376, part 1, section 17.7).
struct DOCXStyles {
  /// A style with what it says itself.
  private struct Style {
    var name: String
    var base: String?
    var properties: TextProperties
    var outline: Int?
    var isListed: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private var standard: String?

  /// Reads the styles part; none where there is no such part.
  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for node in tree.elements("w:style") {
      guard let id = tree[node, "w:styleId"] else { continue }
      let paragraph = tree.child(node, "w:pPr")
      styles[id] = Style(
        name: (Self.value(tree, node, "w:name") ?? id).lowercased(), base: Self.value(tree, node, "w:basedOn"),
        properties: TextProperties(run: tree.child(node, "w:rPr"), in: tree),
        outline: paragraph.flatMap { Self.outline(tree, $0) }, isListed: paragraph.flatMap { Self.isListed(tree, $0) })
      if tree[node, "w:type"] == "paragraph", ["1", "true", "on"].contains(tree[node, "w:default"]) { standard = id }
    }
  }

  /// The value of an element directly inside another.
  static func value(_ tree: MarkupTree, _ node: Int, _ name: String) -> String? {
    tree.child(node, name).flatMap { tree[$0, "w:val"] }
  }

  /// What a style and those it is based on say of the text.
  func properties(of id: String?) -> TextProperties {
    chain(of: id).reduce(TextProperties()) { $0.over($1.properties) }
  }

  /// The style that a paragraph's properties name, or the standard one.
  func style(_ tree: MarkupTree, _ properties: Int?) -> String? {
    properties.flatMap { Self.value(tree, $0, "w:pStyle") } ?? standard
  }

  /// The part that a paragraph plays; `nil` for a line of a table of contents.
  func kind(_ tree: MarkupTree, _ properties: Int?) -> BlockKind? {
    let chain = chain(of: style(tree, properties))
    let names = chain.map(\.name)
    if names.contains(where: Self.isContents) { return nil }
    let outline = properties.flatMap { Self.outline(tree, $0) } ?? chain.lazy.compactMap(\.outline).first
    if let outline, outline < 9 { return .heading }
    if names.contains(where: Self.isHeading) { return .heading }
    if properties.flatMap({ Self.isListed(tree, $0) }) ?? chain.lazy.compactMap(\.isListed).first ?? false {
      return .listItem
    }
    if names.contains(where: { $0.hasPrefix("list ") && $0 != "list paragraph" }) { return .listItem }
    return names.contains(where: Self.isQuote) ? .quote : .paragraph
  }

  private func chain(of id: String?) -> [Style] {
    var result: [Style] = []
    var next = id
    while let id = next, let style = styles[id], result.count < 32 {
      result.append(style)
      next = style.base
    }
    return result
  }

  private static func isHeading(_ name: String) -> Bool {
    name.hasPrefix("heading") || name == "title" || name == "subtitle"
  }

  private static func isContents(_ name: String) -> Bool {
    name.hasPrefix("toc ") || name == "table of figures" || name.hasPrefix("contents ") || name.hasPrefix("index ")
  }

  private static func isQuote(_ name: String) -> Bool {
    ["quote", "intense quote", "block text", "block quotation", "quotations"].contains(name)
  }

  private static func outline(_ tree: MarkupTree, _ properties: Int) -> Int? {
    value(tree, properties, "w:outlineLvl").flatMap(Int.init)
  }

  /// Whether a paragraph is numbered; numbering 0 takes it away from a style that has it.
  private static func isListed(_ tree: MarkupTree, _ properties: Int) -> Bool? {
    guard let numbering = tree.child(properties, "w:numPr") else { return nil }
    return value(tree, numbering, "w:numId").map { $0 != "0" } ?? nil
  }
}

extension TextProperties {
  /// What a run's properties say of its text.
  init(run: Int?, in tree: MarkupTree) {
    guard let run else { return }
    func isOn(_ name: String) -> Bool? {
      tree.child(run, name).map { node in !["0", "false", "off", "none"].contains(tree[node, "w:val"] ?? "1") }
    }
    isBold = isOn("w:b")
    isItalic = isOn("w:i")
    isUnderlined = isOn("w:u")
    isStruck = isOn("w:strike") ?? isOn("w:dstrike")
    isHidden = isOn("w:vanish")
    height =
      switch DOCXStyles.value(tree, run, "w:vertAlign") {
      case "superscript": .raised
      case "subscript": .lowered
      case nil: nil
      default: .line
      }
  }
}
