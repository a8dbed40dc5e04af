internal import Translation

/// A message of a catalogue.
struct POEntry {
  /// Where its first word stands.
  var place: Place
  /// The context that tells equal texts apart; `nil` for none.
  var context: String?
  /// The text to be translated.
  var source = POText()
  /// The same for several things; `nil` for none.
  var plural: POText?
  /// The translation, or the first of several.
  var translation = POText()

  /// Whether it is the entry that speaks of the catalogue itself.
  var isHeader: Bool { source.isEmpty && context == nil }
}

/// Reads the messages of a catalogue one by one.
///
/// The grammar is that of "GNU gettext utilities", section "The Format of PO Files"; what breaks it ends the reading.
struct POEntries {
  private var scanner: POScanner
  private var token: POToken

  /// Begins to read.
  init(_ scanner: POScanner) throws(DocumentError) {
    self.scanner = scanner
    token = try self.scanner.next()
  }

  /// The next message; `nil` behind the last.
  mutating func next() throws(DocumentError) -> POEntry? {
    while try accept("domain") { _ = try texts(after: "domain") }
    if token.content == .end { return nil }
    var entry = POEntry(place: token.place)
    if try accept("msgctxt") { entry.context = try texts(after: "msgctxt").text }
    try expect("msgid", "'msgid'")
    entry.source = try texts(after: "msgid")
    if try accept("msgid_plural") { entry.plural = try texts(after: "msgid_plural") }
    try expect("msgstr", "'msgstr' behind the msgid")
    try readTranslations(of: &entry)
    return entry
  }

  private mutating func readTranslations(of entry: inout POEntry) throws(DocumentError) {
    guard entry.plural != nil else {
      entry.translation = try texts(after: "msgstr")
      return
    }
    var isFirst = true
    repeat {
      guard token.content == .form else { throw unexpected("'[0]' behind the msgstr of a plural") }
      token = try scanner.next()
      let text = try texts(after: "msgstr")
      if isFirst { entry.translation = text }
      isFirst = false
    } while try accept("msgstr")
  }

  /// Passes a word where it is the next.
  private mutating func accept(_ word: String) throws(DocumentError) -> Bool {
    guard token.content == .word(word) else { return false }
    token = try scanner.next()
    return true
  }

  private mutating func expect(_ word: String, _ expected: String) throws(DocumentError) {
    if try !accept(word) { throw unexpected(expected) }
  }

  /// The quoted texts that follow, joined; at least one.
  private mutating func texts(after word: String) throws(DocumentError) -> POText {
    guard case .text(var text) = token.content else { throw unexpected("a quoted text behind '\(word)'") }
    token = try scanner.next()
    while case .text(let more) = token.content {
      text.pieces += more.pieces
      token = try scanner.next()
    }
    return text
  }

  private func unexpected(_ expected: String) -> DocumentError {
    DocumentError("found \(token.found), expected \(expected)", at: token.place)
  }
}
