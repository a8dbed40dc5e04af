internal import Translation

/// A piece of a message catalogue that its grammar knows.
struct POToken {
  /// What it is.
  enum Content: Equatable {
    /// A line behind `#`, without the line end.
    case comment(Range<Int>)
    /// A word such as `msgid`.
    case keyword(POKeyword)
    /// `[` or `]`.
    case bracket(UInt8)
    /// The number of a plural form.
    case number(Int)
    /// A quoted text, escapes resolved.
    case text(POText)
    /// The end of the file.
    case end
  }

  /// What it is.
  var content: Content
  /// Where it begins.
  var place: Place
  /// The offset of its first byte.
  var offset: Int
  /// Whether it stands on a line that begins with `#~`.
  var isObsolete = false
  /// Whether it stands on a line that begins with `#|`: what the message was before.
  var isPrevious = false

  /// What stands there, in the words of a message.
  var found: String {
    switch content {
    case .comment: "a comment"
    case .keyword(let word): "'\(word.rawValue)'"
    case .bracket(let byte): "'\(Unicode.Scalar(byte))'"
    case .number: "a number"
    case .text: "a quoted text"
    case .end: "the end of the file"
    }
  }
}

/// The words of the grammar.
enum POKeyword: String, CaseIterable {
  /// The name of the catalogue that the messages behind it belong to.
  case domain
  /// The context that tells equal texts apart.
  case context = "msgctxt"
  /// The text to be translated.
  case source = "msgid"
  /// The same for several things.
  case plural = "msgid_plural"
  /// The translation.
  case translation = "msgstr"
}

/// A quoted text of a catalogue, joined where several stand after each other.
struct POText: Equatable {
  /// The bytes that it stands for.
  var bytes: [UInt8] = []
  /// The bytes of the catalogue from the first quote to behind the last.
  var range: Range<Int>
  /// Where the bytes stand in the catalogue, escapes aside.
  var map = SourceMap()

  /// Whether it has no text at all.
  var isEmpty: Bool { bytes.isEmpty }
  /// The text; bytes given by number that are no UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds the text that stands behind it.
  mutating func append(_ more: POText) {
    for run in more.map.runs { map.append(text: bytes.count + run.text, source: run.source, count: run.count) }
    bytes += more.bytes
    range = range.lowerBound..<more.range.upperBound
  }
}
