internal import Languages
internal import PlainText
internal import Text
internal import Translation
internal import XML

/// Reads the texts to be translated of a message catalogue of GNU gettext: `msgid` and `msgid_plural`.
///
/// Obsolete entries and the header are left out; an empty line inside a message parts it into blocks, and other line
/// feeds become codes. The maps of the blocks count bytes of the catalogue in UTF-8; escapes are between the runs.
struct PODocumentReader {
  /// The file's name for places.
  let file: String

  /// Reads a catalogue.
  ///
  /// - Throws: A `DocumentError` with its place where the file breaks the grammar.
  func read(_ bytes: [UInt8]) throws -> Document {
    let (text, encoding, doubts) = Self.decoded(bytes)
    if let message = BinaryContent.fault(of: bytes, decoded: text) { throw DocumentError(message) }
    let hasMark = encoding == "UTF-8" && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var entries = try POEntries(POScanner(text, file: file, base: hasMark ? 3 : 0))
    var document = Document(blocks: [], encoding: encoding, faults: doubts)
    var seen: Set<[String?]> = []
    while let entry = try entries.next() {
      if entry.isHeader {
        document.language = document.language ?? Self.language(in: entry.translation.text)
      } else if seen.insert([entry.context, entry.source.text]).inserted {
        document.blocks += Self.blocks(of: entry.source) + (entry.plural.map(Self.blocks) ?? [])
      } else if document.faults.count < 1_000 {
        let message = "the message stands in the catalogue already; it is read once"
        document.faults.append(Fault(.warning, message, at: entry.place))
      }
    }
    return document
  }

  /// The catalogue in UTF-8: a byte order mark and valid UTF-8 are believed before the charset that the header names.
  private static func decoded(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String, doubts: [Fault]) {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isMarked, String(validating: bytes, as: UTF8.self) == nil, let name = charset(of: bytes),
      let text = HTMLReader.decoded(bytes, from: name)
    {
      return (text, name, [])
    }
    let decoded = DecodedText(bytes)
    return (Array(decoded.text.utf8), decoded.encoding, decoded.doubts)
  }

  /// The encoding that the header names: `"Content-Type: text/plain; charset=KOI8-R\n"`.
  private static func charset(of bytes: [UInt8]) -> String? {
    let (label, head) = (Array("charset=".utf8), bytes.prefix(1 << 14))
    guard head.count > label.count else { return nil }
    for start in 0..<(head.count - label.count) where head[start...].starts(with: label) {
      let name = head[(start + label.count)...].prefix { $0 > 0x20 && !"\\\";".utf8.contains($0) }
      return name.elementsEqual("CHARSET".utf8) ? nil : String(decoding: name, as: UTF8.self)
    }
    return nil
  }

  /// The language that a header names for the texts to be translated; `Language` is that of the translations.
  private static func language(in header: String) -> Language? {
    for line in header.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "x-source-language" else { continue }
      return Language(String(line[line.index(after: colon)...].drop { $0 == " " }.prefix { $0 > " " }))
    }
    return nil
  }

  private static func blocks(of text: POText) -> [Block] {
    var (inline, blocks, feeds) = (InlineBuilder(), [Block](), 0)
    func flush() {
      if let (content, map) = inline.finish() { blocks.append(Block(.paragraph, content, map: map)) }
    }
    for piece in text.pieces {
      if piece.bytes == [0x0A] {
        feeds += 1
      } else if feeds == 0 || piece.bytes.contains(where: { $0 > 0x20 }) {
        if feeds > 1 { flush() } else if feeds == 1 { inline.breakLine("\\n") }
        feeds = 0
        inline.append(piece.bytes[...], at: piece.source)
      }
    }
    flush()
    return blocks
  }
}
