/// A regular expression taken apart as far as the search for its matches needs it: what is repeated, and which
/// characters stand at its edges.
indirect enum ExpressionTree: Hashable {
  /// One character: a literal, an escape or a set.
  case character(source: String, isLiteral: Bool, isCaseless: Bool)
  /// Something without a width: an anchor, an assertion, a comment, flags.
  case assertion(source: String)
  /// An assertion that looks back, with the text that opens it: `(?<=`, `(?<!`.
  case lookbehind(opening: String, ExpressionTree)
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
  /// The expression written again, with the repetitions bounded inside assertions that look back, as ICU needs it;
  /// Java takes unbounded ones there.
  ///
  ///     (?<!nr\\s*)\\d+   →   (?<!nr\\s{0,16})\\d{1,}
  func boundedBehind(by bound: Int) -> String { written(bound: nil, behind: bound) }

  private func written(bound: Int?, behind: Int) -> String {
    switch self {
    case .character(let source, _, _), .assertion(let source), .other(let source): return source
    case .lookbehind(let opening, let inner): return opening + inner.written(bound: behind, behind: behind) + ")"
    case .sequence(let parts): return parts.map { $0.written(bound: bound, behind: behind) }.joined()
    case .choice(let parts): return parts.map { $0.written(bound: bound, behind: behind) }.joined(separator: "|")
    case .group(let opening, let inner): return opening + inner.written(bound: bound, behind: behind) + ")"
    case .repetition(let inner, let minimum, let maximum, let style):
      let last = maximum ?? bound.map { minimum + $0 }
      let body = inner.written(bound: bound, behind: behind)
      switch (minimum, last) {
      case (0, nil): return "\(body)*\(style)"
      case (1, nil): return "\(body)+\(style)"
      case (0, 1): return "\(body)?\(style)"
      default: return "\(body){\(minimum),\(last.map(String.init) ?? "")}\(style)"
      }
    }
  }

  /// Whether it is `(?i)` or the like, which holds for what follows.
  private var setsFlags: Bool {
    guard case .assertion(let source) = self, source.hasPrefix("(?") else { return false }
    return !["(?=", "(?!", "(?#"].contains { source.hasPrefix($0) }
  }

  /// Whether it, or a part of it as a sequence, is `(?i)` or the like.
  var setsFlagsInside: Bool {
    guard case .sequence(let parts) = self else { return setsFlags }
    return parts.contains(where: \.setsFlags)
  }

  /// The least characters that a match has, as far as it is plain.
  var shortest: Int {
    switch self {
    case .character: 1
    case .assertion, .lookbehind, .other: 0
    case .sequence(let parts): parts.reduce(0) { $0 + $1.shortest }
    case .choice(let parts): parts.map(\.shortest).min() ?? 0
    case .group(_, let inner): inner.shortest
    case .repetition(let inner, let minimum, _, _): minimum > 0 ? inner.shortest : 0
    }
  }

  /// The most characters that a match can have; a million stands for any number.
  var longest: Int {
    switch self {
    case .character: return 1
    case .assertion, .lookbehind: return 0
    case .other: return 1 << 20
    case .sequence(let parts): return min(1 << 20, parts.reduce(0) { $0 + $1.longest })
    case .choice(let parts): return parts.map(\.longest).max() ?? 0
    case .group(_, let inner): return inner.longest
    case .repetition(let inner, _, let maximum, _):
      return min(1 << 20, min(1 << 20, maximum ?? 1 << 20) * inner.longest)
    }
  }

  /// Whether a reference to a group, or another thing of unknown width, occurs.
  var hasOther: Bool {
    switch self {
    case .character, .assertion, .lookbehind: false
    case .other: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasOther)
    case .group(_, let inner), .repetition(let inner, _, _, _): inner.hasOther
    }
  }
}
