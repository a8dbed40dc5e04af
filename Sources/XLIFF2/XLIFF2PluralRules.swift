internal import Interchange

/// Module "Plural, gender and select" of XLIFF 2.2: a unit says what it switches by, its segments which case they are.
enum XLIFF2PluralRules {
  /// Checks the cases of a unit.
  static func check(_ unit: XLIFF2Node, _ scope: XLIFF2Scope, _ judge: inout XLIFF2Judge) throws(InterchangeError) {
    let segments = scope.parts.map(\.node).filter { $0.name == "segment" }
    guard let written = unit["pgs:switch"] else {
      for segment in segments { try judge.require(segment["pgs:case"] == nil, segment, "is a case without a switch") }
      return
    }
    let switches = XLIFF2Syntax.words(written)
    try judge.require(!switches.isEmpty, unit, "has an empty 'pgs:switch'")
    for word in switches {
      let kind = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      let isKnown = ["plural", "ordinal", "gender", "select"].contains(kind)
      try judge.require(isKnown, unit, "switches by '\(word)'; expected 'plural:', 'ordinal:', 'gender:' or 'select:'")
    }
    for segment in segments {
      let count = segment["pgs:case"].map { XLIFF2Syntax.words($0).count }
      try judge.require(count == switches.count, segment, "needs a case for each of \(switches.count) switches")
    }
  }
}
