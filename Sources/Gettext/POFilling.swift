internal import Interchange
package import Languages
internal import Translation

/// Fills the empty translations of a catalogue in place.
///
/// All bytes but those of the filled texts and of flags stay as they are: encoding, line ends, comments, the layout of
/// other messages.
package struct POFilling {
  /// What is asked for a translation of.
  package struct Query: Hashable, Sendable {
    /// The text to be translated: of a plural, that of the form.
    package var source: String
    /// The context of the message (`msgctxt`); `nil` for none.
    package var context: String?
    /// The number of the plural form, from 0; `nil` where the message has no plural.
    package var form: Int?
    /// The source language that the catalogue names.
    package var sourceLanguage: Language?
    /// The target language that the catalogue names.
    package var targetLanguage: Language?
  }

  /// A translation.
  package struct Answer: Hashable, Sendable {
    /// The text.
    package var text: String
    /// Whether somebody must still look at it; the message is then marked `fuzzy`.
    package var isDraft: Bool

    /// Makes an answer.
    package init(_ text: String, isDraft: Bool = false) {
      self.text = text
      self.isDraft = isDraft
    }
  }

  /// The catalogue, its empty translations filled.
  package private(set) var bytes: [UInt8]
  /// How many texts were filled.
  package private(set) var filledCount = 0
  /// How many texts stayed empty.
  package private(set) var emptyCount = 0

  private let file: String
  private let catalogue: POCatalogue
  private let lineEnd: String
  private let wrapping: POWrapping
  private let header: POHeader
  private var edits: [(range: Range<Int>, text: String, line: Int)] = []

  /// Fills a catalogue.
  ///
  /// - Throws: An `InterchangeError` where the catalogue is refused or its encoding lacks a character, and what `answer`
  ///   throws.
  package init(_ bytes: [UInt8], file: String, _ answer: (Query) throws -> Answer?) throws {
    self.file = file
    self.bytes = bytes
    catalogue = try POCatalogue(bytes, name: file)
    let feed = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    let isReturn = feed.map { bytes[$0] == 0x0D } ?? false
    let hasFeeds = bytes.contains(0x0A)
    lineEnd = isReturn ? (hasFeeds ? "\r\n" : "\r") : "\n"
    // A catalogue that keeps long texts on one line gets them so.
    let isWrapped = !catalogue.bytes.split(separator: 0x0A).contains {
      $0.first == UInt8(ascii: "\"") && $0.count > 200
    }
    wrapping = POWrapping(width: isWrapped ? 79 : .max / 2)
    let entries = try POReader.entries(of: catalogue, file: file)
    header = POHeader(entries.first { $0.isHeader }?.translations.first?.text ?? "")
    for entry in entries where !entry.isHeader && !entry.isObsolete { try fill(entry, answer) }
    try apply()
  }

  private mutating func fill(_ entry: POEntry, _ answer: (Query) throws -> Answer?) throws {
    var (isDraft, isFilled, isIncomplete) = (false, false, false)
    for (form, translation) in entry.translations.enumerated() where translation.isEmpty {
      let query = Query(
        source: entry.source(ofForm: form).text, context: entry.context?.text,
        form: entry.plural == nil ? nil : form, sourceLanguage: header.source, targetLanguage: header.target)
      guard let answer = try answer(query), !answer.text.isEmpty else {
        emptyCount += 1
        isIncomplete = true
        continue
      }
      filledCount += 1
      isFilled = true
      isDraft = isDraft || answer.isDraft
      let keyword = entry.plural == nil ? "msgstr" : "msgstr[\(form)]"
      let text = POMessage.fitted(answer.text, to: query.source)
      let lines = wrapping.lines(keyword, text).joined(separator: lineEnd)
      edits.append((translation.range, String(lines.dropFirst(keyword.count + 1)), entry.place.line))
    }
    // A plural that lacks a form would show nothing for some numbers.
    if isFilled, isDraft || isIncomplete, !entry.isFuzzy { markFuzzy(entry) }
  }

  private mutating func markFuzzy(_ entry: POEntry) {
    if let flags = entry.comments.first(where: { $0.kind == .flags }) {
      let at = flags.range.lowerBound + 2
      edits.append((at..<at, flags.flags.isEmpty ? " fuzzy" : " fuzzy,", entry.place.line))
      return
    }
    let start = catalogue.bytes[..<entry.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lead = catalogue.bytes[start..<entry.offset].filter { $0 > 0x20 }
    let isOwnLine = lead.isEmpty || lead == Array("#|".utf8)
    let at = isOwnLine ? start : entry.offset
    edits.append((at..<at, (isOwnLine ? "" : lineEnd) + "#, fuzzy" + lineEnd, entry.place.line))
  }
}

// Putting the texts in.
extension POFilling {
  private mutating func apply() throws(InterchangeError) {
    var encoder = catalogue.isRecoded ? POEncoder(catalogue.encoding, file: file) : nil
    let lines = catalogue.isRecoded ? POLines(bytes, catalogue.bytes) : nil
    var result: [UInt8] = []
    var at = 0
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      let start = try offset(edit.range.lowerBound, lines, &encoder)
      result += bytes[at..<start]
      if catalogue.isASCII, let odd = edit.text.unicodeScalars.first(where: { !$0.isASCII }) {
        let message = "'\(odd)' cannot be written in ASCII, the encoding of the catalogue; convert it to UTF-8"
        throw InterchangeError(.character, at: Place(file: file, line: edit.line), message)
      }
      result += try encoder?.encode(edit.text, line: edit.line) ?? Array(edit.text.utf8)
      at = try offset(edit.range.upperBound, lines, &encoder)
    }
    bytes = result + bytes[at...]
  }

  /// The offset in the file of an offset in its decoded form.
  private func offset(
    _ offset: Int, _ lines: POLines?, _ encoder: inout POEncoder?
  ) throws(InterchangeError) -> Int {
    guard let lines else { return offset }
    let (line, prefix) = lines.place(offset, in: catalogue.bytes)
    let count = try encoder?.encode(prefix, line: line + 1).count
    return lines.starts[line] + (count ?? prefix.utf8.count)
  }
}

/// Where the lines of a file and of its decoded form begin.
private struct POLines {
  /// The first byte of each line of the file.
  let starts: [Int]
  /// The first byte of each line of the decoded form.
  let decoded: [Int]

  init(_ file: [UInt8], _ text: [UInt8]) {
    let end: UInt8 = file.contains(0x0A) ? 0x0A : 0x0D
    starts = [0] + file.indices.filter { file[$0] == end }.map { $0 + 1 }
    decoded = [0] + text.indices.filter { text[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The line, from 0, and what stands before an offset on it.
  func place(_ offset: Int, in text: [UInt8]) -> (Int, String) {
    var (low, high) = (0, decoded.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if decoded[middle] <= offset { low = middle } else { high = middle }
    }
    return (low, String(decoding: text[decoded[low]..<offset], as: UTF8.self))
  }
}
