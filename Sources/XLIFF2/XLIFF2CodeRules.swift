internal import Interchange
internal import XML

/// Sections "Inline elements" and "Inline codes": what codes say of each other and of their original data.
enum XLIFF2CodeRules {
  /// Checks both sides of a unit or candidate.
  static func check(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    for isTarget in [false, true] {
      judge.isLoose = isTarget && scope.hasTrackedTargets
      let codes = scope.codes(target: isTarget)
      for code in codes { try check(code, scope, &judge) }
      // While segments lack their targets, the other halves of their pairs are still to come.
      let pending = isTarget ? scope.untranslatedCodes : []
      try checkPairs(codes, pending, &judge)
      try checkAnnotations(codes, pending, &judge)
    }
    judge.isLoose = false
    try checkCopies(scope, &judge)
  }

  private static func check(
    _ code: XLIFF2Node, _ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    // Section "dataRef": "the value MUST be the value of the id of one of the <data> elements in the same <unit>"
    for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
      guard let id = code[name] else { continue }
      try judge.require(
        scope.data[id] != nil, code, "has \(name)=\"\(id)\", but no <data> of <\(scope.name)> has that id")
    }
    // Section "Editing hints": "When canReorder is set to no or firstNo, canCopy and canDelete MUST be set to no"
    if let order = code["canReorder"], order != "yes" {
      let isFixed = code["canCopy"] == "no" && code["canDelete"] == "no"
      try judge.require(isFixed, code, "has canReorder=\"\(order)\"; add canCopy=\"no\" and canDelete=\"no\"")
    }
    try checkSubtype(code, &judge)
    let hasBoth = (code["subFlowsStart"] == nil) == (code["subFlowsEnd"] == nil)
    try judge.require(hasBoth, code, "has only one of 'subFlowsStart' and 'subFlowsEnd'")
    for (start, end) in [("equivStart", "equivEnd"), ("dataRefStart", "dataRefEnd")] {
      if (code[start] == nil) != (code[end] == nil) {
        judge.warn("<\(code.name)> has only one of '\(start)' and '\(end)'", at: code.position)
      }
    }
    if code.name == "ec" { try checkEnd(code, &judge) }
  }

  /// Section "subType": "If the attribute subType is used, the attribute type MUST be specified as well", and the
  /// values with the prefix `xlf` belong to one type each.
  static func checkSubtype(_ code: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    guard let subtype = code["subType"] else { return }
    try judge.require(code["type"] != nil, code, "has 'subType' without 'type'")
    guard subtype.hasPrefix("xlf:") else { return }
    let isKnown =
      ["xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"].contains(subtype)
      ? code["type"] == "fmt"
      : subtype == "xlf:var" && code["type"] == "ui"
    try judge.require(
      isKnown, code, "has subType=\"\(subtype)\", which does not go with type=\"\(code["type"] ?? "")\"")
  }

  /// Section "ec": an isolated end has an `id`, any other a `startRef`; `dir` and what the modules say of the start
  /// may stand on an isolated one alone.
  private static func checkEnd(_ end: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    if end["isolated"] == "yes" {
      let isSound = end["id"] != nil && end["startRef"] == nil
      return try judge.require(isSound, end, "is isolated; expected 'id' and no 'startRef'")
    }
    let isSound = end["id"] == nil && end["startRef"] != nil
    try judge.require(isSound, end, "is not isolated; expected 'startRef' and no 'id'")
    for name in ["dir", "fs:fs", "fs:subFs", "slr:equivStorage", "slr:sizeInfo", "slr:sizeInfoRef"] {
      try judge.require(end[name] == nil, end, "has '\(name)' without isolated=\"yes\"")
    }
  }

  /// Section "isolated": "yes if and only if the <ec> element corresponding to this start code is not in the same
  /// <unit>"; section "sc": the editing hints of both halves are the same.
  private static func checkPairs(
    _ codes: [XLIFF2Node], _ pending: [XLIFF2Node], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    var open: [String: XLIFF2Node] = [:]
    let (starts, ends) = ids(of: pending, "sc", "ec")
    for code in codes {
      if code.name == "sc", code["isolated"] != "yes", let id = code["id"] { open[id] = code }
      guard code.name == "ec", let id = code["startRef"] else { continue }
      guard let start = open.removeValue(forKey: id) else {
        try judge.require(starts.contains(id), code, "ends '\(id)', which no <sc> before it starts")
        continue
      }
      try checkHints(start, code, &judge)
    }
    guard let start = first(of: open, without: ends) else { return }
    try judge.require(false, start, "has no <ec> in the same unit; add it, or isolated=\"yes\"")
  }

  /// The identifiers that starts and ends among some codes have or name.
  private static func ids(of codes: [XLIFF2Node], _ start: String, _ end: String) -> (Set<String>, Set<String>) {
    let starts = codes.compactMap { $0.name == start ? $0["id"] : nil }
    return (Set(starts), Set(codes.compactMap { $0.name == end ? $0["startRef"] : nil }))
  }

  /// The first start in the document that is still open, whose end is not to come either.
  private static func first(of open: [String: XLIFF2Node], without ends: Set<String>) -> XLIFF2Node? {
    open.filter { !ends.contains($0.key) }.values.min {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
  }

  private static func checkHints(
    _ start: XLIFF2Node, _ end: XLIFF2Node, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    for name in ["canCopy", "canDelete", "canOverlap"] {
      try judge.require((start[name] ?? "yes") == (end[name] ?? "yes"), end, "differs from its <sc> in '\(name)'")
    }
    // "If canReorder of the <sc> is firstNo, that of the <ec> is no."
    let order = start["canReorder"] ?? "yes"
    let isSame = (end["canReorder"] ?? "yes") == (order == "firstNo" ? "no" : order)
    try judge.require(isSame, end, "differs from its <sc> in 'canReorder'")
    for name in ["type", "subType", "copyOf"] where end[name] != nil {
      try judge.require(start[name] == end[name], end, "differs from its <sc> in '\(name)'")
    }
  }

  /// Sections "sm" and "em": each start has its end in the same unit, behind it.
  private static func checkAnnotations(
    _ codes: [XLIFF2Node], _ pending: [XLIFF2Node], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    var open: [String: XLIFF2Node] = [:]
    let (starts, ends) = ids(of: pending, "sm", "em")
    for code in codes {
      if code.name == "sm", let id = code["id"] { open[id] = code }
      guard code.name == "em", let id = code["startRef"] else { continue }
      let isKnown = open.removeValue(forKey: id) != nil || starts.contains(id)
      try judge.require(isKnown, code, "ends '\(id)', which no <sm> before it starts")
    }
    guard let start = first(of: open, without: ends) else { return }
    try judge.require(false, start, "has no <em> in the same unit")
  }

  /// Section "Duplicating an existing code": a copy names a code of the unit that has no original data and may be
  /// copied, and has none itself.
  private static func checkCopies(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let codes = scope.codes(target: false) + scope.codes(target: true)
    let references = ["dataRef", "dataRefStart", "dataRefEnd"]
    let named = codes.filter { $0.name != "mrk" && $0.name != "sm" }.map { ($0["id"] ?? "", $0) }
    let bases = Dictionary(named) { first, _ in first }
    for copy in codes {
      guard let id = copy["copyOf"] else { continue }
      guard let base = bases[id] else {
        try judge.require(false, copy, "is a copy of '\(id)', which is no code of the unit")
        continue
      }
      let hasData = references.contains { copy[$0] != nil || base[$0] != nil }
      try judge.require(!hasData, copy, "is a copy of '\(id)', but one of them has original data")
      try judge.require(base["canCopy"] != "no", copy, "is a copy of '\(id)', which has canCopy=\"no\"")
    }
  }
}
