/// The faults of one file, bounded, so that a file with a million faults does not fill the memory.
package struct FaultLog: Hashable, Sendable {
  /// How many faults are kept.
  package static let capacity = 1_000

  /// The file's name as the user gave it.
  package let file: String
  /// The first faults, in the order of the file.
  package private(set) var faults: [Fault] = []
  /// How many more there were.
  package private(set) var omitted = 0

  /// Makes an empty log for a file.
  package init(file: String) { self.file = file }

  /// Adds a fault.
  package mutating func add(_ severity: Fault.Severity, _ message: String, line: Int, column: Int = 0) {
    if faults.count < Self.capacity {
      faults.append(Fault(severity, message, at: Place(file: file, line: line, column: column)))
    } else {
      omitted += 1
    }
  }
}
