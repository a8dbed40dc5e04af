/// What became of a unit that was merged into the memory.
package enum MergeOutcome: Hashable, Sendable {
  /// It was stored as a new unit. A conflict is a unit whose source, its first text, the memory has already with
  /// another text in one of its other languages.
  case added(unit: Int, isConflict: Bool)
  /// The memory had it; `hasChanged` tells whether it brought anything new (a note, a property, a better status).
  case merged(unit: Int, hasChanged: Bool)
  /// It cannot be stored.
  case skipped(UnitRefusal)
}
