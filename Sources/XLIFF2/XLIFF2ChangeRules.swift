internal import Interchange

/// Module "Change tracking" (an extension since XLIFF 2.1): former states of the elements beside it.
enum XLIFF2ChangeRules {
  /// Checks the changes told of within an element, of which `siblings` are the children.
  static func check(_ siblings: [XLIFF2Node], _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    for revisions in siblings.filter({ $0.name == "ctr:changeTrack" }).flatMap({ $0.all("ctr:revisions") }) {
      try checkReference(of: revisions, siblings, &judge)
      let versions = revisions.all("ctr:revision").compactMap { $0["version"] }
      // Section "currentVersion": it is the version of one of the revisions
      let isKnown = revisions["currentVersion"].map(versions.contains) ?? true
      try judge.require(isKnown, revisions, "has a 'currentVersion' that none of its revisions has")
      for revision in revisions.all("ctr:revision") { try check(revision, of: revisions, &judge) }
    }
  }

  /// Section "revisions": "the ref attribute MUST be used to reference an individual instance if and only if the
  /// referenced instance has an id".
  private static func checkReference(
    of node: XLIFF2Node, _ siblings: [XLIFF2Node], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let kind = node["appliesTo"] ?? ""
    let elements = siblings.flatMap { $0.name == "ctr:changeTrack" ? [] : [$0] + $0.descendants }
    let instances = elements.filter { $0.name == kind }
    if let id = node["ref"] {
      // A text has no id of its own; what it is named by is left to the writer.
      let candidates = instances.contains { $0["id"] != nil } ? instances : elements
      let isKnown = candidates.contains { $0["id"] == id }
      try judge.require(isKnown, node, "names '\(id)', but no <\(kind)> has that id")
    } else {
      let needsOne = instances.count > 1 && instances.contains { $0["id"] != nil }
      try judge.require(!needsOne, node, "needs a 'ref' that says which <\(kind)> is meant")
    }
  }

  /// Section "property": "either content to signify the content of an element, or the name of the attribute relating
  /// to the revision data"; one value of each.
  private static func check(
    _ revision: XLIFF2Node, of node: XLIFF2Node, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let attributes = XLIFF2Vocabulary.elements[node["appliesTo"] ?? ""]?.attributes.map(\.name)
    var seen: Set<String> = []
    for item in revision.all("ctr:item") {
      let property = item["property"] ?? ""
      let isKnown = property == "content" || property.contains(":") || attributes?.contains(property) ?? true
      try judge.require(isKnown, item, "has property=\"\(property)\"; expected 'content' or the name of an attribute")
      try judge.require(seen.insert(property).inserted, item, "is the second '\(property)' of its revision")
    }
  }
}
