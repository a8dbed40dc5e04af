/// What every match must have near its end: a character of one set, with nothing but those of another behind it.
///
///     \\w+\\s*[.?!]+[\\s"]*   →   one of . ? !, then any number of white space and quotes
struct ExpressionAnchor {
  /// The character that must be there.
  var required: CharacterFilter
  /// The characters that may stand behind it.
  var behind: CharacterFilter
}

extension ExpressionTree {
  /// What every match must have near its end; `nil` where that cannot be told.
  var anchor: ExpressionAnchor? {
    switch self {
    case .character:
      return ExpressionAnchor(required: alphabet, behind: CharacterFilter())
    case .assertion, .lookbehind, .other: return nil
    case .group(_, let inner): return inner.anchor
    case .repetition(let inner, let minimum, _, _): return minimum > 0 && inner.shortest > 0 ? inner.anchor : nil
    case .choice(let parts):
      let anchors = parts.map(\.anchor)
      return anchors.dropFirst().reduce(anchors.first ?? nil) { Self.union($0, $1) }
    case .sequence(let parts):
      guard let last = parts.lastIndex(where: { $0.shortest > 0 }), var anchor = parts[last].anchor else { return nil }
      for part in parts[(last + 1)...] { anchor.behind.formUnion(part.alphabet) }
      return anchor
    }
  }

  private static func union(_ left: ExpressionAnchor?, _ right: ExpressionAnchor?) -> ExpressionAnchor? {
    guard var both = left, let right else { return nil }
    both.required.formUnion(right.required)
    both.behind.formUnion(right.behind)
    return both
  }

  /// The characters that a match may consist of.
  var alphabet: CharacterFilter {
    switch self {
    case .character: return filters(at: .end, count: 1).first ?? .all
    case .assertion, .lookbehind: return CharacterFilter()
    case .other: return .all
    case .group(_, let inner), .repetition(let inner, _, _, _): return inner.alphabet
    case .choice(let parts), .sequence(let parts):
      return parts.reduce(into: CharacterFilter()) { $0.formUnion($1.alphabet) }
    }
  }
}

extension ExpressionTree {
  /// The same expression as two, of short matches and of long ones, where its widest choice has both.
  ///
  /// A lookbehind tries every length; so the many short alternatives are not tried from where only a long one begins.
  var splitByLength: [ExpressionTree] {
    switch self {
    case .choice(let parts): return Self.split(parts) ?? [self]
    case .sequence(let parts):
      for index in parts.indices {
        guard case .group(let opening, .choice(let inner)) = parts[index], let halves = Self.split(inner) else {
          continue
        }
        return halves.map { half in
          .sequence(parts[..<index] + [.group(opening: opening, half)] + parts[(index + 1)...])
        }
      }
      return [self]
    default: return [self]
    }
  }

  private static func split(_ alternatives: [ExpressionTree]) -> [ExpressionTree]? {
    // Flags hold for the alternatives behind them too.
    guard !alternatives.contains(where: \.setsFlagsInside) else { return nil }
    let short = alternatives.filter { $0.longest <= 12 }
    let long = alternatives.filter { $0.longest > 12 }
    return short.isEmpty || long.isEmpty ? nil : [.choice(short), .choice(long)]
  }
}
