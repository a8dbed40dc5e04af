package import Translation

/// What a TMX file says of itself (TMX 1.4b, element `header`).
package struct TMXHeader: Hashable, Sendable {
  /// The version attribute of `tmx`.
  package var version: String?
  /// The tool that wrote the file.
  package var creationTool: String?
  /// Its version.
  package var creationToolVersion: String?
  /// The sort of segments: `block`, `paragraph`, `sentence` or `phrase`.
  package var segmentType: String?
  /// The format of the memory the file was made from.
  package var originalFormat: String?
  /// The language of notes and properties.
  package var adminLanguage: String?
  /// The source language as written, `*all*` where every language may be the source.
  package var sourceLanguage: String?
  /// The format of the texts, such as `plaintext`.
  package var dataType: String?
  /// When the file was made, and by whom.
  package var creation = Authorship()
  /// When the file was last changed, and by whom.
  package var change = Authorship()
  /// Facts about the file, in their order.
  package var properties: [Property] = []
  /// Remarks, in their order.
  package var notes: [String] = []

  /// Makes an empty header.
  package init() {}

  /// The attributes of `header` in the order of the specification, with whether each is required.
  static let attributes: [(name: String, isRequired: Bool)] = [
    ("creationtool", true), ("creationtoolversion", true), ("segtype", true), ("o-tmf", true), ("adminlang", true),
    ("srclang", true), ("datatype", true), ("o-encoding", false), ("creationdate", false), ("creationid", false),
    ("changedate", false), ("changeid", false),
  ]
}
