/// Why a memory could not be opened, read or changed.
package struct StorageError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Kind: Hashable, Sendable {
    /// There is no file at the path.
    case noSuchFile
    /// There is no folder to put the file in.
    case noSuchFolder
    /// There is something at the path already.
    case alreadyExists
    /// The file is something else than a memory.
    case notAMemory
    /// A newer version of the program wrote it.
    case newer
    /// An older version wrote it, and it cannot be brought up to date because it may not be written.
    case older
    /// The file may not be read.
    case unreadable
    /// The file or its folder may not be written.
    case readOnly
    /// Changes of another program lie in a file beside the memory that cannot be read in without writing.
    case unfinished
    /// Another program holds the memory.
    case locked
    /// The file is damaged.
    case damaged
    /// The disk is full.
    case full
    /// Somebody stopped the work.
    case interrupted
    /// The disk failed.
    case inputOutput
    /// The release exists already.
    case releaseExists(slug: String)
    /// There is no such release.
    case noSuchRelease(slug: String)
    /// There is no such unit.
    case noSuchUnit(Int)
    /// The unit has no text in the language.
    case noSuchVariant(unit: Int, language: String)
    /// The unit has a text in the language already.
    case variantExists(unit: Int, language: String)
    /// The unit cannot be stored as it is.
    case unsuitable(UnitRefusal)
    /// Anything else; a fault of the program.
    case other
  }

  /// What went wrong.
  package var kind: Kind
  /// The memory's file.
  package var path: String
  /// What SQLite said, where it was SQLite; for people who look for the cause.
  package var cause: String?

  /// Makes an error.
  package init(_ kind: Kind, path: String, cause: String? = nil) {
    self.kind = kind
    self.path = path
    self.cause = cause
  }
}

extension StorageError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  package var description: String {
    remedy.isEmpty ? summary : "\(summary); \(remedy)"
  }

  /// What is wrong, with the names quoted.
  package var summary: String {
    switch kind {
    case .noSuchFile: "no memory at '\(path)'"
    case .noSuchFolder: "no folder for the memory '\(path)'"
    case .alreadyExists: "'\(path)' exists already"
    case .notAMemory: "'\(path)' is not a memory"
    case .newer: "the memory '\(path)' was written by a newer version of concord"
    case .older: "the memory '\(path)' was written by an older version of concord and cannot be brought up to date"
    case .unreadable: "the memory '\(path)' may not be read"
    case .readOnly: "the memory '\(path)' may not be written"
    case .unfinished: "the last changes to the memory '\(path)' are still in '\(path)-wal'"
    case .locked: "the memory '\(path)' is in use by another program"
    case .damaged: "the memory '\(path)' is damaged" + (cause.map { " (\($0))" } ?? "")
    case .full: "no space is left on the disk of the memory '\(path)'"
    case .interrupted: "stopped; the memory '\(path)' is as it was before"
    case .inputOutput: "the disk of the memory '\(path)' failed" + (cause.map { " (\($0))" } ?? "")
    case .releaseExists(let slug): "the memory '\(path)' has a release '\(slug)' already"
    case .noSuchRelease(let slug): "the memory '\(path)' has no release '\(slug)'"
    case .noSuchUnit(let unit): "the memory '\(path)' has no unit \(unit)"
    case .noSuchVariant(let unit, let language): "unit \(unit) has no text in '\(language)'"
    case .variantExists(let unit, let language): "unit \(unit) has a text in '\(language)' already"
    case .unsuitable(let refusal): "the unit cannot be stored: \(refusal)"
    case .other: "the memory '\(path)' cannot be used" + (cause.map { " (\($0))" } ?? "")
    }
  }

  /// What to do about it; empty where nothing helps.
  package var remedy: String {
    switch kind {
    case .noSuchFile: "make one with 'concord init'"
    case .noSuchFolder: "make the folder first"
    case .alreadyExists: "choose another name or remove it first"
    case .notAMemory: "name a file that 'concord init' made"
    case .newer: "bring concord up to date"
    case .older, .readOnly: "let yourself write the file and its folder, or work on a copy"
    case .unreadable: "let yourself read the file"
    case .unfinished: "open it once where its folder may be written"
    case .locked: "try again when that has finished"
    case .damaged: "put back a backup, and see 'concord doctor'"
    case .full: "make room and try again, nothing was changed"
    case .inputOutput: "check the disk and try again"
    case .releaseExists: "choose another name or replace it"
    case .noSuchRelease: "'concord stats' lists them"
    case .variantExists: "edit that text instead"
    case .interrupted, .noSuchUnit, .noSuchVariant, .unsuitable, .other: ""
    }
  }
}
