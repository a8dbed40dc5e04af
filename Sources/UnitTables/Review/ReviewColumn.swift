/// The columns of a review table, in their order.
enum ReviewColumn: String, CaseIterable {
  /// The number by which the memory knows the unit.
  case unit
  /// The identifier that the unit had where it came from.
  case id
  /// The source text; the title names its language: `source (en)`.
  case source
  /// The translation; the title names its language.
  case target
  /// How far the translation has come.
  case status
  /// Remarks on the translation, an empty line between two.
  case comment
  /// Remarks on the unit as a whole.
  case note
  /// The release that the unit belongs to.
  case release
  /// The place in the release, from 1.
  case position
  /// The part that the text plays, where it is no paragraph.
  case kind
  /// What the unit's origin says of where it is used.
  case context
  /// The status of the source text, where that of the translation does not tell it.
  case sourceStatus = "source status"
  /// The languages of the two texts, where they are not those of the titles: `en-GB, ru`.
  case languages
  /// What the tags in the texts stand for; for the program, and to be left as it is.
  case codes

  /// Whether the column is there even where it has no text.
  var isAlwaysThere: Bool {
    switch self {
    case .unit, .source, .target, .status, .comment: true
    default: false
    }
  }

  /// Its width in characters.
  var width: Int {
    switch self {
    case .unit: 7
    case .position, .status, .kind, .sourceStatus: 10
    case .source, .target: 50
    case .comment, .note: 26
    case .context: 20
    case .codes: 8
    default: 12
    }
  }
}
