internal import Interchange

/// What the modules' prose asks: candidates, glossary, metadata, validation, format style, plural and gender.
enum XLIFF2ModuleRules {
  /// Checks an element with all it contains; `context` is that of the elements around.
  static func check(
    _ node: XLIFF2Node, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if XLIFF2Namespace.isForeign(node.name) { return }
    try checkOne(node, context, &judge)
    var inner = context.inside(node)
    inner.sizeData.formUnion(XLIFF2SizeRules.data(in: node.elements))
    for child in node.elements { try check(child, inner, &judge) }
  }

  /// Checks an element by itself.
  static func checkOne(
    _ node: XLIFF2Node, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    try checkStyle(node, &judge)
    try XLIFF2SizeRules.check(node, context, &judge)
    try XLIFF2ITSRules.check(node, context, &judge)
    switch node.name {
    case "skeleton": try checkReference(node, &judge)
    case "mtc:matches": try checkMatches(node, &judge)
    case "gls:glossary": try checkGlossary(node, &judge)
    case "mda:metadata": try checkMetadata(node, &judge)
    case "val:rule": try checkRule(node, context, &judge)
    case "res:resourceData": try XLIFF2ResourceRules.check(node, &judge)
    case "segment" where node["pgs:case"] != nil:
      judge.warnOnce("the schema of XLIFF 2.2 has no 'pgs:case' for <segment>, its module has", at: node.position)
    default: break
    }
  }

  /// Section "skeleton" (and "source", "target" of resources): "The attribute href is REQUIRED if and only if the
  /// <skeleton> element is empty".
  static func checkReference(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    try judge.require((node["href"] == nil) != node.children.isEmpty, node, "needs either content or 'href'")
  }

  /// Module "Translation candidates": ids unique in the list, `subType` with `type`, no `xml:lang`, sound codes.
  private static func checkMatches(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for match in node.all("mtc:match") {
      if let id = match["id"] { try judge.requireNew(match, id, in: &ids, "the unit's candidates") }
      try judge.require(match["subType"] == nil || match["type"] != nil, match, "has 'subType' without 'type'")
      try judge.require(match["xml:lang"] == nil, match, "has 'xml:lang', which may not stand on it")
      let scope = XLIFF2Scope(match)
      try XLIFF2IdentityRules.checkEntries(of: match, &judge)
      try XLIFF2IdentityRules.check(scope, &judge)
      try XLIFF2CodeRules.check(scope, &judge)
      try checkLanguages(of: match, &judge)
    }
  }

  /// Section "reference": only a reference candidate may have a target in another language.
  private static func checkLanguages(of match: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let isReference = match["reference"] == "yes"
    for (name, language) in [("source", judge.source), ("target", isReference ? nil : judge.target)] {
      guard let side = match.first(name), let tag = side["xml:lang"], let language else { continue }
      let isSame = XLIFF2UnitRules.isSame(tag, as: language)
      try judge.require(isSame, side, "of a candidate is in '\(tag)'; expected '\(language)'")
    }
  }

  /// Module "Glossary": ids unique in the glossary; an entry has a translation or a definition.
  private static func checkGlossary(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for entry in node.all("gls:glossEntry") {
      let isComplete = entry.first("gls:translation") != nil || entry.first("gls:definition") != nil
      try judge.require(isComplete, entry, "has neither a translation nor a definition")
      for item in [entry] + entry.all("gls:translation") {
        if let id = item["id"] { try judge.requireNew(item, id, in: &ids, "the glossary") }
      }
    }
  }

  /// Module "Metadata", section "id": unique among the groups and their list.
  private static func checkMetadata(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var ids: Set<String> = []
    for item in [node] + node.descendants where item.name != "mda:meta" {
      if let id = item["id"] { try judge.requireNew(item, id, in: &ids, "the metadata") }
    }
  }

  /// Module "Validation", section "rule": exactly one condition, or one of another vocabulary.
  private static func checkRule(
    _ node: XLIFF2Node, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let conditions = ["isPresent", "isNotPresent", "startsWith", "endsWith"].filter { node[$0] != nil }
    let isCustom = node.attributes.contains { XLIFF2Namespace.isForeign($0.name) }
    let hasOne = conditions.count == 1 || (conditions.isEmpty && isCustom)
    try judge.require(hasOne, node, "needs one of 'isPresent', 'isNotPresent', 'startsWith', 'endsWith'")
    // "occurs: only with isPresent"; "existsInSource: only with isPresent, startsWith or endsWith"
    try judge.require(node["occurs"] == nil || conditions == ["isPresent"], node, "has 'occurs' without 'isPresent'")
    let isOfSource = node["existsInSource"] == nil || (conditions.count == 1 && conditions != ["isNotPresent"])
    try judge.require(isOfSource, node, "has 'existsInSource' without a text to look for")
    // "disabled: MUST NOT be used at the <file> level", where there is no rule yet to disable
    let isDisabled = node["disabled"] == "yes" && context.level == "file"
    try judge.require(!isDisabled, node, "is disabled where no rule holds yet")
  }

  /// Module "Format style": `subFs` needs `fs`, and lists names and values with commas between them.
  ///
  /// What has neither, as Okapi writes it, styles nothing; it is passed over.
  private static func checkStyle(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    guard let attributes = node["fs:subFs"] else { return }
    if node["fs:fs"] == nil && !attributes.contains(",") {
      return judge.warn("<\(node.name)> has 'fs:subFs' without 'fs:fs'", at: node.position)
    }
    try judge.require(node["fs:fs"] != nil, node, "has 'fs:subFs' without 'fs:fs'")
    let isSound = attributes.isEmpty || attributes.contains(",")
    try judge.require(isSound, node, "has fs:subFs=\"\(attributes)\"; expected a name, a comma and a value")
  }
}
