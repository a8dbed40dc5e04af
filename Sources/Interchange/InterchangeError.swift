public import Translation
package import XML

/// Why a file was refused or could not be written.
public struct InterchangeError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  public enum Kind: Hashable, Sendable {
    /// The file breaks a rule of its notation.
    case malformed
    /// The file ends before it is complete.
    case truncated
    /// There is nothing in the file.
    case empty
    /// The bytes do not fit the encoding, or the encoding is not known.
    case encoding
    /// The file declares or uses entities, which are not read.
    case entity
    /// The file nests deeper, or has longer texts, than is allowed.
    case tooLarge
    /// The file is sound but of another format.
    case otherFormat
    /// A text cannot be written in the format.
    case character
  }

  /// What sort of reason it is.
  public var kind: Kind
  /// Where the reader stood.
  public var place: Place
  /// What is wrong: lower case, no full stop.
  public var message: String

  /// Makes an error.
  public init(_ kind: Kind, at place: Place, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }
}

extension InterchangeError: CustomStringConvertible {
  /// The error as a compiler prints it: `notes.tmx:12:5: …`.
  public var description: String { "\(place): \(message)" }
}

extension InterchangeError {
  /// The error of an XML document, with the file's name.
  package init(_ error: XMLError, file: String) {
    let place = Place(file: file, line: error.position.line, column: error.position.column)
    self.init(Self.kind(error.kind), at: place, error.message)
  }

  private static func kind(_ kind: XMLError.Kind) -> Kind {
    switch kind {
    case .malformed: .malformed
    case .truncated: .truncated
    case .empty: .empty
    case .encoding: .encoding
    case .entity: .entity
    case .depth, .size, .memory: .tooLarge
    case .character: .character
    }
  }
}
