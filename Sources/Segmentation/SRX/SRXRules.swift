internal import Languages
internal import Text
package import Translation

/// Segmentation rules as a file in Segmentation Rules eXchange has them (SRX 1.0, 2004; SRX 2.0, 2008).
package struct SRXRules: Hashable, Sendable {
  /// A rule: an expression before a place, one after it, and whether the text breaks there.
  package struct Rule: Hashable, Sendable {
    /// Whether the text breaks at the place; otherwise the rule is an exception.
    package var isBreak: Bool
    /// What ends at the place, as a regular expression; empty for anything.
    package var before: String
    /// What begins at the place, as a regular expression; empty for anything.
    package var after: String
    /// What the rule is for.
    package var comment: String?
    /// Where it stands in its file.
    package var place: Place?

    /// Makes a rule.
    package init(_ isBreak: Bool, before: String, after: String, comment: String? = nil, place: Place? = nil) {
      self.isBreak = isBreak
      self.before = before
      self.after = after
      self.comment = comment
      self.place = place
    }
  }

  /// A named list of rules, the earlier before the later.
  package struct LanguageRule: Hashable, Sendable {
    /// The name that maps call it by.
    package var name: String
    /// The rules.
    package var rules: [Rule]

    /// Makes a list.
    package init(_ name: String, rules: [Rule] = []) {
      self.name = name
      self.rules = rules
    }
  }

  /// Languages, and the list of rules that holds for them.
  package struct LanguageMap: Hashable, Sendable {
    /// A regular expression that a language tag must match as a whole, in either case.
    package var pattern: String
    /// The name of the list.
    package var ruleName: String

    /// Makes a map.
    package init(_ pattern: String, to ruleName: String) {
      self.pattern = pattern
      self.ruleName = ruleName
    }
  }

  /// Whether a code between two segments goes with the earlier one; `nil` where the file does not say.
  package struct FormatHandling: Hashable, Sendable {
    /// For a code that opens.
    package var start: Bool?
    /// For a code that closes.
    package var end: Bool?
    /// For a code that stands alone.
    package var isolated: Bool?

    /// Makes a handling that says nothing.
    package init() {}
  }

  /// The version the file names: `2.0`.
  package var version = "2.0"
  /// Whether text inside codes, such as notes, is segmented too.
  package var segmentsSubflows = true
  /// Whether the lists of all matching maps hold, one after the other; otherwise that of the first alone.
  package var cascades = false
  /// Where codes between two segments go.
  package var formatHandling = FormatHandling()
  /// The lists of rules.
  package var languageRules: [LanguageRule] = []
  /// The maps, the earlier before the later.
  package var maps: [LanguageMap] = []

  /// Makes rules of version 2.0 that say nothing.
  package init() {}
}

extension SRXRules {
  /// A rule with the name it is reported by: `rule 3 of 'English'`.
  struct NamedRule: Sendable {
    /// The rule.
    var rule: Rule
    /// Its number in its list, from 1, and the list's name.
    var name: String
  }

  /// The rules for a language, in the order in which they are tried (SRX 2.0, section 2.1, `cascade`).
  ///
  /// - Parameter language: The language; where it is not known, maps must match the empty tag.
  func rules(for language: Language?) -> [NamedRule] {
    var chosen: [LanguageRule] = []
    for map in maps where Self.matches(map.pattern, language?.tag ?? "") {
      guard let list = languageRules.first(where: { $0.name == map.ruleName }) else { continue }
      chosen.append(list)
      if !cascades { break }
    }
    return chosen.flatMap { list in
      list.rules.enumerated().map { NamedRule(rule: $0.element, name: "rule \($0.offset + 1) of '\(list.name)'") }
    }
  }

  /// Whether a pattern matches a tag as a whole, with hyphens or with the underscores that many files write.
  private static func matches(_ pattern: String, _ tag: String) -> Bool {
    guard let expression = try? RegularExpression(pattern, options: .caseInsensitive) else { return false }
    if (try? expression.matches(tag)) == true { return true }
    let underscored = String(tag.map { $0 == "-" ? "_" : $0 })
    return underscored != tag && (try? expression.matches(underscored)) == true
  }
}

extension SRXRules.FormatHandling {
  /// Whether a code between two segments goes with the earlier one; `nil` where the file does not say.
  ///
  /// The mark of a note is no formatting: it stays with the words it stands behind.
  func includes(_ kind: InlineCode.Kind) -> Bool? {
    switch kind {
    case .opening, .isolatedOpening: start
    case .closing, .isolatedClosing: end
    case .placeholder, .lineBreak: isolated
    case .noteReference, .highlightStart, .highlightEnd: nil
    }
  }
}
