internal import Translation

/// The attributes that a unit, a text, a note or a property has no field for.
///
/// Those of `tu` and `tuv` become properties named after them, `tmx:usagecount`, and the writer puts them back where
/// the document type allows them. An attribute of a `note` or `prop` becomes a property whose type names it and whose
/// value says whose it is: `tmx:note xml:lang=de` has the note's text, and `tmx:prop xml:lang=de` the type of the
/// property that follows it.
enum TMXAttribute {
  /// What names of such properties begin with.
  static let prefix = "tmx:"
  /// What the names of attributes of notes begin with.
  static let note = "tmx:note "
  /// What the names of attributes of properties begin with.
  static let property = "tmx:prop "

  /// What `tu` may have beside `tuid` and the people (tmx14.dtd, ATTLIST of `tu`).
  static let unit: Set<String> = variant.union(["segtype", "srclang"])
  /// What `tuv` may have beside its language and the people (tmx14.dtd, ATTLIST of `tuv`); a date is here only where
  /// it is none that can be read.
  static let variant: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "o-tmf",
    "creationdate", "changedate",
  ]
  /// What `note` and `prop` may have (tmx14.dtd); `lang` is what `xml:lang` was called before.
  static let annotation: Set<String> = ["xml:lang", "lang", "o-encoding"]
  /// The values of `segtype`.
  static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

  /// Whether a property's type begins with the bytes of one of the beginnings above.
  static func begins(_ type: String, _ beginning: String) -> Bool { type.utf8.starts(with: beginning.utf8) }
}

/// A note or property that is being read.
struct TMXAnnotation {
  /// The text so far.
  var text = ""
  /// The type of a property.
  var type = ""
  /// The further attributes, as `name=value`.
  var attributes: [String] = []

  /// The attributes as properties: of a note, or of a property, whose `owner` they name.
  func companions(_ prefix: String, owner: String) -> [Property] {
    attributes.map { Property(type: prefix + $0, value: owner) }
  }
}
