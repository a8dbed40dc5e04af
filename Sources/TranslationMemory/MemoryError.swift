/// Why a verb could not do its work.
public struct MemoryError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// There is no memory to work with.
    case noMemory
    /// A file's language cannot be told.
    case unknownLanguage
    /// A file has no text.
    case noText
    /// Two things that must differ are the same.
    case duplicate
    /// What was named is not in the memory.
    case notFound
    /// The sides of a comparison do not fit.
    case mismatch
    /// A file is of no format that can be read here.
    case unknownFormat
    /// A file is packed in a way that cannot be undone.
    case unreadable
  }

  /// What went wrong.
  public var kind: Kind
  /// The message for the user: what happened and what to do.
  public var message: String

  /// Makes an error.
  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension MemoryError {
  /// A file of lines has a byte that no text has.
  static func binary(_ path: String) -> MemoryError {
    MemoryError(.noText, "\(path): a NUL byte is in it; it is binary, or UTF-16 that --layout auto can read")
  }
}

extension MemoryError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
