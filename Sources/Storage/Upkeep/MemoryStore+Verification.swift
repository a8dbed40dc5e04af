internal import SQLite
package import Translation

extension MemoryStore {
  /// Looks for everything that should not be: in the file's structure, in the links between rows, and in the rows.
  ///
  /// Empty means sound. Each kind of problem is reported once, with its number and the first place. Takes as long as
  /// reading the whole file. Throws where the memory cannot be read for another reason than damage.
  package func verify() throws(StorageError) -> [Fault] {
    try connection.snapshot(failing: failure) { () throws(StorageError) in
      var problems: [String] = []
      let verification = Verification(self)
      for subject in Verification.Subject.allCases {
        do throws(SQLiteError) {
          problems += try verification.problems(in: subject)
        } catch {
          guard error.code == .corrupt || error.code == .notADatabase else { throw failure(error) }
          problems.append("the file cannot be read: \(error.message); put back a backup")
        }
      }
      return problems.map { Fault(.error, $0, at: Place(file: path)) }
    }
  }
}
