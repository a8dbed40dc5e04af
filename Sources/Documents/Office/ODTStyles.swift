internal import Translation

/// The styles of an ODT document (OpenDocument 1.3, part 3, section 16).
struct ODTStyles {
  /// A style with what it says itself.
  private struct Style {
    var names: [String]
    var base: String?
    var properties: TextProperties
    var outline: Int
    var isHidden: Bool
  }

  /// The styles by family and name: `text/T1`.
  private var styles: [String: Style] = [:]

  /// Makes an empty set of styles.
  init() {}

  /// Adds the styles of a part, automatic ones among them.
  mutating func add(_ tree: MarkupTree) {
    for node in tree.elements("style:style") {
      guard let name = tree[node, "style:name"], let family = tree[node, "style:family"] else { continue }
      let shown = tree[node, "style:display-name"] ?? name
      let section = tree.child(node, "style:section-properties")
      styles["\(family)/\(name)"] = Style(
        names: [name.lowercased(), shown.lowercased()], base: tree[node, "style:parent-style-name"],
        properties: TextProperties(openDocument: tree.child(node, "style:text-properties"), in: tree),
        outline: Int(tree[node, "style:default-outline-level"] ?? "") ?? 0,
        isHidden: section.flatMap { tree[$0, "text:display"] } == "none")
    }
  }

  /// What a style and those it is based on say of the text.
  func properties(of name: String?, family: String) -> TextProperties {
    chain(of: name, family).reduce(TextProperties()) { $0.over($1.properties) }
  }

  /// The part that a paragraph of a style plays.
  func kind(of name: String?) -> BlockKind {
    let chain = chain(of: name, "paragraph")
    let names = chain.flatMap(\.names) + (name.map { [$0.lowercased()] } ?? [])
    if chain.contains(where: { $0.outline > 0 }) { return .heading }
    if names.contains(where: { $0 == "title" || $0 == "subtitle" || $0.hasPrefix("heading") }) { return .heading }
    if names.contains(where: { ["quotations", "quote", "intense quote", "block text"].contains($0) }) { return .quote }
    return .paragraph
  }

  private func chain(of name: String?, _ family: String) -> [Style] {
    var result: [Style] = []
    var next = name
    while let name = next, let style = styles["\(family)/\(name)"], result.count < 32 {
      result.append(style)
      next = style.base
    }
    return result
  }
}

extension TextProperties {
  /// What a style's text properties say.
  init(openDocument node: Int?, in tree: MarkupTree) {
    guard let node else { return }
    isBold = tree[node, "fo:font-weight"].map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
    isItalic = tree[node, "fo:font-style"].map { $0 != "normal" }
    isUnderlined = tree[node, "style:text-underline-style"].map { $0 != "none" }
    isStruck = tree[node, "style:text-line-through-style"].map { $0 != "none" }
    isHidden = tree[node, "text:display"].map { $0 == "none" }
    height = tree[node, "style:text-position"].map(Self.height)
  }

  /// The height of a position such as `super 58%`, `-33% 58%` or `0% 100%`.
  private static func height(_ position: String) -> Height {
    let first = position.split(separator: " ").first ?? ""
    if first == "super" { return .raised }
    if first == "sub" { return .lowered }
    let percent = Double(first.filter { $0 != "%" }) ?? 0
    return percent > 0 ? .raised : percent < 0 ? .lowered : .line
  }
}
