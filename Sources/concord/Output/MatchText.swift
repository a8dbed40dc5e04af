import Matching
import Translation

/// The matches of a query, for people.
struct MatchText {
  private let query: String
  private let matches: [Match]

  /// Lays out the matches of a query.
  init(_ query: String, _ matches: [Match]) {
    self.query = query
    self.matches = matches
  }

  /// A line of score and facts, then source and target, for each match; a line that says so where there is none.
  var text: String {
    let style = Style.output
    if matches.isEmpty { return style(.dim, "no match for '\(query)'") + "\n" }
    return matches.map { match in
      "\(style(match.kind == .fuzzy ? .warning : .good, "\(match.score)"))  \(style(.dim, facts(of: match)))\n"
        + "     \(match.source.text)\n     \(style(.strong, match.target.text))\n"
    }.joined()
  }

  private func facts(of match: Match) -> String {
    var facts = [match.kind.rawValue, match.status.rawValue]
    facts.append((match.release.map { "\($0) " } ?? "") + "unit \(match.unit)")
    if !match.differences.isEmpty {
      facts.append("differs in " + match.differences.map(\.rawValue).joined(separator: ", "))
    }
    if match.isAmbiguous { facts.append("ambiguous") }
    return facts.joined(separator: ", ")
  }
}
