import Files
import Translation

/// Tells people on standard error what went on beside the result.
func report(_ fault: Fault) throws {
  try complaints.write("concord: \(fault)\n")
}

/// Tells the warnings and errors among faults; notes only where they are wanted.
func report(_ faults: [Fault], withNotes: Bool = false) throws {
  for fault in faults where withNotes || fault.severity > .note { try report(fault) }
}

extension Int {
  /// The number with its noun: `1 unit`, `2 units`.
  func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
