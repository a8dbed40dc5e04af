internal import Interchange

/// Section "id": which identifiers must be unique among which elements.
enum XLIFF2IdentityRules {
  /// Checks the segments of a unit.
  static func checkParts(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for part in scope.parts {
      if let id = part.node["id"] { try judge.requireNew(part.node, id, in: &ids, "the unit's elements") }
    }
  }

  /// Checks the codes of a unit or candidate.
  static func check(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let parts = scope.name == "unit" ? Set(scope.parts.compactMap { $0.node["id"] }) : []
    // "the value MUST be unique among all <segment>, <ignorable>, <mrk>, <sm>, <pc>, <sc>, <ec>, or <ph> elements
    // within the enclosing <unit>"
    var sources = parts
    for code in scope.codes(target: false) {
      if let id = code["id"] { try judge.requireNew(code, id, in: &sources, "the sources in <\(scope.name)>") }
    }
    judge.isLoose = scope.hasTrackedTargets
    try checkTargets(scope, parts, &judge)
    judge.isLoose = false
  }

  /// Notes and original data: unique among their siblings.
  static func checkEntries(of node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    for (list, entry) in [("notes", "note"), ("originalData", "data")] {
      for node in node.all(list) {
        var ids: Set<String> = []
        for entry in node.all(entry) {
          if let id = entry["id"] { try judge.requireNew(entry, id, in: &ids, "the same <\(list)>") }
        }
      }
    }
  }

  /// Checks the identifiers of the targets' codes against those of the sources.
  ///
  /// "The inline elements enclosed by a <target> element MUST use the duplicate id values of their corresponding
  /// inline elements enclosed within the sibling <source> element if and only if those corresponding elements exist."
  private static func checkTargets(
    _ scope: XLIFF2Scope, _ parts: Set<String>, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    var sources: [String: XLIFF2Scope.Step] = [:]
    for step in scope.steps(target: false) where !step.isEnd {
      if let id = step.code["id"] { sources[id] = step }
    }
    var targets = parts
    for step in scope.steps(target: true) where !step.isEnd {
      guard let id = step.code["id"] else { continue }
      try judge.requireNew(step.code, id, in: &targets, "the targets in <\(scope.name)>")
      guard let source = sources[id] else { continue }
      let isSame = sort(step.code.name) == sort(source.code.name)
      try judge.require(isSame, step.code, "has the id '\(id)' of <\(source.code.name)> in the source")
      if step.part != source.part {
        judge.warn("<\(step.code.name)> '\(id)' stands in another segment than in the source", at: step.code.position)
      }
    }
  }

  /// Spanning codes may be written in either way (section "Usage of <pc> and <sc>/<ec>").
  private static func sort(_ name: String) -> String {
    switch name {
    case "sc": "pc"
    case "sm": "mrk"
    default: name
    }
  }
}
