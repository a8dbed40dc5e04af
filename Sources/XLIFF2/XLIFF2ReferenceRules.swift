internal import Interchange

/// Sections "ref", "Annotations" and "Fragment identification": where annotations, candidates and entries point.
enum XLIFF2ReferenceRules {
  /// Checks the annotations of a unit, and what its modules say of spans of its text.
  static func check(
    _ unit: XLIFF2Node, _ scope: XLIFF2Scope, file: String, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let id = unit["id"] ?? ""
    let notes = Set((unit.first("notes")?.all("note") ?? []).compactMap { $0["id"] })
    for code in scope.codes(target: false) + scope.codes(target: true) where ["mrk", "sm"].contains(code.name) {
      try check(annotation: code, notes, file: file, unit: id, &judge)
    }
    let parts = scope.parts.compactMap { $0.node["id"] }
    let spans = Set(parts + scope.codes(target: false).compactMap { $0["id"] })
    for node in unit.all("mtc:matches").flatMap({ $0.all("mtc:match") }) {
      // Section "ref" of the module: it "points to a span of source text within the same unit"
      try check(span: node, spans, file: file, unit: id, &judge)
    }
    let both = spans.union(scope.codes(target: true).compactMap { $0["id"] })
    for entry in unit.all("gls:glossary").flatMap({ $0.all("gls:glossEntry") }) {
      for node in [entry] + entry.all("gls:translation") where node["ref"] != nil {
        try check(span: node, node.name == "gls:translation" ? both : spans, file: file, unit: id, &judge)
      }
    }
  }

  private static func check(
    annotation node: XLIFF2Node, _ notes: Set<String>, file: String, unit: String, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let reference = node["ref"]
    let fragment = reference.flatMap { XLIFF2Fragment($0) }
    if let reference, reference.hasPrefix("#") {
      try judge.require(fragment != nil, node, "has ref=\"\(reference)\", which is no fragment identifier of XLIFF")
    }
    // Section "Translate annotation": without another meaning, the annotation says whether to translate
    let isPlain = node["type"] == nil || node["type"] == "generic"
    if isPlain && node["translate"] == nil && !node.attributes.contains(where: { $0.name.contains(":") }) {
      judge.warn("<\(node.name)> says nothing; expected 'translate' or another 'type'", at: node.position)
    }
    switch node["type"] {
    // Section "Comment annotation": one of value and ref, and ref names a note of the same unit
    case "comment":
      let hasOne = (node["value"] == nil) != (reference == nil)
      try judge.require(hasOne, node, "is a comment; expected one of 'value' and 'ref'")
      guard reference != nil else { return }
      let note = fragment?.id(behind: "n", file: file, unit: unit)
      try judge.require(note.map(notes.contains) == true, node, "is a comment whose 'ref' names no note of the unit")
    // Section "Translation candidate annotation": "The ref attribute MUST NOT be used"
    case "mtc:match": try judge.require(reference == nil, node, "marks a candidate; expected no 'ref'")
    default: break
    }
  }

  private static func check(
    span node: XLIFF2Node, _ spans: Set<String>, file: String, unit: String, _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    guard let reference = node["ref"] else { return }
    let fragment = XLIFF2Fragment(reference)
    let prefix = fragment?.selectors.last?.prefix == "t" ? "t" : ""
    let isKnown = fragment?.id(behind: prefix, file: file, unit: unit).map(spans.contains) == true
    try judge.require(isKnown, node, "has ref=\"\(reference)\"; expected '#' and the id of a span of the same unit")
  }
}
