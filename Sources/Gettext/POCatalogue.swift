internal import Interchange
internal import Text
internal import Translation
internal import XML

/// The bytes of a catalogue in UTF-8, line by line as in the file.
struct POCatalogue {
  /// The text: UTF-8 but for comments, and as many lines as the file.
  var bytes: [UInt8]
  /// The encoding of the file, by its name.
  var encoding: String
  /// That the encoding was guessed, and why, for a warning; `nil` where the header names it.
  var doubt: String?
  /// Whether bytes above 127 are none of the encoding.
  var isASCII = false
  /// Whether `bytes` are others than those of the file, so that offsets differ.
  let isRecoded: Bool

  /// Finds the encoding and decodes.
  ///
  /// GNU gettext reads the encoding from the header, wherever it stands, and takes no byte order mark.
  init(_ file: [UInt8], name: String) throws(InterchangeError) {
    try Self.refuseMarks(file, name: name)
    let bytes = Self.withLineFeeds(file)
    let charset = Self.header(bytes, name: name)?.charset
    if let charset, Self.isUnicode(charset) || Self.isASCII(charset) {
      (self.bytes, encoding, isASCII) = (bytes, Self.isASCII(charset) ? "US-ASCII" : "UTF-8", Self.isASCII(charset))
      isRecoded = false
    } else if let charset, HTMLReader.decoded([0x61], from: charset) == [0x61] {
      self.bytes = try Self.decoded(bytes, from: charset, name: name)
      encoding = charset
      isRecoded = true
    } else {
      let decoded = DecodedText(bytes)
      self.bytes = decoded.encoding == "UTF-8" ? bytes : Array(decoded.text.utf8)
      encoding = decoded.encoding
      isRecoded = encoding != "UTF-8"
      let name = charset.map { "the encoding '\($0)' is not known" } ?? "the header names no encoding"
      doubt = "\(name); read as \(encoding); add 'Content-Type: text/plain; charset=\(encoding)' to the header"
    }
  }

  private static func refuseMarks(_ bytes: [UInt8], name: String) throws(InterchangeError) {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    guard let mark = marks.first(where: { bytes.starts(with: $0) }) else { return }
    let what = mark.count == 3 ? "a byte order mark" : "the byte order mark of UTF-16"
    let message = "the catalogue begins with \(what), which gettext refuses; save it as UTF-8 without the mark"
    throw InterchangeError(.encoding, at: Place(file: name, line: 1, column: 1), message)
  }

  /// The bytes; where lines end with carriage returns alone, with line feeds for them.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D), !bytes.contains(0x0A) else { return bytes }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
  }

  /// The header as it can be read without knowing the encoding; `nil` where the grammar is broken before it.
  private static func header(_ bytes: [UInt8], name: String) -> POHeader? {
    let ascii = bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    guard var entries = try? POEntries(POScanner(ascii, file: name)) else { return nil }
    while let entry = try? entries.next() {
      if entry.isHeader { return POHeader(entry.translations.first?.text ?? "") }
    }
    return nil
  }

  private static func isUnicode(_ charset: String) -> Bool { ["utf-8", "utf8"].contains(charset.lowercased()) }

  private static func isASCII(_ charset: String) -> Bool {
    ["ascii", "us-ascii", "ansi_x3.4-1968", "646"].contains(charset.lowercased())
  }

  /// All bytes decoded, or each line of its own: comments may hold anything.
  private static func decoded(
    _ bytes: [UInt8], from charset: String, name: String
  ) throws(InterchangeError) -> [UInt8] {
    if let text = HTMLReader.decoded(bytes, from: charset), text.count(where: { $0 == 0x0A }) == lines(bytes) {
      return text
    }
    var text: [UInt8] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { text.append(0x0A) }
      if let decoded = HTMLReader.decoded(Array(line), from: charset) {
        text += decoded
      } else if isComment(line) {
        text += line.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
      } else {
        let column = (line.firstIndex { $0 >= 0x80 } ?? line.startIndex) - line.startIndex + 1
        let message =
          "bytes that are not \(charset), which the header's Content-Type names; name the encoding of the file"
        throw InterchangeError(.encoding, at: Place(file: name, line: index + 1, column: column), message)
      }
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 0x0A } }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 <= 0x20 }
    let second = line.dropFirst().first
    return line.first == UInt8(ascii: "#") && second != UInt8(ascii: "~") && second != UInt8(ascii: "|")
  }
}
