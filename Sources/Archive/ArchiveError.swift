/// Why an archive or a part of it could not be read.
package struct ArchiveError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  package enum Kind: Hashable, Sendable {
    /// The bytes are no ZIP archive, or its directory is cut off.
    case notArchive
    /// The bytes end before they are complete.
    case truncated
    /// A part does not hold what the directory says of it.
    case damaged
    /// A password is needed.
    case encrypted
    /// A packing method that is not known here.
    case unsupported
    /// The archive is larger than the limits allow.
    case limit
    /// The system has no memory left.
    case memory
  }

  /// What sort of reason it is.
  package var kind: Kind
  /// The part that is wrong; `nil` where it is the archive as a whole.
  package var part: String?
  /// What is wrong and how to mend it: lower case, no full stop.
  package var message: String

  /// Makes an error.
  package init(_ kind: Kind, part: String? = nil, _ message: String) {
    self.kind = kind
    self.part = part
    self.message = message
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The message, behind the part's name where there is one.
  package var description: String { part.map { "part '\($0)': \(message)" } ?? message }
}
