package import Translation
internal import XML

/// Why a file of segmentation rules was refused.
package struct SegmentationError: Error, Hashable, Sendable {
  /// What sort of reason it is.
  package enum Kind: Hashable, Sendable {
    /// The file breaks a rule of XML.
    case malformed
    /// The file is XML, but not SRX.
    case notRules
    /// The file is larger or deeper than allowed.
    case limit
  }

  /// What sort of reason it is.
  package var kind: Kind
  /// Where it is.
  package var place: Place
  /// What is wrong: lower case, no full stop.
  package var message: String

  /// Makes an error.
  package init(_ kind: Kind, at place: Place, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  /// Says for a file what the XML room found.
  init(_ error: XMLError, file: String) {
    kind = error.kind == .depth || error.kind == .size || error.kind == .memory ? .limit : .malformed
    place = Place(file: file, line: error.position.line, column: error.position.column)
    message = error.message
  }
}

extension SegmentationError: CustomStringConvertible {
  /// The error as a compiler prints it: `rules.srx:12:5: …`.
  package var description: String { "\(place): \(message)" }
}
