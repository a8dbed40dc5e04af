import CommandLineTool
import Languages
import Translation
import TranslationMemory

/// A status is given by its name.
extension Status: ParameterValue {
  /// A status.
  package static var valueName: String { "STATUS" }
}

extension [Status] {
  /// The statuses that were asked for, or else approved alone.
  var orApproved: Set<Status> { isEmpty ? [.approved] : Set(self) }

  /// Tells why nothing is found in a memory whose texts wait for approval, where no status was asked for.
  func explainSilence(of memory: Memory?, in language: Language) throws {
    guard isEmpty, let memory, try memory.awaitsApproval(in: language) else { return }
    let remedy = "'--status draft --status reviewed' takes them too, 'concord review' approves them"
    try report(Fault(.note, "no translation into '\(language)' is approved yet; \(remedy)"))
  }
}
