/// Why a document was refused or could not be written.
package struct XMLError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  package enum Kind: Hashable, Sendable {
    /// The document breaks a rule of XML 1.0.
    case malformed
    /// The document ends before its root element does.
    case truncated
    /// There is nothing in the file.
    case empty
    /// The bytes do not fit the encoding, or the encoding is not known.
    case encoding
    /// An entity is declared, or used without being declared.
    case entity
    /// Elements nest deeper than the limits allow.
    case depth
    /// A text or a piece of markup is longer than the limits allow.
    case size
    /// The system has no memory left.
    case memory
    /// A text to be written has a character that XML 1.0 does not allow.
    case character
  }

  /// What sort of reason it is.
  package var kind: Kind
  /// Where the reader stood.
  package var position: XMLPosition
  /// What is wrong: lower case, no full stop.
  package var message: String

  /// Makes an error.
  package init(_ kind: Kind, at position: XMLPosition, _ message: String) {
    self.kind = kind
    self.position = position
    self.message = message
  }
}

extension XMLError: CustomStringConvertible {
  /// The error as a compiler prints it behind the file name: `12:5: …`.
  package var description: String { "\(position.line):\(position.column): \(message)" }
}
