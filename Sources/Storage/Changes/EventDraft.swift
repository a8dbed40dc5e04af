internal import Languages

/// What an event says beside who, when and from which file.
struct EventDraft {
  var action: Event.Action
  var release: String?
  var unit: Int?
  var language: Language?
  var concept: String?
  var before: String?
  var after: String?

  /// An event of a kind; everything else may be given.
  init(
    _ action: Event.Action, release: String? = nil, unit: Int? = nil, language: Language? = nil,
    before: String? = nil, after: String? = nil
  ) {
    self.action = action
    self.release = release
    self.unit = unit
    self.language = language
    self.before = before
    self.after = after
  }

  /// An event about a concept or a setting.
  init(_ action: Event.Action, concept: String, before: String? = nil, after: String? = nil) {
    self.init(action, before: before, after: after)
    self.concept = concept
  }
}
