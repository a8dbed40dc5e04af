internal import Translation

/// A message of a catalogue.
struct POEntry {
  /// Where its first word stands.
  var place: Place
  /// The offset of its first word, or of its first line of `#|`.
  var offset: Int
  /// Whether it is no longer used (`#~`).
  var isObsolete = false
  /// The context that tells equal texts apart; `nil` for none.
  var context: POText?
  /// The text to be translated.
  var source: POText
  /// The same for several things; `nil` for none.
  var plural: POText?
  /// The translation, or one for each plural form.
  var translations: [POText] = []
  /// What the message was before it changed: context, source, plural, as far as given.
  var previous: [POKeyword: POText] = [:]
  /// The comments before it.
  var comments: [POComment] = []

  /// Whether it is the entry that speaks of the catalogue itself.
  var isHeader: Bool { source.isEmpty && context == nil && !isObsolete }
  /// The flags of all its `#,` lines in order.
  var flags: [String] { comments.flatMap(\.flags) }
  /// Whether the translation is only a proposal.
  var isFuzzy: Bool { comments.contains { $0.flags.contains("fuzzy") } }

  /// What tells it from others; two messages of a catalogue must differ in it.
  var key: [String?] { [context?.text, source.text] }

  /// The text of a plural form, from 0, that its translation translates.
  func source(ofForm form: Int) -> POText { form == 0 ? source : plural ?? source }

  /// The lines of the comments of a kind, joined; `nil` where there are none.
  func comment(_ kind: POComment.Kind) -> String? {
    let lines = comments.filter { $0.kind == kind }.map(\.text)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

/// A line that begins with `#` before a message.
struct POComment {
  /// What a comment is for, told by its second character.
  enum Kind {
    /// `# `, of translators.
    case translator
    /// `#.`, of programmers.
    case extracted
    /// `#:`, places in the program.
    case reference
    /// `#,`, flags.
    case flags
  }

  /// What it is for.
  var kind: Kind
  /// What it says, without the lead.
  var text: String
  /// Its bytes in the catalogue, from `#` to before the line end.
  var range: Range<Int>

  /// Reads the line in a range of a catalogue.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
    switch second {
    case UInt8(ascii: "."): kind = .extracted
    case UInt8(ascii: ":"): kind = .reference
    case UInt8(ascii: ","): kind = .flags
    default: kind = .translator
    }
    var start = range.lowerBound + (kind == .translator ? 1 : 2)
    if start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    text = String(decoding: bytes[min(start, range.upperBound)..<range.upperBound], as: UTF8.self)
    self.range = range
  }

  /// The flags that it sets.
  var flags: [String] {
    guard kind == .flags else { return [] }
    return text.utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x20 || $0 == 0x09 }.map { String(Substring($0)) }
  }
}
