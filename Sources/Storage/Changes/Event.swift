package import Languages
package import Translation

/// One change of a memory: who did what, when, to which text.
package struct Event: Hashable, Sendable {
  /// What was done.
  package enum Action: String, Hashable, Sendable, CaseIterable {
    /// A release was stored.
    case releaseAdded = "release added"
    /// A release was removed with its units.
    case releaseRemoved = "release removed"
    /// A unit was stored; its texts are in the memory or in later events.
    case unitAdded = "unit added"
    /// A unit was removed; an event for each of its texts stands before this one.
    case unitRemoved = "unit removed"
    /// A text was added to a unit.
    case variantAdded = "text added"
    /// A text was removed with its unit; `before` is the text.
    case variantRemoved = "text removed"
    /// A text was edited; `before` and `after` are the plain texts.
    case textChanged = "text changed"
    /// A status was set; `before` and `after` are statuses.
    case statusChanged = "status changed"
    /// An identifier, property or note came to a unit or text; `after` says which.
    case annotated = "annotated"
    /// A concept was stored.
    case conceptAdded = "concept added"
    /// A concept or one of its terms was changed; `before` and `after` are the concept in short.
    case conceptChanged = "concept changed"
    /// A concept was removed; `before` is the concept in short.
    case conceptRemoved = "concept removed"
    /// A setting was changed; `before` and `after` are its values.
    case settingChanged = "setting changed"
    /// A finding of the checks is ignored from now on; `before` is what was found, `after` the reason.
    case findingIgnored = "finding ignored"
    /// A finding that was ignored is heeded again.
    case findingHeeded = "finding heeded"
  }

  /// The number of the event; later events have greater ones.
  package var id: Int
  /// What was done.
  package var action: Action
  /// Who did it, and when.
  package var authorship: Authorship
  /// The release concerned, by its slug.
  package var release: String?
  /// The unit concerned.
  package var unit: Int?
  /// The language of the text concerned.
  package var language: Language?
  /// The concept concerned, or the setting, by its name; the finding, by what it is known by.
  package var concept: String?
  /// What was there before.
  package var before: String?
  /// What is there since.
  package var after: String?
  /// The file the change came from.
  package var file: String?
}
