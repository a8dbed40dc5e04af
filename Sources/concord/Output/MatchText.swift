import Matching
import Translation

/// The matches of a query, for people.
struct MatchText {
  private let query: String
  private let matches: [Match]
  private let style: Style

  /// Lays out the matches of a query.
  init(_ query: String, _ matches: [Match], _ style: Style = .output) {
    self.query = query
    self.matches = matches
    self.style = style
  }

  /// A line of score and facts, then source and target, for each match; a line that says so where there is none.
  ///
  /// In colours the source shows which of its words the query lacks.
  var text: String {
    if matches.isEmpty { return style(.dim, "no match for '\(query)'") + "\n" }
    return matches.map { match in
      "\(style(match.kind == .fuzzy ? .warning : .good, "\(match.score)"))  \(style(.dim, facts(of: match)))\n"
        + "     \(source(of: match))\n     \(style(.strong, match.target.text))\n"
    }.joined()
  }

  private func source(of match: Match) -> String {
    guard style.isOn, match.kind == .fuzzy else { return match.source.text }
    return MarkedText(match.source.text, against: query, in: match.sourceLanguage).stretches.map {
      $0.isShared ? $0.text : style(.difference, $0.text)
    }.joined()
  }

  private func facts(of match: Match) -> String {
    var facts = [match.kind.rawValue, match.status.rawValue]
    facts.append((match.release.map { "\($0) " } ?? "") + "unit \(match.unit)")
    if let pivot = match.pivot { facts.append("through \(pivot.language) of unit \(pivot.unit)") }
    if !match.differences.isEmpty {
      facts.append("differs in " + match.differences.map(\.rawValue).joined(separator: ", "))
    }
    if match.isAmbiguous { facts.append("ambiguous") }
    return facts.joined(separator: ", ")
  }
}
