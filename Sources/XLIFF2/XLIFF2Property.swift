/// The types of the properties that carry what XLIFF says and the memory has no place for.
enum XLIFF2Property {
  /// Attributes of a code that can be written on it again.
  static let code = "xliff:code"
  /// Attributes of a code that depend on what stood around it; they are kept as they were.
  static let context = "xliff:code-context"
  /// Attributes of a note.
  static let note = "xliff:note"
  /// What a note refers to; it is kept as it was.
  static let noteContext = "xliff:note-context"
  /// The document that the file was made from, where it is not the release.
  static let original = "xliff:original"
  /// The identifiers of the groups around the unit, with slashes between.
  static let group = "xliff:group"
  /// The target's place among the segments of its unit.
  static let order = "xliff:order"
  /// The tool's own state.
  static let subState = "xliff:subState"
  /// What metadata of other tools begin with.
  static let metadata = "mda:"

  /// Attributes of a unit with their defaults, where a property's type is `xliff:` and the name.
  static let unit = [
    (name: "name", standard: ""), (name: "type", standard: ""), (name: "canResegment", standard: "yes"),
    (name: "translate", standard: "yes"), (name: "srcDir", standard: "auto"), (name: "trgDir", standard: "auto"),
    (name: "space", standard: "default"),
  ]

  /// The attributes of codes that can be written on them again, whatever stands around.
  static let portable: Set<String> = [
    "canCopy", "canDelete", "canOverlap", "dir", "disp", "dispStart", "dispEnd", "equiv", "equivStart", "equivEnd",
    "translate", "value", "ref",
  ]

  /// The category of the metadata groups that carry our own facts.
  static let category = "concord"

  /// Our own facts that are no properties.
  enum Fact {
    /// The identifier that a unit had, where it is no `NMTOKEN` or was taken.
    static let id = "concord:id"
    /// The slug of a unit's release.
    static let release = "concord:release"
    /// A unit's place in its release, from 0.
    static let position = "concord:position"
    /// The part that a unit's block plays.
    static let kind = "concord:kind"
    /// How far a variant has come, where the state does not tell.
    static let status = "concord:status"
    /// How sure the alignment of a variant was, from 0 to 1.
    static let confidence = "concord:confidence"
    /// When it was made, and by whom.
    static let creation = "concord:creation"
    /// When it was last changed, and by whom.
    static let change = "concord:change"
  }
}
