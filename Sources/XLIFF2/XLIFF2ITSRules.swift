internal import Interchange

/// Module "ITS" of XLIFF 2.1: which attributes go together.
enum XLIFF2ITSRules {
  /// Attributes that may not stand beside the first one.
  private static let exclusions = [
    "its:locQualityIssuesRef": [
      "its:locQualityIssueType", "its:locQualityIssueComment", "its:locQualityIssueSeverity",
      "its:locQualityIssueProfileRef", "its:locQualityIssueEnabled",
    ],
    "its:locQualityRatingScore": ["its:locQualityRatingVote"],
    "its:taIdentRef": ["its:taSource", "its:taIdent"],
    "its:provenanceRecordsRef": provenance.map { "its:\($0)" },
  ]
  private static let provenance = [
    "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool",
    "revToolRef", "tool", "toolRef",
  ]

  /// Checks what stands on an element.
  static func check(
    _ node: XLIFF2Node, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    try checkElement(node, &judge)
    guard let first = node.attributes.first(where: { $0.name.hasPrefix("its:") || $0.name.hasPrefix("itsm:") }) else {
      return
    }
    // Section "ITS module": the version of ITS is declared on the element or around it
    let hasVersion = context.hasITS || node["its:version"] != nil
    try judge.require(hasVersion, node, "has '\(first.name)', but no 'its:version' holds there")
    for (name, others) in exclusions where node[name] != nil {
      let other = others.first { node[$0] != nil }
      try judge.require(other == nil, node, "has both '\(name)' and '\(other ?? "")'")
    }
    let isWhole = (node["its:taSource"] == nil) == (node["its:taIdent"] == nil)
    try judge.require(isWhole, node, "needs both 'its:taSource' and 'its:taIdent'")
    for name in ["its:locQualityRatingScore", "its:locQualityRatingVote"] where node["\(name)Threshold"] != nil {
      let isSet = node[name] != nil || context.inherited.contains(name)
      try judge.require(isSet, node, "has '\(name)Threshold' without '\(name)'")
    }
    try checkType(node, &judge)
  }

  /// Section "ITS annotations": `type` of a span is `its:generic` or left out, unless another type is meant too.
  private static func checkType(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    guard ["mrk", "sm"].contains(node.name), let type = node["type"], type != "its:generic" else { return }
    if type.hasPrefix("its:") || type == "term" || type == "comment" { return }
    judge.warnOnce("<\(node.name)> with ITS has type=\"\(type)\"; expected 'its:generic'", at: node.position)
  }

  private static func checkElement(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    switch node.name {
    case "its:locQualityIssue":
      let isTold = node["locQualityIssueType"] != nil || node["locQualityIssueComment"] != nil
      try judge.require(isTold, node, "has neither a type nor a comment")
    case "its:provenanceRecord":
      try judge.require(provenance.contains { node[$0] != nil }, node, "tells of nobody")
    default: break
    }
  }

  /// Section "Stand-off": ids are unique, and references within a unit lead to one of its lists.
  static func check(unit: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for list in unit.elements where list.name == "its:locQualityIssues" || list.name == "its:provenanceRecords" {
      if let id = list["xml:id"] { try judge.requireNew(list, id, in: &ids, "the unit's records") }
    }
    for node in unit.descendants {
      guard let reference = node["its:locQualityIssuesRef"] else { continue }
      let isKnown = reference.hasPrefix("#its=") && ids.contains(String(reference.dropFirst(5)))
      try judge.require(isKnown, node, "has its:locQualityIssuesRef=\"\(reference)\", which names no list of the unit")
    }
  }
}
