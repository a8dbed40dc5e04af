package import Languages

/// The English names that headers of tables and catalogues have for languages.
package enum LanguageNames {
  /// The language that a name or tag stands for; `nil` where it stands for none that is known.
  ///
  ///     LanguageNames.language("en_US")?.tag                   // "en-US"
  ///     LanguageNames.language("Ukrainian")?.tag               // "uk"
  ///     LanguageNames.language("Portuguese (Brazil)")?.tag     // "pt-BR"
  ///     LanguageNames.language("foo")                          // nil
  package static func language(_ name: String) -> Language? {
    if let language = Language(name), isKnown(language), isPlausible(language) { return language }
    let parts = name.lowercased().split { "(),".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    guard let first = parts.first, let tag = tags[first] else { return nil }
    guard parts.count > 1 else { return Language(tag) }
    guard parts.count == 2, let subtag = subtags[parts[1]] else { return nil }
    return Language("\(tag)-\(subtag)")
  }

  /// Whether the language is one that CLDR has a name for.
  package static func isKnown(_ language: Language) -> Bool {
    language.tag == "und" || names[language.primary] != nil
  }

  /// Whether the tag begins with two or three letters, as those of all languages in use do.
  package static func isShaped(_ language: Language) -> Bool { (2...3).contains(language.primary.utf8.count) }

  /// Whether what follows the first subtag is a script, a region that CLDR knows, a variant in use or private; `id-field`
  /// is shaped like a tag and is none.
  package static func isPlausible(_ language: Language) -> Bool {
    let parts = language.tag.split(separator: "-").dropFirst().prefix { $0.utf8.count > 1 }
    return parts.allSatisfy { part in
      switch part.utf8.count {
      case 2: regionNames[String(part)] != nil
      case 3: part.utf8.allSatisfy { $0 < 0x3A }
      case 4: true
      default: variants.contains(part)
      }
    }
  }

  private static let variants: Set<Substring> = [
    "valencia", "tarask", "polyton", "pinyin", "wadegile", "ekavsk", "ijekavsk", "baku1926", "arevela", "arevmda",
    "oxendict",
  ]

  private static let regionNames = pairs(regions)
  private static let names = pairs(languages)

  /// Subtags of languages by names in lower case.
  private static let tags: [String: String] = {
    var tags: [String: String] = ["mandarin": "zh", "farsi": "fa", "moldovan": "ro", "kirghiz": "ky"]
    for (tag, name) in names { tags[name.lowercased()] = tag }
    return tags
  }()

  /// Subtags of regions and scripts by what may stand in brackets behind a language's name.
  private static let subtags: [String: String] = {
    var subtags = [
      "simplified": "Hans", "traditional": "Hant", "cyrillic": "Cyrl", "latin": "Latn", "latin america": "419",
      "us": "US", "usa": "US", "uk": "GB", "gb": "GB",
    ]
    for (tag, name) in regionNames {
      subtags[name.lowercased()] = tag
      subtags[tag.lowercased()] = tag
    }
    return subtags
  }()

  private static func pairs(_ table: String) -> [String: String] {
    var pairs: [String: String] = [:]
    for entry in table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = entry.split(separator: "=")
      if parts.count == 2 { pairs[String(parts[0])] = String(parts[1]) }
    }
    return pairs
  }
}
