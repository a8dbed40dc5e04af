internal import Interchange

/// Section "Editing hints": which codes must be in the target, and in which order.
enum XLIFF2EditingRules {
  /// Checks the targets of a unit against its sources.
  static func check(_ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let sources = scope.steps(target: false)
    let targets = scope.steps(target: true)
    try checkSequence(sources, &judge)
    try checkSequence(targets, &judge)
    try checkDeleted(scope, sources, targets, &judge)
    try checkOrder(scope, sources, targets, &judge)
  }

  private static func isCode(_ step: XLIFF2Scope.Step) -> Bool { ["ph", "pc", "sc", "ec"].contains(step.code.name) }

  /// The identity of a code; an end of a pair has that of its start.
  private static func key(_ code: XLIFF2Node) -> String {
    "\(code.name == "ec" ? "/" : "")\(code["startRef"] ?? code["id"] ?? "")"
  }

  /// "The first code of a non-reorderable sequence has firstNo, all others no": what has no stands behind another.
  private static func checkSequence(
    _ steps: [XLIFF2Scope.Step], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    var last: XLIFF2Node?
    for step in steps where isCode(step) && !step.isEnd {
      if step.code["canReorder"] == "no" {
        let isLinked = last.map { $0["canReorder"] == "no" || $0["canReorder"] == "firstNo" } ?? false
        try judge.require(
          isLinked, step.code, "has canReorder=\"no\", but the code before it does not begin a sequence")
      }
      last = step.code
    }
  }

  /// "Modifiers MUST NOT delete inline codes that have their attribute canDelete set to no": a segment that has a
  /// target has them there.
  private static func checkDeleted(
    _ scope: XLIFF2Scope, _ sources: [XLIFF2Scope.Step], _ targets: [XLIFF2Scope.Step], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    let kept = Set(targets.map { key($0.code) })
    for step in sources where isCode(step) && !step.isEnd && step.code["canDelete"] == "no" {
      let part = scope.parts[step.part]
      guard let target = part.target, !kept.contains(key(step.code)) else { continue }
      let message = "<\(step.code.name)> '\(key(step.code))' has canDelete=\"no\", but is not in the target"
      if part.node.name == "ignorable" {
        judge.warn(message, at: target.position)
      } else {
        try judge.refuse(message, at: target.position)
      }
    }
  }

  /// "Modifiers MUST NOT change the order of a non-reorderable sequence": before each of its codes stands in the
  /// target what stands before it in the source.
  private static func checkOrder(
    _ scope: XLIFF2Scope, _ sources: [XLIFF2Scope.Step], _ targets: [XLIFF2Scope.Step], _ judge: inout XLIFF2Judge
  ) throws(InterchangeError) {
    func predecessors(_ steps: [XLIFF2Scope.Step]) -> [String: String] {
      var last = ""
      var found: [String: String] = [:]
      for step in steps where isCode(step) {
        let own = step.isEnd ? "/\(key(step.code))" : key(step.code)
        if !step.isEnd && step.code["canReorder"] == "no" { found[own] = last }
        last = own
      }
      return found
    }
    let after = predecessors(targets)
    for (code, before) in predecessors(sources) {
      guard let found = after[code], found != before else { continue }
      guard let step = targets.first(where: { key($0.code) == code }) else { continue }
      try judge.require(false, step.code, "'\(code)' is not where the order of its sequence has it in the source")
    }
  }
}
