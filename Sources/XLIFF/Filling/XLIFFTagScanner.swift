/// The byte ranges of the tags in a well-formed document, in their order.
///
/// Works on every encoding in which the bytes of `<`, `>`, `/`, `!`, `?`, `-`, brackets and quotes stand for themselves
/// and for nothing else.
struct XLIFFTagScanner {
  /// A tag.
  struct Tag {
    /// What sort of tag it is.
    enum Kind {
      /// A start tag.
      case start
      /// An end tag.
      case end
      /// An empty-element tag.
      case empty
    }

    /// What sort of tag it is.
    var kind: Kind
    /// Its bytes, brackets included.
    var range: Range<Int>
  }

  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let section = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  private static let instruction = Array("<?".utf8)
  private static let instructionEnd = Array("?>".utf8)
  private static let declaration = Array("<!".utf8)

  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tags of a document.
  static func tags(_ bytes: [UInt8]) -> [Tag] {
    var scanner = XLIFFTagScanner(bytes)
    var tags: [Tag] = []
    while let tag = scanner.next() { tags.append(tag) }
    return tags
  }

  private mutating func next() -> Tag? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      if starts(Self.comment) {
        skip(past: Self.commentEnd)
      } else if starts(Self.section) {
        skip(past: Self.sectionEnd)
      } else if starts(Self.instruction) {
        skip(past: Self.instructionEnd)
      } else if starts(Self.declaration) {
        skipDocumentType()
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag {
    let start = at
    skipToClosingBracket()
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let isEmpty = at - start > 2 && bytes[at - 2] == UInt8(ascii: "/")
    return Tag(kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<at)
  }

  /// Stands behind the `>` that is not within quotes.
  private mutating func skipToClosingBracket() {
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// Skips a document type with what it declares between brackets, where comments and instructions may stand too.
  private mutating func skipDocumentType() {
    var depth = 0
    at += 1
    while at < bytes.count {
      if starts(Self.comment) {
        skip(past: Self.commentEnd)
      } else if starts(Self.instruction) {
        skip(past: Self.instructionEnd)
      } else if bytes[at] == UInt8(ascii: "<") {
        skipToClosingBracket()
      } else if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
        let quote = bytes[at]
        at += 1
        while at < bytes.count && bytes[at] != quote { at += 1 }
        at += 1
      } else {
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: "]") { depth -= 1 }
        if byte == UInt8(ascii: ">") && depth == 0 { return }
      }
    }
  }

  private func starts(_ pattern: [UInt8]) -> Bool {
    if at + pattern.count > bytes.count { return false }
    for index in pattern.indices where bytes[at + index] != pattern[index] { return false }
    return true
  }

  private mutating func skip(past pattern: [UInt8]) {
    while at < bytes.count && (bytes[at] != pattern[0] || !starts(pattern)) { at += 1 }
    at = min(bytes.count, at + pattern.count)
  }
}
