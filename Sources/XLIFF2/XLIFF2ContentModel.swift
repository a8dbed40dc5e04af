/// Follows the children of one element along the sequence that its rule allows.
struct XLIFF2ContentModel {
  /// What a child is to the sequence.
  enum Verdict: Equatable {
    /// It stands where it may.
    case fits
    /// It is the skeleton or of a module, and stands later than the schema has it, before the element's content.
    case isMisplaced
    /// It may not stand there.
    case isUnexpected
    /// It may stand there once, and did before.
    case isRepeated
    /// Another element must stand before it.
    case lacks(String)
  }

  private let rule: XLIFF2ElementRule
  private let isNewest: Bool
  private var index = 0
  private var counts: [Int]

  /// Starts before the first child; `isNewest` admits what XLIFF 2.2 added.
  init(_ rule: XLIFF2ElementRule, isNewest: Bool) {
    self.rule = rule
    self.isNewest = isNewest
    counts = Array(repeating: 0, count: rule.particles.count)
  }

  /// Takes the next child.
  mutating func take(_ name: String) -> Verdict {
    if let next = rule.particles.indices.first(where: { $0 >= index && accepts(rule.particles[$0], name) }) {
      if counts[next] > 0 && !rule.particles[next].repeats { return .isRepeated }
      for skipped in index..<next where rule.particles[skipped].isRequired && counts[skipped] == 0 {
        return .lacks(rule.particles[skipped].names[0])
      }
      index = next
      counts[next] += 1
      return .fits
    }
    let mayMove = name == "skeleton" || XLIFF2Namespace.module(of: name) != nil
    guard mayMove, index + 1 < rule.particles.count,
      let earlier = rule.particles.indices.first(where: { $0 < index && accepts(rule.particles[$0], name) })
    else { return .isUnexpected }
    counts[earlier] += 1
    return counts[earlier] > 1 && !rule.particles[earlier].repeats ? .isRepeated : .isMisplaced
  }

  /// What is required and did not come.
  var missing: [String] {
    rule.particles.indices.filter { rule.particles[$0].isRequired && counts[$0] == 0 }
      .map { rule.particles[$0].names.joined(separator: "> or <") }
  }

  private func accepts(_ particle: XLIFF2ElementRule.Particle, _ name: String) -> Bool {
    if particle.isNew && !isNewest { return false }
    if particle.names.contains(name) { return true }
    guard particle.names == ["other"] else { return false }
    if XLIFF2Namespace.isForeign(name) { return true }
    guard let module = XLIFF2Namespace.module(of: name) else { return false }
    return module != XLIFF2Namespace.module(of: rule.name)
  }
}
