/// What the rules of inline codes look at: the parts of a unit, or the one pair of a translation candidate.
struct XLIFF2Scope {
  /// One segment, ignorable or candidate.
  struct Part {
    /// The element around source and target.
    let node: XLIFF2Node
    /// The source.
    let source: XLIFF2Node?
    /// The target.
    let target: XLIFF2Node?
  }

  /// A step through the codes of one side, in document order.
  struct Step {
    /// The code.
    let code: XLIFF2Node
    /// Whether it is the end of a `pc` or `mrk`.
    let isEnd: Bool
    /// The number of the part.
    let part: Int
  }

  /// The parts in order.
  let parts: [Part]
  /// The identifiers of the original data at hand.
  let data: [String: XLIFF2Node]
  /// The element's name that the codes must stay in, for messages.
  let name: String
  /// Whether a target has annotations of another vocabulary, such as tracked changes; they show codes twice, once as
  /// inserted and once as deleted.
  let hasTrackedTargets: Bool
  private let sides: (source: [Step], target: [Step])

  /// The scope of a `unit` or `mtc:match`.
  init(_ node: XLIFF2Node) {
    let nodes = node.name == "unit" ? node.elements.filter { ["segment", "ignorable"].contains($0.name) } : [node]
    let parts = nodes.map { Part(node: $0, source: $0.first("source"), target: $0.first("target")) }
    let entries = node.first("originalData")?.all("data") ?? []
    self.init(parts, Dictionary(entries.map { ($0["id"] ?? "", $0) }) { first, _ in first }, node.name)
  }

  private init(_ parts: [Part], _ data: [String: XLIFF2Node], _ name: String) {
    (self.parts, self.data, self.name) = (parts, data, name)
    var sides: (source: [Step], target: [Step]) = ([], [])
    for (index, part) in parts.enumerated() {
      if let source = part.source { Self.collect(source, index, &sides.source) }
      if let target = part.target { Self.collect(target, index, &sides.target) }
    }
    self.sides = sides
    hasTrackedTargets = sides.target.contains { step in
      ["mrk", "sm"].contains(step.code.name) && step.code.attributes.contains { XLIFF2Namespace.isOwned($0.name) }
    }
  }

  /// The scopes of identifiers: one, but for the cases of a unit that switches (`pgs:switch`), of which one is used.
  var alternatives: [XLIFF2Scope] {
    guard parts.contains(where: { $0.node["pgs:case"] != nil }) else { return [self] }
    return parts.map { XLIFF2Scope([$0], data, name) }
  }

  /// The codes and annotations of one side.
  func steps(target isTarget: Bool) -> [Step] { isTarget ? sides.target : sides.source }

  /// The elements of one side.
  func codes(target isTarget: Bool) -> [XLIFF2Node] { steps(target: isTarget).filter { !$0.isEnd }.map(\.code) }

  /// The codes of the sources that have no target.
  var untranslatedCodes: [XLIFF2Node] {
    sides.source.filter { !$0.isEnd && parts[$0.part].target == nil }.map(\.code)
  }

  private static func collect(_ node: XLIFF2Node, _ part: Int, _ steps: inout [Step]) {
    for child in node.elements where child.name != "cp" {
      steps.append(Step(code: child, isEnd: false, part: part))
      collect(child, part, &steps)
      if ["pc", "mrk"].contains(child.name) { steps.append(Step(code: child, isEnd: true, part: part)) }
    }
  }
}
