package import Translation

/// A writer of one file of concepts; the same concepts give the same bytes.
package protocol ConceptWriter {
  /// How many concepts were written.
  var conceptCount: Int { get }

  /// Writes a concept, unless it lacks what the format needs of it.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  mutating func write(_ concept: Concept) throws -> Bool

  /// Ends the file; one without concepts is complete too.
  mutating func finish() throws
}
