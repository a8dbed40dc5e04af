internal import Archive
internal import XML

/// Why a table could not be read or written.
package struct TableError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  package enum Kind: Hashable, Sendable {
    /// The file is of another kind than those that are read.
    case otherFormat
    /// The file, or a part of it, is damaged or cut off.
    case damaged
    /// A password is needed.
    case encrypted
    /// A part declares entities, which are not read.
    case entity
    /// The table is larger than the limits or the format allow.
    case limit
    /// There is no sheet of the name asked for.
    case sheet
    /// The system has no memory left.
    case memory
  }

  /// What sort of reason it is.
  package var kind: Kind
  /// The part of the archive that is wrong; `nil` where it is the file as a whole.
  package var part: String?
  /// The line of the part, from 1; 0 where none applies.
  package var line: Int
  /// The column of the line in bytes, from 1; 0 where none applies.
  package var column: Int
  /// What is wrong and how to mend it: lower case, no full stop.
  package var message: String

  /// Makes an error.
  package init(_ kind: Kind, part: String? = nil, line: Int = 0, column: Int = 0, _ message: String) {
    self.kind = kind
    self.part = part
    self.line = line
    self.column = column
    self.message = message
  }
}

extension TableError: CustomStringConvertible {
  /// The message, behind the part's name and the place in it: `part 'xl/workbook.xml:1:20': …`.
  package var description: String {
    guard let part else { return message }
    return "part '\(part)\(line > 0 ? ":\(line):\(column)" : "")': \(message)"
  }
}

extension TableError {
  /// The error of an archive.
  init(_ error: ArchiveError) {
    let kind: Kind =
      switch error.kind {
      case .notArchive, .truncated, .damaged, .unsupported: .damaged
      case .encrypted: .encrypted
      case .limit: .limit
      case .memory: .memory
      }
    self.init(kind, part: error.part, error.message)
  }

  /// The error of a part.
  init(_ error: XMLError, part: String) {
    let kind: Kind =
      switch error.kind {
      case .malformed, .truncated, .empty, .encoding, .character: .damaged
      case .entity: .entity
      case .depth, .size: .limit
      case .memory: .memory
      }
    let position = error.position
    let message = error.message.contains(";") ? error.message : error.message + "; save the file anew"
    self.init(kind, part: part, line: position.line, column: position.column, message)
  }
}
