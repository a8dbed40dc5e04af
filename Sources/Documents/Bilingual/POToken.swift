internal import Translation

/// A piece of a message catalogue that its grammar knows, and where it begins.
struct POToken {
  /// What it is.
  enum Content: Equatable {
    /// A word such as `msgid`.
    case word(String)
    /// The number of a plural form, in brackets.
    case form
    /// A quoted text, escapes resolved.
    case text(POText)
    /// The end of the file.
    case end
  }

  /// What it is.
  var content: Content
  /// Where it begins.
  var place: Place

  /// What stands there, in the words of a message.
  var found: String {
    switch content {
    case .word(let word): "'\(word)'"
    case .form: "the number of a plural form"
    case .text: "a quoted text"
    case .end: "the end of the file"
    }
  }
}

/// A quoted text of a catalogue, joined where several stand after each other.
struct POText: Equatable {
  /// A stretch of it.
  struct Piece: Equatable {
    /// UTF-8 bytes.
    var bytes: [UInt8]
    /// Their offset in the catalogue, where they stand there as they are; `nil` for what an escape stands for.
    var source: Int?
  }

  /// The stretches in order.
  var pieces: [Piece] = []

  /// Whether it has no text at all.
  var isEmpty: Bool { pieces.isEmpty }
  /// The text as one.
  var text: String { String(decoding: pieces.flatMap(\.bytes), as: UTF8.self) }
}
