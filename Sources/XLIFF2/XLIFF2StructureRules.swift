internal import Interchange
internal import XML

/// The rules of the schemas: which elements, attributes and texts stand where (XLIFF 2.1, appendix "XML Schemas").
enum XLIFF2StructureRules {
  /// Checks an element and all it contains; elements of other vocabularies are not looked into.
  static func check(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    guard let rule = try rule(of: node, &judge) else { return }
    try checkAttributes(of: node, rule, &judge)
    var model = XLIFF2ContentModel(rule, isNewest: judge.isNewest)
    for child in node.children {
      switch child {
      case .text(let text): try check(text, in: node, rule, &judge)
      case .element(let child):
        try check(child, in: node.name, &model, &judge)
        try check(child, &judge)
      }
    }
    try finish(node, model, &judge)
  }

  /// The rule of an element; `nil` for one of another vocabulary.
  static func rule(
    of node: XLIFF2Node, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) -> XLIFF2ElementRule? {
    if XLIFF2Namespace.isForeign(node.name) { return nil }
    guard let rule = XLIFF2Vocabulary.elements[node.name] else {
      try judge.refuse("<\(node.name)> is no element of XLIFF 2 or its modules", at: node.position)
      return nil
    }
    return rule
  }

  /// Checks whether an element may stand where it does.
  static func check(
    _ node: XLIFF2Node, in parent: String, _ model: inout XLIFF2ContentModel, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    switch model.take(node.name) {
    case .fits: break
    case .isMisplaced:
      judge.warn("<\(node.name)> stands later in <\(parent)> than the schema has it", at: node.position)
    case .isUnexpected: try judge.refuse("<\(node.name)> is not expected here in <\(parent)>", at: node.position)
    case .isRepeated: try judge.refuse("second <\(node.name)> in <\(parent)>; expected one", at: node.position)
    case .lacks(let name):
      try judge.refuse("<\(node.name)> in <\(parent)> without a <\(name)> before it", at: node.position)
    }
    let places = XLIFF2Vocabulary.elements[node.name]?.places ?? []
    if !places.isEmpty && !XLIFF2Namespace.isForeign(parent) && !places.contains(parent) {
      let expected = places.map { "<\($0)>" }.joined(separator: ", ")
      try judge.refuse("<\(node.name)> in <\(parent)>; expected in \(expected)", at: node.position)
    }
  }

  /// Checks whether text may stand in an element.
  static func check(
    _ text: String, in node: XLIFF2Node, _ rule: XLIFF2ElementRule, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if !rule.isMixed && !XLIFF2Syntax.isWhite(text) {
      try judge.require(false, node, "has text outside its elements")
    }
  }

  /// Checks whether an element has what it must.
  ///
  /// A file of a job from which every unit was filtered out still tells its `original`; it is taken as empty. One
  /// that tells nothing at all is refused.
  static func finish(
    _ node: XLIFF2Node, _ model: XLIFF2ContentModel, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    for name in model.missing {
      if node.name == "file" && node["original"] != nil {
        judge.warn("<file> has no <\(name)>; nothing is in it", at: node.position)
      } else {
        try judge.require(false, node, "has no <\(name)>")
      }
    }
  }

  /// Checks the names and values of an element's attributes.
  static func checkAttributes(
    of node: XLIFF2Node, _ rule: XLIFF2ElementRule, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    for required in rule.attributes where required.isRequired && node[required.name] == nil {
      if required.name == "srcLang", let source = judge.source {
        judge.warn("<xliff> has no 'srcLang'; '\(source)' is taken", at: node.position)
      } else {
        try judge.require(false, node, "has no '\(required.name)'; add it")
      }
    }
    for (name, value) in node.attributes {
      let own = rule.attributes.first { $0.name == name && (!$0.isNew || judge.isNewest) }
      if let attribute = own ?? (rule.isOpen ? XLIFF2Vocabulary.attributes[name] : nil) {
        try check(value, attribute, of: node, &judge)
      } else {
        try check(stray: name, of: node, rule, &judge)
      }
    }
  }

  private static func check(
    _ value: String, _ attribute: XLIFF2ElementRule.Attribute, of node: XLIFF2Node, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if attribute.type.accepts(value) {
      if attribute.type == .language && value.contains("_") {
        judge.warnOnce("'\(value)' is no language tag; it is read with hyphens", at: node.position)
      }
      // "The prefix xlf is reserved for this specification", which has values for the `subType` of codes alone.
      let isReserved = value.hasPrefix("xlf:") && [.user, .markType].contains(attribute.type)
      let isSubtype = attribute.name == "subType" && XLIFF2Namespace.module(of: node.name) == nil
      return try judge.require(!isReserved || isSubtype, node, "has \(attribute.name)=\"\(value)\"; 'xlf' is reserved")
    }
    // A state only grades the text; an unknown one is the lowest grade, and the text is there all the same.
    if attribute.type == .state && node.first("target")?.isBlank == false {
      return judge.warn("state '\(value)' is not known; expected \(attribute.type.expectation)", at: node.position)
    }
    let expectation = attribute.type.expectation
    try judge.require(false, node, "has \(attribute.name)=\"\(value)\"; expected \(expectation)")
  }

  /// Judges an attribute that the element's rule does not name.
  private static func check(
    stray name: String, of node: XLIFF2Node, _ rule: XLIFF2ElementRule, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    if name.hasPrefix("?") {
      judge.warnOnce("prefix of '\(name.dropFirst(2))' is not declared; it is passed over", at: node.position)
    } else if XLIFF2Namespace.isForeign(name) {
      if rule.isOpen { return }
      let isOwned = XLIFF2Namespace.isOwned(name)
      try judge.require(isOwned, node, "has an attribute of another vocabulary, which may not stand on it")
      judge.warnOnce("'\(name)' may not stand on <\(node.name)>; it is passed over", at: node.position)
    } else if name.hasPrefix("xml:") {
      try judge.require(rule.isOpen, node, "has '\(name)', which may not stand on it")
      let type: XLIFF2ValueType = name == "xml:lang" ? .language : name == "xml:space" ? .space : .any
      let isSound = type.accepts(node[name] ?? "")
      try judge.require(isSound, node, "has another \(name) than \(type.expectation)")
    } else if XLIFF2Namespace.module(of: name) != nil || XLIFF2Vocabulary.words.contains(name) {
      try judge.require(false, node, "has '\(name)', which may not stand on it")
    } else {
      judge.warnOnce("'\(name)' of <\(node.name)> is no word of XLIFF 2; it is passed over", at: node.position)
    }
  }
}
