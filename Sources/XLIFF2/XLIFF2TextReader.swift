internal import Translation

/// Turns a `source` or `target` into text with codes.
struct XLIFF2TextReader {
  /// The text so far.
  private(set) var content = InlineText("")
  /// What the codes say beyond what an `InlineCode` holds.
  private(set) var properties: [Property] = []
  private let data: [String: String]
  /// The starts whose ends are on this side of this segment too.
  private let paired: Set<String>
  private var length = 0

  /// Reads one side of a segment.
  init(_ side: XLIFF2Node, data: [String: XLIFF2Node]) {
    self.data = data.mapValues(Self.original)
    let codes = side.descendants
    let ends = Set(codes.filter { $0.name == "ec" || $0.name == "em" }.compactMap { $0["startRef"] })
    paired = Set(codes.filter { $0.name == "sc" || $0.name == "sm" }.compactMap { $0["id"] }).intersection(ends)
    take(side)
    clip(codes)
  }

  /// Makes annotations that go on in other segments whole: from the start of this one, or to its end; so many at most.
  private mutating func clip(_ nodes: [XLIFF2Node]) {
    let limit = 100
    for node in nodes.filter({ $0.name == "em" }).prefix(limit) {
      guard let id = node["startRef"], !paired.contains(id) else { continue }
      content.codes.insert(InlineCode(.highlightStart, label: id, at: 0, partner: Self.number(id)), at: 0)
    }
    for node in nodes.filter({ $0.name == "sm" }).suffix(limit).reversed() {
      guard let id = node["id"], !paired.contains(id) else { continue }
      let end = InlineCode(.highlightEnd, label: id, at: length, partner: Self.number(id))
      content.codes.insert(end, at: place(forEndOf: id))
    }
  }

  /// Where the end of an annotation stands among the codes, before the ends of those around it, so that all nest.
  private func place(forEndOf id: String) -> Int {
    let start = content.codes.firstIndex { $0.kind == .highlightStart && $0.label == id } ?? 0
    let outer = Set(content.codes.prefix(start).map(\.label))
    var place = content.codes.count
    while place > start + 1 {
      let code = content.codes[place - 1]
      guard [.closing, .highlightEnd].contains(code.kind), code.at == length, outer.contains(code.label) else { break }
      place -= 1
    }
    return place
  }

  /// The number that ties codes in TMX, where an identifier is one.
  private static func number(_ id: String) -> Int? { Int(id).flatMap { String($0) == id ? $0 : nil } }

  /// The text of original data; `cp` stands for characters that XML does not allow.
  private static func original(_ node: XLIFF2Node) -> String {
    node.children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece): text += piece
      case .element(let node):
        let scalar = UInt32(node["hex"] ?? "", radix: 16).flatMap(Unicode.Scalar.init)
        text.unicodeScalars.append(scalar ?? "\u{FFFD}")
      }
    }
  }

  private mutating func take(_ node: XLIFF2Node) {
    for child in node.children {
      switch child {
      case .text(let text):
        content.text += text
        length += text.unicodeScalars.count
      case .element(let node): take(code: node)
      }
    }
  }

  private mutating func take(code node: XLIFF2Node) {
    let id = node["id"] ?? node["startRef"] ?? ""
    switch node.name {
    case "cp":
      let digits = UInt32(node["hex"] ?? "", radix: 16).map(XLIFF2Syntax.hexadecimal) ?? ""
      add(InlineCode(.placeholder, at: length, content: digits, type: XLIFF2CodeType.character))
    case "ph": add(placeholder(node, id))
    case "pc":
      add(code(.opening, node, id, "dataRefStart", "equivStart", "dispStart"))
      take(node)
      add(code(.closing, node, id, "dataRefEnd", "equivEnd", "dispEnd", hasType: false))
    case "sc": add(code(paired.contains(id) ? .opening : .isolatedOpening, node, id))
    case "ec":
      let isPaired = node["startRef"] != nil && paired.contains(id)
      add(code(isPaired ? .closing : .isolatedClosing, node, id, hasType: !isPaired))
    case "mrk":
      add(code(.highlightStart, node, id, "", "", ""))
      take(node)
      add(code(.highlightEnd, node, id, "", "", "", hasType: false))
    case "sm": add(code(.highlightStart, node, id, "", "", ""))
    case "em": add(code(.highlightEnd, node, id, "", "", "", hasType: false))
    default: take(node)
    }
    keepAttributes(of: node, id)
  }

  private mutating func add(_ code: InlineCode) { content.codes.append(code) }

  private func placeholder(_ node: XLIFF2Node, _ id: String) -> InlineCode {
    var code = code(.placeholder, node, id)
    switch node["subType"] {
    case XLIFF2CodeType.lineBreak: (code.kind, code.type) = (.lineBreak, nil)
    case XLIFF2CodeType.note:
      let content = node["dataRef"].flatMap { data[$0] } ?? ""
      code = InlineCode(.noteReference, label: node["disp"] ?? "", at: length, content: content)
    default: break
    }
    return code
  }

  /// A code whose content is its original data, or else what it says to stand for.
  private func code(
    _ kind: InlineCode.Kind, _ node: XLIFF2Node, _ id: String, _ reference: String = "dataRef",
    _ equivalent: String = "equiv", _ display: String = "disp", hasType: Bool = true
  ) -> InlineCode {
    let content = node[reference].flatMap { data[$0] } ?? node[equivalent] ?? node[display] ?? ""
    let type = hasType ? XLIFF2CodeType.read(node["type"], node["subType"]) : nil
    return InlineCode(kind, label: id, at: length, content: content, type: type, partner: Self.number(id))
  }

  /// Keeps the attributes that an `InlineCode` has no place for.
  private mutating func keepAttributes(of node: XLIFF2Node, _ id: String) {
    let known = ["id", "startRef", "dataRef", "dataRefStart", "dataRefEnd", "type", "subType", "isolated", "hex"]
    var portable: [(name: String, value: String)] = []
    var bound: [(name: String, value: String)] = []
    let isNote = node["subType"] == XLIFF2CodeType.note
    for attribute in node.attributes where !known.contains(attribute.name) {
      if XLIFF2Namespace.isForeign(attribute.name) || (isNote && attribute.name == "disp") { continue }
      let isGeneric = node["type"] == nil || node["type"] == "generic"
      let isDefault = attribute.name == "translate" && attribute.value == "yes" && isGeneric
      if isDefault { continue }
      let isPortable = XLIFF2Property.portable.contains(attribute.name) && !attribute.value.hasPrefix("#")
      if isPortable { portable.append(attribute) } else { bound.append(attribute) }
    }
    for (type, attributes) in [(XLIFF2Property.code, portable), (XLIFF2Property.context, bound)] {
      if attributes.isEmpty { continue }
      properties.append(Property(type: type, value: XLIFF2Attributes([node.name, id], attributes).text))
    }
  }
}
