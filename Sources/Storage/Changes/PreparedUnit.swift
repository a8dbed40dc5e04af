internal import Retrieval
package import Translation

/// A unit with what its storing takes that the unit alone tells.
///
/// Any thread may work it out (`UnitPreparer`), so that the one that writes has less to do.
package struct PreparedUnit: Sendable {
  /// What is worked out of a text.
  struct Text: Sendable {
    /// The number that exact look-up compares.
    var key: Int64
    /// The number of Unicode scalars.
    var length: Int
    /// What the look-up index knows of it; `nil` where that is left to the index.
    var outline: Outline?
  }

  /// The unit.
  package let unit: TranslationUnit
  /// Why it cannot be stored; `nil` where it can.
  let refusal: UnitRefusal?
  /// What is worked out of each of its texts, in their order.
  let texts: [Text]
}
