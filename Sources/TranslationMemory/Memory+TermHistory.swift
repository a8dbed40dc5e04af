internal import Storage
public import Translation

/// A change of a concept.
public struct ConceptEvent: Hashable, Sendable {
  /// What was done: `concept added`, `concept changed`, `concept removed`.
  public var action: String
  /// Who did it, and when.
  public var authorship: Authorship
  /// The concept before, in short; `nil` where there was none.
  public var before: String?
  /// The concept after, in short; `nil` where there is none.
  public var after: String?
  /// The file that the change came from.
  public var file: String?
}

extension Memory {
  /// What happened to a concept, newest first.
  public func history(ofConcept id: String, limit: Int = 100) throws -> [ConceptEvent] {
    try store.history(EventSelection(concept: id), limit: limit).map { event in
      ConceptEvent(
        action: event.action.rawValue, authorship: event.authorship, before: event.before, after: event.after,
        file: event.file)
    }
  }
}
