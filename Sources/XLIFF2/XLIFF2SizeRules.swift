internal import Interchange

/// Module "Size and length restriction".
enum XLIFF2SizeRules {
  /// Checks the restrictions that stand on an element.
  static func check(
    _ node: XLIFF2Node, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    // Section "Standard profiles": other profiles have values of their own
    let isGeneral = judge.profiles.general?.hasPrefix("xliff:") ?? true
    let isStorage = judge.profiles.storage?.hasPrefix("xliff:") ?? true
    for (name, isStandard) in [("slr:sizeRestriction", isGeneral), ("slr:storageRestriction", isStorage)] {
      guard let value = node[name] else { continue }
      // Sections "storageRestriction" and "sizeRestriction", "Used in"
      let isPlaced = ["file", "group", "unit", "mrk", "sm", "pc", "sc"].contains(node.name)
      try judge.require(isPlaced, node, "has '\(name)', which may not stand on it")
      if !isStandard { continue }
      // Phrase copies the head of a column there: no text at all, or a remark of several words.
      if XLIFF2Syntax.words(value).count != 1 {
        judge.warnOnce("\(name)=\"\(value)\" is no size; it is passed over", at: node.position)
        continue
      }
      let isSound = XLIFF2Syntax.isSize(value)
      try judge.require(isSound, node, "has \(name)=\"\(value)\"; expected '*', '90', '25,100' or '35,*'")
    }
    for (name, isStandard) in [("slr:sizeInfo", isGeneral), ("slr:equivStorage", isStorage)] {
      guard isStandard, let value = node[name] else { continue }
      try judge.require(XLIFF2Syntax.isNumber(value), node, "has \(name)=\"\(value)\"; expected a whole number")
    }
    guard let id = node["slr:sizeInfoRef"] else { return }
    // "The reference MUST point to an element in a <data> element that is a sibling to the element this attribute is
    // attached to or a sibling to one of its ancestors."
    let isKnown = context.sizeData.contains(id)
    try judge.require(isKnown, node, "has slr:sizeInfoRef=\"\(id)\", which is in no <slr:data> around it")
    if node["slr:sizeInfo"] != nil {
      judge.warn("<\(node.name)> has both 'slr:sizeInfo' and 'slr:sizeInfoRef'", at: node.position)
    }
  }

  /// The identifiers in the `slr:data` among some elements.
  static func data(in nodes: [XLIFF2Node]) -> [String] {
    nodes.filter { $0.name == "slr:data" }.flatMap(\.descendants).compactMap { $0["id"] ?? $0["xml:id"] }
  }
}
