internal import Interchange

/// Module "Resource data": what stands beside the text for reference.
enum XLIFF2ResourceRules {
  /// Checks a list of resources.
  static func check(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for item in node.elements {
      // Section "id": "unique among all <resourceItem> and <resourceItemRef> child elements"
      if let id = item["id"] { try judge.requireNew(item, id, in: &ids, "the resources") }
      if item.name == "res:resourceItem" { try check(item: item, &judge) }
    }
  }

  private static func check(item: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let sides = item.elements.filter { $0.name == "res:source" || $0.name == "res:target" }
    // Section "mimeType": "REQUIRED if <target> and <source> child elements are empty"
    let isTyped = item["mimeType"] != nil || sides.contains { !$0.children.isEmpty }
    try judge.require(isTyped, item, "has nothing in it and no 'mimeType'")
    for side in sides {
      try XLIFF2ModuleRules.checkReference(side, &judge)
      let language = side.name == "res:source" ? judge.source : judge.target
      // Sections "source" and "target": `xml:lang` is that of the document
      guard let tag = side["xml:lang"], let language else { continue }
      try judge.require(XLIFF2UnitRules.isSame(tag, as: language), side, "is in '\(tag)'; expected '\(language)'")
    }
  }

  /// Section "ref": "the value MUST be the id of a <res:resourceItem>" of the file.
  static func checkReferences(
    in nodes: [XLIFF2Node], _ known: Set<String>, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    for reference in nodes.flatMap({ $0.all("res:resourceItemRef") }) {
      let id = reference["ref"] ?? ""
      try judge.require(known.contains(id), reference, "names '\(id)', which is no resource of the file")
    }
  }

  /// The identifiers of the resources in lists of them.
  static func ids(in nodes: [XLIFF2Node]) -> Set<String> {
    Set(nodes.flatMap { $0.all("res:resourceItem") }.compactMap { $0["id"] })
  }
}
