internal import Translation

/// What `approved`, `state` and `state-qualifier` say of a translation (XLIFF 1.2, section 3.3).
///
/// | in the file | status |
/// | --- | --- |
/// | `state-qualifier` `rejected-…` | rejected |
/// | `approved="yes"` | approved |
/// | `state` `final` or `signed-off` | approved; reviewed where `approved="no"` |
/// | any other `state`, or `approved="no"` alone | draft |
/// | none of them | what the reader was told |
///
/// | status | in the file |
/// | --- | --- |
/// | approved | `approved="yes"`, `state="final"` |
/// | reviewed | `approved="no"`, `state="signed-off"` |
/// | draft | `state="needs-review-translation"` |
/// | rejected | `state="needs-translation"`, `state-qualifier="rejected-inaccurate"` |
///
/// What the file said is kept where the table would not give it back, and written again while the status is the same.
struct XLIFF1State: Hashable {
  /// The attribute `approved` of `trans-unit`.
  var approved: String?
  /// The attribute `state` of `target`.
  var state: String?
  /// The attribute `state-qualifier` of `target`.
  var qualifier: String?

  /// Makes a state of what the attributes say.
  init(approved: String?, state: String?, qualifier: String?) {
    self.approved = approved
    self.state = state
    self.qualifier = qualifier
  }

  /// The state that is written for a status.
  init(_ status: Status) {
    switch status {
    case .approved: self.init(approved: "yes", state: "final", qualifier: nil)
    case .reviewed: self.init(approved: "no", state: "signed-off", qualifier: nil)
    case .draft: self.init(approved: nil, state: "needs-review-translation", qualifier: nil)
    case .rejected: self.init(approved: nil, state: "needs-translation", qualifier: "rejected-inaccurate")
    }
  }

  /// The status that is read; `nil` where nothing is said.
  var status: Status? {
    if qualifier?.hasPrefix("rejected-") == true { return .rejected }
    if approved == "yes" { return .approved }
    if state == "final" || state == "signed-off" { return approved == "no" ? .reviewed : .approved }
    return state == nil && approved == nil && qualifier == nil ? nil : .draft
  }

  /// Whether the text still waits for its translation, so that one equal to the source is none.
  ///
  /// "needs-translation: Indicates that the item needs to be translated"; "new: Indicates that the item is new".
  var awaitsTranslation: Bool { state == "new" || state == "needs-translation" }

  /// The status that Trados notes on a segment (`conf` of `sdl:seg`); `nil` for an unknown word.
  static func status(confirmation: String) -> Status? {
    switch confirmation {
    case "ApprovedTranslation", "ApprovedSignOff": .approved
    case "Translated", "Draft", "Unspecified": .draft
    case "RejectedTranslation", "RejectedSignOff": .rejected
    default: nil
    }
  }

  /// The properties that keep what the status alone would not give back.
  var properties: [Property] {
    if let status, XLIFF1State(status) == self { return [] }
    return zip(Self.types, [approved, state, qualifier]).compactMap { type, value in
      value.map { Property(type: type, value: $0) }
    }
  }

  /// The state that properties keep, where it says the same as the status, else that of the status.
  init(_ properties: [Property], _ status: Status) {
    let values = Self.types.map { type in properties.first { $0.type == type }?.value }
    self.init(approved: values[0], state: values[1], qualifier: values[2])
    if self.status != status { self.init(status) }
  }

  /// The types of the properties that keep a state.
  static let types = ["xliff:approved", "xliff:state", "xliff:state-qualifier"]
}
