package import Languages
internal import Terminology
package import Translation

/// The checks that are in force, in the order in which they report.
package struct Checker: Sendable {
  /// Which checks to run, by identifier.
  package struct Selection: Sendable {
    /// Only these, where not empty.
    package var only: Set<String>
    /// None of these.
    package var skipped: Set<String>

    /// Makes a selection; by default everything is run.
    package init(only: Set<String> = [], skipped: Set<String> = []) {
      self.only = only
      self.skipped = skipped
    }

    /// Whether a finding is wanted.
    func includes(_ identifier: String) -> Bool {
      (only.isEmpty || only.contains(identifier)) && !skipped.contains(identifier)
    }
  }

  private let checks: [any SegmentCheck]
  private let selection: Selection

  /// Prepares the checks for a direction.
  ///
  /// - Parameters:
  ///   - concepts: The glossary; empty for none.
  ///   - approved: The approved translations of a source text, asked for each segment; none by default.
  package init(
    from source: Language, to target: Language, concepts: [Concept] = [],
    approved: @escaping ApprovedTranslationCheck.Lookup = { _ in [] }, selection: Selection = Selection()
  ) {
    self.selection = selection
    checks = [
      UntranslatedCheck(),
      TermCheck(concepts, from: source, to: target),
      NumberCheck(from: source, to: target),
      LinkCheck(from: source, to: target),
      NoteCheck(),
      BracketCheck(),
      ApprovedTranslationCheck(approved: approved),
    ]
  }

  /// The identifiers of all checks, in the order in which they report.
  package static let identifiers: [String] =
    UntranslatedCheck.identifiers + TermCheck.identifiers + NumberCheck.identifiers + LinkCheck.identifiers
    + NoteCheck.identifiers + BracketCheck.identifiers + ApprovedTranslationCheck.identifiers

  /// What the checks find in one pair.
  ///
  /// An untranslated segment is reported as that alone.
  package func findings(in pair: SegmentPair) -> [Finding] {
    var findings: [Finding] = []
    for check in checks {
      findings += check.findings(in: pair).filter { selection.includes($0.check) }
      if findings.contains(where: { $0.check == UntranslatedCheck.identifiers[0] }) { break }
    }
    return findings
  }
}
