internal import Interchange
internal import Languages
internal import Translation

/// Gathers the concepts of a glossary table row by row.
struct GlossaryRows {
  private enum Meaning {
    case column(GlossaryTable.Column)
    case language(Language)
    case unknown
  }

  private struct Use {
    var concept: String
    var line: Int
  }

  private static let required: [GlossaryTable.Column] = [.concept, .kind, .status]

  /// The concepts so far.
  private(set) var concepts: [Concept] = []
  /// The languages of the header.
  private(set) var languages: [Language] = []
  /// What is wrong.
  private(set) var log: FaultLog
  private var meanings: [Meaning]?
  private var isRefused = false
  private var indices: [String: Int] = [:]
  private var rows: [String: Int] = [:]
  /// Where each term was first seen, by language and text.
  private var uses: [String: Use] = [:]

  /// Makes an empty gathering for a file.
  init(file: String) { log = FaultLog(file: file) }

  /// Takes the next record: first the header, then rows.
  mutating func take(_ record: CSVRecord) {
    if isRefused { return }
    guard let meanings else { return takeHeader(record) }
    guard record.fields.count == meanings.count else {
      let found = record.fields.count
      log.add(.error, "row has \(found) fields; expected \(meanings.count) as in the header", line: record.line)
      return
    }
    takeRow(record, meanings)
  }

  /// Notices a file without header.
  mutating func finish() {
    if meanings == nil && !isRefused {
      log.add(.error, "the table is empty; expected a header 'concept,kind,status,…'", line: 1)
    }
  }

  private mutating func takeHeader(_ record: CSVRecord) {
    let names = record.fields.map(Self.trimmed)
    for column in Self.required where !names.contains(column.rawValue) {
      isRefused = true
      let message =
        "header has no column '\(column.rawValue)'; expected 'concept,kind,status', languages, 'source,note'"
      log.add(.error, message, line: record.line)
    }
    if isRefused { return }
    var seen = Set<String>()
    meanings = names.map { meaning($0, &seen, line: record.line) }
  }

  private mutating func meaning(_ name: String, _ seen: inout Set<String>, line: Int) -> Meaning {
    let column = GlossaryTable.Column(rawValue: name)
    // Longer words have the shape of a tag too, but no language is called by one.
    let language = column == nil ? Language(name).flatMap { $0.primary.utf8.count <= 3 ? $0 : nil } : nil
    guard column != nil || language != nil else {
      let words = GlossaryTable.Column.allCases.map(\.rawValue)
      let hint = Suggestion.text(for: name, among: words)
      log.add(.warning, "column '\(name)' is neither known nor a language; it is passed over\(hint)", line: line)
      return .unknown
    }
    guard seen.insert(language?.tag ?? name).inserted else {
      log.add(.error, "column '\(name)' occurs twice; the second is passed over", line: line)
      return .unknown
    }
    if let language { languages.append(language) }
    return column.map { .column($0) } ?? language.map { .language($0) } ?? .unknown
  }

  private mutating func takeRow(_ record: CSVRecord, _ meanings: [Meaning]) {
    var texts: [GlossaryTable.Column: String] = [:]
    var cells: [(language: Language, cell: String)] = []
    for (field, meaning) in zip(record.fields, meanings) {
      switch meaning {
      case .column(let column): texts[column] = clean(field, column.rawValue, line: record.line)
      case .language(let language): cells.append((language, clean(field, language.tag, line: record.line)))
      case .unknown: break
      }
    }
    let words = Term.Standing.allCases.map(\.rawValue)
    let kinds = Concept.Kind.allCases.map(\.rawValue)
    guard let status = word(texts[.status], "status", words, line: record.line),
      let kindName = word(texts[.kind], "kind", kinds, line: record.line),
      let standing = Term.Standing(rawValue: status), let kind = Concept.Kind(rawValue: kindName)
    else { return }
    guard let id = texts[.concept], !id.isEmpty else {
      log.add(.error, "row has no concept; give it a name such as 'human-rights'", line: record.line)
      return
    }
    let isFirst = add(id, kind, texts, line: record.line)
    noticeRepeated(id, standing, line: record.line)
    let note = isFirst ? "" : texts[.note] ?? ""
    for (language, cell) in cells { add(cell, of: id, language, standing, note: note, line: record.line) }
  }

  /// Makes the concept on its first row; compares the kind on the others.
  private mutating func add(
    _ id: String, _ kind: Concept.Kind, _ texts: [GlossaryTable.Column: String], line: Int
  ) -> Bool {
    if let index = indices[id] {
      let known = concepts[index].kind
      if known != kind {
        log.add(.warning, "kind of '\(id)' is '\(kind.rawValue)' here but '\(known.rawValue)' above", line: line)
      }
      return false
    }
    indices[id] = concepts.count
    concepts.append(
      Concept(
        id: id, kind: kind, domain: texts[.domain] ?? "", source: texts[.source] ?? "", note: texts[.note] ?? ""))
    if let definition = texts[.definition], !definition.isEmpty {
      concepts[concepts.count - 1].definitions = [Definition(definition)]
    }
    return true
  }

  private mutating func noticeRepeated(_ id: String, _ standing: Term.Standing, line: Int) {
    let row = "\(id)\n\(standing.rawValue)"
    if let first = rows[row] {
      let message = "concept '\(id)' has a row '\(standing.rawValue)' already, at line \(first); unite the two"
      log.add(.warning, message, line: line)
    } else {
      rows[row] = line
    }
  }

  private mutating func add(
    _ cell: String, of id: String, _ language: Language, _ standing: Term.Standing, note: String, line: Int
  ) {
    guard !cell.isEmpty, let index = indices[id] else { return }
    for part in Self.parts(of: cell) {
      let text = Self.trimmed(part)
      if text.isEmpty {
        log.add(.warning, "cell '\(language)' of '\(id)' has an empty term between '|'", line: line)
        continue
      }
      noticeUse(text, of: id, language, line: line)
      concepts[index].terms.append(Term(text, language, standing, note: note))
    }
  }

  /// The terms of a cell, between bars; a bar between two letters marks a stem, as in `организаци|я`.
  private static func parts(of cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "|")) else { return [cell] }
    let scalars = Array(cell.unicodeScalars)
    var parts = [String.UnicodeScalarView()]
    for (place, scalar) in scalars.enumerated() {
      let isMark =
        place > 0 && place + 1 < scalars.count && scalars[place - 1].properties.isAlphabetic
        && scalars[place + 1].properties.isAlphabetic
      if scalar == "|", !isMark { parts.append(.init()) } else { parts[parts.count - 1].append(scalar) }
    }
    return parts.map { String($0) }
  }

  private mutating func noticeUse(_ text: String, of id: String, _ language: Language, line: Int) {
    let key = "\(language)\n\(text)"
    guard let first = uses[key] else {
      uses[key] = Use(concept: id, line: line)
      return
    }
    // Words that may render several concepts are marked: `?custody`.
    if first.concept != id, text.hasPrefix("?") { return }
    let other = first.concept == id ? "twice in this concept" : "also in '\(first.concept)'"
    log.add(.warning, "term '\(text)' (\(language)) of '\(id)' stands \(other), at line \(first.line)", line: line)
  }

  /// A word of a fixed list, or a fault that names the nearest one.
  private mutating func word(_ text: String?, _ name: String, _ words: [String], line: Int) -> String? {
    let text = text ?? ""
    if words.contains(text) { return text }
    log.add(.error, "unknown \(name) '\(text)'\(Suggestion.text(for: text, among: words))", line: line)
    return nil
  }

  /// The field without spaces around it and without doubled ones, reported where there were any.
  private mutating func clean(_ field: String, _ column: String, line: Int) -> String {
    let trimmed = Self.trimmed(field)
    let isDoubled = Self.hasDoubledSpace(trimmed.utf8.span)
    if trimmed != field || isDoubled {
      log.add(.warning, "stray spaces in column '\(column)': '\(field)'", line: line)
    }
    if !isDoubled { return trimmed }
    return trimmed.split(separator: " ").joined(separator: " ")
  }

  private static func hasDoubledSpace(_ text: Span<UInt8>) -> Bool {
    for index in text.indices.dropFirst() where text[index] == 0x20 && text[index - 1] == 0x20 { return true }
    return false
  }

  /// The text without white space, no-break spaces included, at both ends.
  private static func trimmed(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last(where: { $0 & 0xC0 != 0x80 }),
      !Self.mayBeginSpace(first), !Self.mayBeginSpace(last)
    {
      return text
    }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    if first == 0 && last == scalars.count - 1 { return text }
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars[first...last])
    return String(trimmed)
  }

  /// Whether white space may begin with a byte of UTF-8.
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte)
  }
}
