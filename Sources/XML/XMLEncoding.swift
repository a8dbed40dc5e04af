/// How the first bytes of a document say it is encoded (XML 1.0, appendix F).
///
/// Bytes are believed before words: a byte order mark, then the pattern of `<` in two or four bytes, and only
/// then the declaration. A declaration that names a two- or four-byte encoding in one-byte text is wrong, and the
/// text is read as UTF-8. So is text whose declaration names a legacy encoding though all its first characters beyond
/// ASCII are sound UTF-8, which legacy text is only by rare accident.
package struct XMLEncoding: Hashable, Sendable {
  /// The name of the encoding; `UTF-8` where nothing says otherwise.
  package var name: String
  /// How many bytes the byte order mark takes.
  package var markLength: Int
  /// What the declaration says where the bytes show that it is wrong.
  package var wrongDeclaration: String?

  /// The longest stretch in which the end of the declaration is looked for.
  private static let longestDeclaration = 1024

  /// How many bytes behind the declaration are looked at for characters that tell.
  private static let sampleLength = 64 * 1024

  private init(_ name: String, mark: Int = 0, wrongDeclaration: String? = nil) {
    self.name = name
    self.wrongDeclaration = wrongDeclaration
    markLength = mark
  }

  /// Reads the first bytes of a document, or gives `nil` while they are too few and more may come.
  package init?(head: [UInt8], isWhole: Bool) {
    let opening = Array("<?xml".utf8)
    if head.count < opening.count && !isWhole { return nil }
    if let marked = Self.marked(head) ?? Self.patterned(head) {
      self = marked
      return
    }
    guard head.starts(with: opening) else {
      self.init("UTF-8")
      return
    }
    guard let end = Self.declarationEnd(head) else {
      if head.count < Self.longestDeclaration && !isWhole { return nil }
      self.init("UTF-8")
      return
    }
    guard let declared = Self.declared(head[..<end]), !Self.isUTF8(declared) else {
      self.init("UTF-8")
      return
    }
    guard !Self.isUnicode(declared) else {
      self.init("UTF-8", wrongDeclaration: declared)
      return
    }
    let sample = UTF8Sample(head[end...].prefix(Self.sampleLength))
    if sample.isSound && !isWhole && head.count - end < Self.sampleLength { return nil }
    if sample.isSound && sample.characterCount >= Self.characters(toOverrule: declared) {
      self.init("UTF-8", wrongDeclaration: declared)
    } else {
      self.init(declared)
    }
  }

  private static func marked(_ head: [UInt8]) -> XMLEncoding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return XMLEncoding("UTF-8", mark: 3) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return XMLEncoding("UTF-32LE", mark: 4) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return XMLEncoding("UTF-32BE", mark: 4) }
    if head.starts(with: [0xFF, 0xFE]) { return XMLEncoding("UTF-16LE", mark: 2) }
    return head.starts(with: [0xFE, 0xFF]) ? XMLEncoding("UTF-16BE", mark: 2) : nil
  }

  private static func patterned(_ head: [UInt8]) -> XMLEncoding? {
    if head.starts(with: [0x3C, 0, 0, 0]) { return XMLEncoding("UTF-32LE") }
    if head.starts(with: [0, 0, 0, 0x3C]) { return XMLEncoding("UTF-32BE") }
    if head.starts(with: [0x3C, 0]) { return XMLEncoding("UTF-16LE") }
    return head.starts(with: [0, 0x3C]) ? XMLEncoding("UTF-16BE") : nil
  }

  private static func declarationEnd(_ head: [UInt8]) -> Int? {
    head.indices.dropFirst().first { head[$0] == UInt8(ascii: ">") && head[$0 - 1] == UInt8(ascii: "?") }
  }

  /// The `encoding` of an XML declaration, where it names one that is read otherwise than as UTF-8.
  private static func declared(_ declaration: ArraySlice<UInt8>) -> String? {
    let label = Array("encoding".utf8)
    guard let start = declaration.indices.first(where: { declaration[$0...].starts(with: label) }) else { return nil }
    let rest = declaration[(start + label.count)...].drop { $0 == UInt8(ascii: "=") || isSpace($0) }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let name = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }

  private static func isUTF8(_ name: String) -> Bool {
    ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased())
  }

  /// Whether an encoding would show in the first bytes of the file, or is a name of Unicode itself.
  private static func isUnicode(_ name: String) -> Bool {
    let upper = name.uppercased()
    return ["UTF-8", "UTF-16", "UTF16", "UTF-32", "UCS-", "ISO-10646", "ASCII", "UNICODE"].contains {
      upper.hasPrefix($0)
    }
  }

  /// How many sound characters show that a text is not in a legacy encoding.
  ///
  /// In Latin text two signs such as 'Ã©' hardly ever stand together; letters of other scripts may meet by chance.
  private static func characters(toOverrule name: String) -> Int {
    let latin = ["ISO-8859-1", "ISO-8859-2", "ISO-8859-15", "WINDOWS-1250", "WINDOWS-1252", "LATIN1", "CP1252"]
    return latin.contains(name.uppercased()) ? 1 : 4
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// What a stretch of bytes says for or against UTF-8.
private struct UTF8Sample {
  /// Whether every sequence is sound, apart from one that the end may cut.
  private(set) var isSound = true
  /// How many whole characters beyond ASCII there are.
  private(set) var characterCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      index += 1
      if lead < 0x80 { continue }
      let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
      let rest = bytes[index...].prefix(length)
      guard (0xC2...0xF4).contains(lead), rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
        isSound = false
        return
      }
      index += rest.count
      if rest.count == length { characterCount += 1 }
    }
  }
}
