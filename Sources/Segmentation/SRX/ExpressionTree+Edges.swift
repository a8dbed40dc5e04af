/// Which end of a match is looked at.
enum ExpressionEdge {
  /// The first characters, in reading order.
  case start
  /// The last characters, the very last first.
  case end
}

extension ExpressionTree {
  /// The characters that can stand at an edge of a match, from the edge inwards; shorter than `count` where a match
  /// may be shorter, or where nothing is known further in.
  func filters(at edge: ExpressionEdge, count: Int) -> [CharacterFilter] {
    filters(at: edge, inwards: [], count: count)
  }

  /// The same, where `inwards` is what stands further in than this part.
  private func filters(at edge: ExpressionEdge, inwards: [CharacterFilter], count: Int) -> [CharacterFilter] {
    switch self {
    case .character(let source, let isLiteral, let isCaseless):
      return Self.filters(source, isLiteral, isCaseless, inwards, count)
    case .assertion, .lookbehind: return inwards
    case .other: return []
    case .group(_, let inner): return inner.filters(at: edge, inwards: inwards, count: count)
    case .sequence(let parts):
      // What is nearer to the edge is taken last: it shuts off what is further in.
      let order = edge == .end ? parts : parts.reversed()
      return order.reduce(inwards) { $1.filters(at: edge, inwards: $0, count: count) }
    case .choice(let parts):
      let all = parts.map { $0.filters(at: edge, inwards: inwards, count: count) }
      return all.dropFirst().reduce(all.first ?? []) { Self.union($0, $1) }
    case .repetition(let inner, let minimum, let maximum, _):
      var result = inwards
      for _ in 0..<min(minimum, count) { result = inner.filters(at: edge, inwards: result, count: count) }
      guard maximum.map({ $0 > minimum }) ?? true || minimum > count else { return result }
      return inner.closure(result, at: edge, count: count)
    }
  }

  /// What stands at the edge after any number of repetitions.
  private func closure(_ start: [CharacterFilter], at edge: ExpressionEdge, count: Int) -> [CharacterFilter] {
    var result = start
    for _ in 0..<16 {
      let wider = Self.union(result, filters(at: edge, inwards: result, count: count))
      if wider == result { return result }
      result = wider
    }
    return []
  }

  private static func union(_ left: [CharacterFilter], _ right: [CharacterFilter]) -> [CharacterFilter] {
    zip(left, right).map { one, other in
      var both = one
      both.formUnion(other)
      return both
    }
  }

  /// What one character says of the edge.
  ///
  /// Without case a letter may stand for several (`ß` for `ss`), so nothing further in is known.
  private static func filters(
    _ source: String, _ isLiteral: Bool, _ isCaseless: Bool, _ inwards: [CharacterFilter], _ count: Int
  ) -> [CharacterFilter] {
    guard isLiteral, let value = source.unicodeScalars.first?.value else {
      return Array(([CharacterFilter.of(isCaseless ? "(?i:\(source))" : source)] + inwards).prefix(count))
    }
    var filter = CharacterFilter(value)
    guard isCaseless, value >= 0x80 || (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A else {
      return Array(([filter] + inwards).prefix(count))
    }
    if value >= 0x80 { return [] }
    filter.insert(value ^ 0x20)
    filter.openBeyondASCII()
    return [filter]
  }
}
