internal import Interchange
internal import Languages

/// What the prose says of units, segments, their languages, white space, order and state.
enum XLIFF2UnitRules {
  /// Checks a unit whose structure is sound.
  static func check(
    _ unit: XLIFF2Node, _ scope: XLIFF2Scope, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    // Section "unit": "A <unit> MUST contain at least one <segment> element"
    try judge.require(scope.parts.contains { $0.node.name == "segment" }, unit, "has no <segment>")
    for part in scope.parts {
      try check(part.source, against: judge.source, "srcLang", context, &judge)
      try check(part.target, against: judge.target, "trgLang", context, &judge)
      try check(part, context, &judge)
    }
    try checkOrder(scope, &judge)
  }

  private static func check(
    _ part: XLIFF2Scope.Part, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if let source = part.source, let target = part.target {
      // Section "xml:space": "the value of the target MUST be equal to that of its sibling source"
      let isSame = (source["xml:space"] ?? context.space) == (target["xml:space"] ?? context.space)
      try judge.require(isSame, target, "has another 'xml:space' than its source")
    }
    // Section "subState": "If the attribute subState is used, the attribute state MUST be explicitly set"
    if part.node["subState"] != nil {
      try judge.require(part.node["state"] != nil, part.node, "has 'subState' without 'state'")
    }
    // Section "state": a state behind `initial` is that of a target. Okapi writes it without one, too.
    if let state = part.node["state"], state != "initial", part.target == nil {
      judge.warn("segment has state=\"\(state)\" and no target", at: part.node.position)
    }
  }

  /// Sections "source" and "target": the explicit or inherited `xml:lang` must be equal to `srcLang` or `trgLang`; a
  /// tag that is more particular is let through, as the official Schematron does.
  private static func check(
    _ side: XLIFF2Node?, against language: String?, _ name: String, _ context: XLIFF2Context,
    _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    guard let side else { return }
    guard let language else {
      return try judge.require(false, side, "is in a document without '\(name)'; add it")
    }
    guard let tag = side["xml:lang"] ?? context.language else { return }
    let isEqual = isSame(tag, as: language)
    try judge.require(isEqual, side, "is in '\(tag)', but \(name) is '\(language)'")
  }

  /// Whether a tag is that of a language, or a more particular one.
  static func isSame(_ tag: String, as language: String) -> Bool {
    guard let tag = Language(tag)?.tag.lowercased(), let base = Language(language)?.tag.lowercased() else { return false }
    return tag == base || tag.hasPrefix(base + "-")
  }

  /// Section "Segment order": "an integer from 1 to N", unique in the unit, with every target that is not moved
  /// counting as the place it stands at.
  private static func checkOrder(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var taken: [Int: XLIFF2Node] = [:]
    for (index, part) in scope.parts.enumerated() {
      guard let target = part.target else { continue }
      let order = target["order"].flatMap { Int($0) } ?? index + 1
      try judge.require(order <= scope.parts.count, target, "has order=\"\(order)\" among \(scope.parts.count) segments")
      let other = taken.updateValue(target, forKey: order)
      try judge.require(other == nil, target, "has the order \(order), which another target has")
    }
    for (index, part) in scope.parts.enumerated() {
      guard let target = part.target, let order = target["order"].flatMap({ Int($0) }), order != index + 1 else {
        continue
      }
      try judge.require(taken[index + 1] != nil, target, "is moved from place \(index + 1), but nothing is moved there")
    }
  }
}
