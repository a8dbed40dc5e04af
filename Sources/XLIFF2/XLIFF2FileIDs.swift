internal import Interchange
internal import XML

/// The identifiers of a document that are unique among files, or among the groups and units of one file.
struct XLIFF2FileIDs {
  /// The resources of the file.
  var resources: Set<String> = []
  private var files: Set<String> = []
  private var groups: Set<String> = []
  /// The units of the file, and whether they are translated.
  private var units: [String: Bool] = [:]
  private var subflows: [String: XMLPosition] = [:]

  /// Begins a file.
  mutating func begin() {
    (resources, groups, units, subflows) = ([], [], [:], [:])
  }

  /// Takes a file or group.
  mutating func take(_ node: XLIFF2Node, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    guard let id = node["id"] else { return }
    if node.name == "file" { try judge.requireNew(node, id, in: &files, "the document's files") }
    if node.name == "group" { try judge.requireNew(node, id, in: &groups, "the file's groups") }
  }

  /// Takes a unit: two that bring translations under one name are refused, for it is not clear which is meant; where
  /// at most one is translated, none is in doubt.
  mutating func take(
    unit node: XLIFF2Node, _ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    for code in scope.codes(target: false) + scope.codes(target: true) {
      for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
        for id in XLIFF2Syntax.words(code[name] ?? "") { subflows[id] = code.position }
      }
    }
    guard let id = node["id"] else { return }
    let isTranslated = scope.parts.contains { $0.node.name == "segment" && $0.target?.isBlank == false }
    guard let other = units.updateValue(isTranslated, forKey: id) else { return }
    if other && isTranslated {
      try judge.require(false, node, "has the id '\(id)', which another one of the file's units has")
    }
    judge.warn("<unit> has the id '\(id)', which another one of the file has", at: node.position)
    units[id] = other || isTranslated
  }

  /// Section "subFlows": "a list of id values of <unit> elements within the same <file>".
  func checkSubflows(_ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let missing = subflows.filter { units[$0.key] == nil }.min { $0.value.line < $1.value.line }
    if let missing { try judge.refuse("sub-flow '\(missing.key)' is no unit of the file", at: missing.value) }
  }
}
