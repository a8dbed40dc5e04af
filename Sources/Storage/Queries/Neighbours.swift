/// The texts around a unit in its release.
package struct Neighbours: Hashable, Sendable {
  /// The text of the unit before; `nil` for the first unit, a free-standing one, or where the language is missing.
  package var previous: String?
  /// The text of the unit after; `nil` for the last unit, a free-standing one, or where the language is missing.
  package var next: String?
}
