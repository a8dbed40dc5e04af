/// A regular expression taken apart as far as the search for its matches needs it: what is repeated, and which
/// characters stand at its edges.
indirect enum ExpressionTree: Hashable {
  /// One character: a literal, an escape or a set.
  case character(source: String, isLiteral: Bool, isCaseless: Bool)
  /// Something without a width: an anchor, an assertion, a comment, flags.
  case assertion(source: String)
  /// One after the other.
  case sequence([ExpressionTree])
  /// One of several.
  case choice([ExpressionTree])
  /// A group, with the text that opens it: `(`, `(?:`, `(?>`.
  case group(opening: String, ExpressionTree)
  /// A repetition; `style` is empty, `?` or `+`.
  case repetition(ExpressionTree, minimum: Int, maximum: Int?, style: String)
  /// Something whose width is not known, such as a reference to a group.
  case other(source: String)
}

extension ExpressionTree {
  /// The expression written again, with every unbounded repetition ending after `bound` more.
  ///
  ///     a(b|c)*+d{2,}   →   a(b|c){0,100}+d{2,102}
  func bounded(by bound: Int) -> String {
    switch self {
    case .character(let source, _, _), .assertion(let source), .other(let source): return source
    case .sequence(let parts): return parts.map { $0.bounded(by: bound) }.joined()
    case .choice(let parts): return parts.map { $0.bounded(by: bound) }.joined(separator: "|")
    case .group(let opening, let inner): return opening + inner.bounded(by: bound) + ")"
    case .repetition(let inner, let minimum, let maximum, let style):
      return "\(inner.bounded(by: bound)){\(minimum),\(maximum ?? minimum + bound)}\(style)"
    }
  }

  /// The most characters that a match can have when repetitions are bounded so.
  func longest(boundedBy bound: Int) -> Int {
    switch self {
    case .character: return 1
    case .assertion: return 0
    case .other: return 64
    case .sequence(let parts): return min(1 << 20, parts.reduce(0) { $0 + $1.longest(boundedBy: bound) })
    case .choice(let parts): return parts.map { $0.longest(boundedBy: bound) }.max() ?? 0
    case .group(_, let inner): return inner.longest(boundedBy: bound)
    case .repetition(let inner, let minimum, let maximum, _):
      let times = min(1 << 20, maximum ?? minimum + bound)
      return min(1 << 20, times * inner.longest(boundedBy: bound))
    }
  }

  /// Whether a reference to a group, or another thing of unknown width, occurs.
  var hasOther: Bool {
    switch self {
    case .character, .assertion: false
    case .other: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasOther)
    case .group(_, let inner), .repetition(let inner, _, _, _): inner.hasOther
    }
  }
}
