package import Interchange
package import Translation

/// A push reader of one file of concepts, in constant memory.
///
/// As with `ExchangeReader`, the caller keeps nothing before `finish` has returned; in the account the units are
/// concepts.
package protocol ConceptReader: AnyObject {
  /// What was found so far.
  var account: ReadingAccount { get }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `deliver` throws.
  func read(_ chunk: Span<UInt8>, _ deliver: (Concept) throws -> Void) throws

  /// Ends the file: refuses it unless it was complete.
  func finish(_ deliver: (Concept) throws -> Void) throws
}

extension ConceptReader {
  /// Reads the next bytes of the file.
  package func read(_ chunk: [UInt8], _ deliver: (Concept) throws -> Void) throws {
    try read(chunk.span, deliver)
  }
}
