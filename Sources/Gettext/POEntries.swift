internal import Interchange
internal import Translation

/// Reads the messages of a catalogue one by one.
///
/// The grammar is that of GNU gettext's `msgfmt` ("GNU gettext utilities", section "The Format of PO Files"); what
/// breaks it ends the reading. In its words:
///
///     message: [#| [msgctxt texts] msgid texts [msgid_plural texts]] [msgctxt texts] msgid texts
///              (msgstr texts | msgid_plural texts (msgstr [ number ] texts)+)
struct POEntries {
  private var scanner: POScanner
  private var token: POToken
  private var comments: [POComment] = []
  /// Whether the message that is being read is obsolete.
  private var isObsolete = false

  /// Begins to read.
  init(_ scanner: POScanner) throws(InterchangeError) {
    self.scanner = scanner
    token = try self.scanner.next()
  }

  /// The next message; `nil` behind the last.
  mutating func next() throws(InterchangeError) -> POEntry? {
    try passComments()
    isObsolete = token.isObsolete
    if token.content == .end { return nil }
    let offset = token.offset
    let previous = try previous()
    let place = token.place
    let context = try accept(.context) ? try texts(after: .context) : nil
    try expect(.source, context == nil ? "'msgid'" : "'msgid' behind the msgctxt")
    var entry = POEntry(place: place, offset: offset, source: try texts(after: .source))
    (entry.isObsolete, entry.context, entry.previous) = (isObsolete, context, previous)
    try readTranslations(of: &entry)
    (entry.comments, comments) = (comments, [])
    return entry
  }

  /// Gathers comments, and passes names of domains: a file is read as one catalogue.
  private mutating func passComments() throws(InterchangeError) {
    while true {
      if case .comment(let range) = token.content {
        comments.append(POComment(scanner.bytes, range))
        token = try scanner.next()
      } else if token.content == .keyword(.domain), !token.isPrevious {
        isObsolete = token.isObsolete
        token = try scanner.next()
        _ = try texts(after: .domain)
      } else {
        return
      }
    }
  }

  private mutating func previous() throws(InterchangeError) -> [POKeyword: POText] {
    guard token.isPrevious else { return [:] }
    var previous: [POKeyword: POText] = [:]
    if try accept(.context, isPrevious: true) {
      previous[.context] = try texts(after: .context, isPrevious: true)
    }
    guard try accept(.source, isPrevious: true) else { throw unexpected("'msgid' behind '#|'") }
    previous[.source] = try texts(after: .source, isPrevious: true)
    if try accept(.plural, isPrevious: true) { previous[.plural] = try texts(after: .plural, isPrevious: true) }
    return previous
  }

  private mutating func readTranslations(of entry: inout POEntry) throws(InterchangeError) {
    if try accept(.plural) { entry.plural = try texts(after: .plural) }
    try expect(.translation, "'msgstr' behind the msgid")
    guard entry.plural != nil else {
      if case .bracket = token.content { throw unexpected("'msgid_plural' before a msgstr with a number") }
      entry.translations = [try texts(after: .translation)]
      return
    }
    repeat {
      try readForm(entry.translations.count)
      entry.translations.append(try texts(after: .translation))
    } while try accept(.translation)
  }

  /// `[0]`, the numbers in order.
  private mutating func readForm(_ number: Int) throws(InterchangeError) {
    let place = token.place
    let expected = "'[\(number)]' behind the msgstr of a plural"
    guard token.content == .bracket(UInt8(ascii: "[")) else { throw unexpected(expected) }
    token = try scanner.next()
    guard case .number(let found) = token.content else { throw unexpected(expected) }
    token = try scanner.next()
    guard token.content == .bracket(UInt8(ascii: "]")) else { throw unexpected("']'") }
    token = try scanner.next()
    guard found == number else {
      throw InterchangeError(.malformed, at: place, "plural form \(found) stands where form \(number) is expected")
    }
  }

  /// Passes a word where it is the next.
  private mutating func accept(_ word: POKeyword, isPrevious: Bool = false) throws(InterchangeError) -> Bool {
    guard token.content == .keyword(word), token.isPrevious == isPrevious else { return false }
    try checkLead()
    token = try scanner.next()
    return true
  }

  private mutating func expect(_ word: POKeyword, _ expected: String) throws(InterchangeError) {
    if try !accept(word) { throw unexpected(expected) }
  }

  /// The quoted texts that follow, joined; at least one.
  private mutating func texts(after word: POKeyword, isPrevious: Bool = false) throws(InterchangeError) -> POText {
    guard case .text(var text) = token.content, token.isPrevious == isPrevious else {
      throw unexpected("a quoted text behind '\(word.rawValue)'")
    }
    try checkLead()
    token = try scanner.next()
    while case .text(let more) = token.content, token.isPrevious == isPrevious {
      try checkLead()
      text.append(more)
      token = try scanner.next()
    }
    if word != .translation, text.bytes.contains(0x04) {
      throw InterchangeError(.malformed, at: token.place, "the text before here holds U+0004, which parts contexts")
    }
    return text
  }

  private func checkLead() throws(InterchangeError) {
    guard token.isObsolete != isObsolete else { return }
    let message = "a message has '#~' before some of its lines; put it before all or none"
    throw InterchangeError(.malformed, at: token.place, message)
  }

  private func unexpected(_ expected: String) -> InterchangeError {
    let kind: InterchangeError.Kind = token.content == .end ? .truncated : .malformed
    return InterchangeError(kind, at: token.place, "found \(token.found), expected \(expected)")
  }
}
