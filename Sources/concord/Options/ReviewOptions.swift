import CommandLineTool
import Languages
import Translation
import TranslationMemory

/// Which texts a review is about.
struct ReviewOptions: ParameterGroup {
  @Option(valueName: "SLUG", help: "texts of this release alone") var release: String?
  @Option(short: "l", help: "texts in this language alone") var lang: Language?

  /// The selection, with statuses.
  func selection(statuses: Set<Status> = []) -> ReviewSelection {
    ReviewSelection(release: release, language: lang, statuses: statuses)
  }
}

/// Which texts are approved or rejected.
struct JudgementOptions: ParameterGroup {
  @Operand(name: "UNIT", help: "the units' numbers", minimum: 0) var units: [Int]
  @OptionGroup var selection: ReviewOptions

  func validate() throws(UsageError) {
    if units.isEmpty, selection.release == nil {
      throw UsageError(.missingOperand, "name units by their numbers, or a whole release with --release")
    }
    if !units.isEmpty, selection.release != nil {
      throw UsageError(.conflict, "name units or a --release, not both")
    }
  }

  /// Sets the status of the texts, and says how many changed.
  func judge(_ status: Status, in memory: Memory, _ signature: Signature) throws -> ExitCode {
    let count =
      units.isEmpty
      ? try memory.setStatus(status, of: selection.selection(), signature)
      : try memory.setStatus(status, ofUnits: units, in: selection.lang, signature)
    try put("\(count.of("text")) \(status.rawValue)\n")
    return .done
  }
}
