internal import Translation

/// What `msgfmt -c` says of catalogues that `msgfmt` takes.
enum POChecks {
  /// The fields that a header should have.
  private static let fields = [
    "Project-Id-Version", "PO-Revision-Date", "Last-Translator", "Language-Team", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding", "Language",
  ]

  /// What is wrong with a header, and with plural messages that do not fit it.
  static func complaints(_ header: POHeader, isThere: Bool, _ entries: [POEntry]) -> [String] {
    var complaints: [String] = []
    let missing = fields.filter { name in !header.fields.contains { $0.name.lowercased() == name.lowercased() } }
    if isThere, !missing.isEmpty {
      complaints.append("the header lacks \(missing.map { "'\($0)'" }.joined(separator: ", "))")
    }
    let plurals = entries.filter { $0.plural != nil && !$0.isObsolete }
    let isNamed = header["Plural-Forms"] != nil
    guard let count = header.pluralCount, header.hasPluralRule else {
      if isNamed { complaints.append("the header's 'Plural-Forms' names no number or no rule of plural forms") }
      if !isNamed, !plurals.isEmpty { complaints.append("the header has no 'Plural-Forms', but messages have plurals") }
      return complaints
    }
    if let odd = plurals.first(where: { $0.translations.count != count && !$0.translations[0].isEmpty }) {
      let what = "the header names \(count) plural forms, the message on line \(odd.place.line) has"
      complaints.append("\(what) \(odd.translations.count)")
    }
    return complaints
  }

  /// Why `msgfmt` refuses a translated message that its grammar takes; `nil` where it does not.
  static func refusal(_ entry: POEntry) -> String? {
    if !isChecked(entry) { return nil }
    let texts = [entry.plural].compactMap { $0 } + entry.translations
    if texts.contains(where: { ($0.bytes.first == 0x0A) != (entry.source.bytes.first == 0x0A) }) {
      return "not all texts of the message begin with a line feed, or none"
    }
    if texts.contains(where: { ($0.bytes.last == 0x0A) != (entry.source.bytes.last == 0x0A) }) {
      return "not all texts of the message end with a line feed, or none"
    }
    return nil
  }

  private static func isChecked(_ entry: POEntry) -> Bool {
    !entry.isHeader && !entry.isFuzzy && !entry.isObsolete && !entry.translations[0].isEmpty
  }

  /// What is wrong with a translated message: the translation of a format must ask for the same arguments.
  static func complaints(_ entry: POEntry) -> [String] {
    if !isChecked(entry) { return [] }
    let isBraced = entry.flags.contains("python-brace-format")
    guard isBraced || entry.flags.contains(where: { $0.hasSuffix("-format") && !$0.hasPrefix("no-") }) else {
      return []
    }
    let read = isBraced ? braces : directives
    // What stands for one thing may say "one" instead of a number.
    let source = read((entry.plural ?? entry.source).bytes)
    let translations = entry.plural == nil ? entry.translations[...] : entry.translations.dropFirst()
    let isSame = translations.allSatisfy { read($0.bytes) == source }
    return isSame ? [] : ["the translation does not ask for the arguments that the format has"]
  }

  /// The directives of `printf`: `%d`, `%1$s`, `%(name)s`, sorted.
  private static func directives(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
        while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
      }
      while index < bytes.count, !(0x61...0x7A).contains(bytes[index] | 0x20), bytes[index] != UInt8(ascii: "%") {
        index += 1
      }
      index = min(index + 1, bytes.count)
      if bytes[index - 1] != UInt8(ascii: "%") { found.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
    }
    return found.sorted()
  }

  /// The fields of `str.format`: `{name}`, in order of their names.
  private static func braces(_ bytes: [UInt8]) -> [String] {
    var found: Set<String> = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { start = index }
      if byte == UInt8(ascii: "}"), let first = start {
        found.insert(String(decoding: bytes[first...index], as: UTF8.self))
        start = nil
      }
    }
    return found.sorted()
  }
}
