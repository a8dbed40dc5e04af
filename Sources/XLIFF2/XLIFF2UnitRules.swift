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
      try checkLanguages(of: part, context, &judge)
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
  ///
  /// Where both sides tell languages of their own, none is in doubt: the pair is another one than the document's.
  private static func checkLanguages(
    of part: XLIFF2Scope.Part, _ context: XLIFF2Context, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if let target = part.target, !judge.namesTarget { try checkUnnamed(target, part, &judge) }
    let sides = [(part.source, judge.source, "srcLang"), (part.target, judge.target, "trgLang")]
    let wrong = sides.filter { side, language, _ in
      guard let language, let tag = side?["xml:lang"] ?? context.language else { return false }
      return !isSame(tag, as: language)
    }
    if wrong.count == 2 && wrong.allSatisfy({ $0.0?["xml:lang"] != nil }) {
      let message = "<source> and <target> are in other languages than the document; theirs are taken"
      return judge.warn(message, at: part.node.position)
    }
    guard let (side, language, name) = wrong.first, let side else { return }
    let tag = side["xml:lang"] ?? context.language ?? ""
    try judge.require(false, side, "is in '\(tag)', but \(name) is '\(language ?? "")'")
  }

  /// Judges a target of a document that does not name its target language.
  ///
  /// Section "trgLang": "REQUIRED if and only if the document contains <target> elements that are children of
  /// <segment> or <ignorable>". A document that was only begun to be translated is read; nothing is taken from it.
  private static func checkUnnamed(
    _ target: XLIFF2Node, _ part: XLIFF2Scope.Part, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if let language = judge.target {
      return judge.warnOnce("<xliff> has no 'trgLang'; '\(language)' is taken", at: target.position)
    }
    let isBegun = judge.account.untranslatedCount > 0 && part.node.name == "segment"
    try judge.require(isBegun, target, "is in a document without 'trgLang'; add it")
    judge.warn("<target> is in a document without 'trgLang'; it is left out", at: target.position)
  }

  /// Whether a tag is that of a language, or a more particular one.
  static func isSame(_ tag: String, as language: String) -> Bool {
    guard let tag = Language(tag)?.tag.lowercased(), let base = Language(language)?.tag.lowercased() else {
      return false
    }
    return tag == base || tag.hasPrefix(base + "-")
  }

  /// Checks the places that targets take among the segments of the unit.
  ///
  /// Section "Segment order": "an integer from 1 to N", unique in the unit, with every target that is not moved
  /// counting as the place it stands at. While targets lack, the places of those that are not moved may still change.
  private static func checkOrder(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    var taken: [Int: XLIFF2Node] = [:]
    let isComplete = scope.parts.allSatisfy { $0.target != nil }
    for (index, part) in scope.parts.enumerated() {
      guard let target = part.target else { continue }
      let order = target["order"].flatMap { Int($0) } ?? index + 1
      try judge.require(
        order <= scope.parts.count, target, "has order=\"\(order)\" among \(scope.parts.count) segments")
      guard let other = taken.updateValue(target, forKey: order) else { continue }
      judge.isLoose = !isComplete && (other["order"] == nil || target["order"] == nil)
      try judge.require(false, target, "has the order \(order), which another target has")
      judge.isLoose = false
    }
    for (index, part) in scope.parts.enumerated() {
      guard let target = part.target, let order = target["order"].flatMap({ Int($0) }), order != index + 1 else {
        continue
      }
      let isFilled = taken[index + 1] != nil || !isComplete
      try judge.require(isFilled, target, "is moved from place \(index + 1), but nothing is moved there")
    }
  }
}
