internal import Interchange
package import Languages

/// What a catalogue says of itself: the fields of the entry without a source text.
package struct POHeader: Hashable, Sendable {
  /// A field.
  package struct Field: Hashable, Sendable {
    /// Its name as written.
    package var name: String
    /// Its value.
    package var value: String
  }

  /// The fields in their order.
  package var fields: [Field]

  /// Reads the text of a header; lines without a colon are passed over.
  package init(_ text: String = "") {
    fields = text.split(separator: "\n").compactMap { line in
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return Field(name: String(line[..<colon]), value: Self.trimmed(line[line.index(after: colon)...]))
    }
  }

  /// The value of a field, by its name in any letter case; `nil` where there is none or it is empty.
  package subscript(name: String) -> String? {
    let field = fields.first { $0.name.lowercased() == name.lowercased() }
    return field.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// The language of the translations.
  package var target: Language? {
    self["Language"].flatMap(Self.language) ?? self["X-Language"].flatMap(Self.language)
      ?? self["X-Poedit-Language"].flatMap { LanguageNames.language($0) }
  }

  /// The language of the texts to be translated.
  package var source: Language? {
    (self["X-Source-Language"] ?? self["X-Poedit-SourceCode-Language"]).flatMap(Self.language)
  }

  /// The encoding that is named, unless it is the word that stands for none.
  package var charset: String? {
    guard let type = self["Content-Type"] else { return nil }
    let parts = type.split(separator: ";").map { Self.trimmed($0) }
    guard let part = parts.first(where: { $0.lowercased().hasPrefix("charset=") }) else { return nil }
    let name = part.dropFirst("charset=".count).filter { $0 != "\"" }
    return name.isEmpty || name == "CHARSET" ? nil : String(name)
  }

  /// The number of plural forms; `nil` where none is named.
  package var pluralCount: Int? {
    let parts = (self["Plural-Forms"] ?? "").split(separator: ";").map { Self.trimmed($0) }
    return parts.lazy.compactMap { part -> Int? in
      guard part.hasPrefix("nplurals") else { return nil }
      return Int(Self.trimmed(part.dropFirst("nplurals".count).drop { $0 == " " }.dropFirst()))
    }.first { (1...20).contains($0) }
  }

  /// Whether it says by an expression which number takes which plural form.
  package var hasPluralRule: Bool {
    let parts = (self["Plural-Forms"] ?? "").split(separator: ";").map { Self.trimmed($0) }
    return parts.contains { $0.hasPrefix("plural") && $0 != "plural=EXPRESSION" && $0.contains("=") }
  }

  /// A language as POSIX names it: `pt_BR`, `sr@latin`, `de_DE.UTF-8`.
  package static func language(_ name: String) -> Language? {
    let parts = name.split(separator: "@", maxSplits: 1)
    guard let first = parts.first?.split(separator: ".").first else { return nil }
    guard let language = Language(trimmed(first)), LanguageNames.isShaped(language) else { return nil }
    let modifier = parts.count > 1 ? trimmed(parts[1]).lowercased() : ""
    if let script = scripts.first(where: { $0.modifier == modifier })?.script {
      let region = language.region.map { "-\($0)" } ?? ""
      return Language("\(language.primary)-\(script)\(region)")
    }
    return modifier == "valencia" ? Language("\(language.tag)-valencia") : language
  }

  /// The name that POSIX has for a language.
  package static func name(of language: Language) -> String {
    if let script = language.script, let entry = scripts.first(where: { $0.script == script }) {
      return language.primary + (language.region.map { "_\($0)" } ?? "") + "@\(entry.modifier)"
    }
    return String(language.tag.map { $0 == "-" ? "_" : $0 })
  }

  private static let scripts = [
    (modifier: "latin", script: "Latn"), (modifier: "cyrillic", script: "Cyrl"),
    (modifier: "devanagari", script: "Deva"),
    (modifier: "arabic", script: "Arab"),
  ]

  private static func trimmed(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
