internal import Translation

/// A message of a catalogue to be written, gathered from the units of its plural forms.
struct POMessage {
  /// What tells it from others.
  struct Key: Hashable {
    /// The context; `nil` for none.
    var context: String?
    /// The source text.
    var source: String
  }

  /// What tells it from others.
  var key: Key
  /// The text for several things; `nil` for none.
  var plural: String?
  /// The translation of each form, from 0.
  var targets: [Int: String]
  /// Whether the translation is only a proposal.
  var isFuzzy: Bool
  /// The remarks of translators, by lines.
  var notes: [String]
  /// Everything else that a catalogue knows, by the types of `POProperty`.
  var properties: [Property]

  /// Reads a unit; its properties tell what part of a message it is.
  init(_ unit: TranslationUnit, source: Variant, target: Variant) {
    func value(_ type: String) -> String? { unit.properties.first { $0.type == type }?.value }
    let text = source.content.withCodes
    let form = value(POProperty.plural).flatMap { Int($0) }.flatMap { (0..<20).contains($0) ? $0 : nil }
    let partner = value(form == 0 ? POProperty.severalThings : POProperty.singular)
    if let form, let partner, !partner.isEmpty {
      key = Key(context: value(POProperty.context), source: form == 0 ? text : partner)
      plural = form == 0 ? partner : text
    } else {
      key = Key(context: value(POProperty.context), source: text)
    }
    targets = [:]
    let isTranslated = value(POProperty.state) == "translated"
    isFuzzy = target.status < .reviewed && !isTranslated
    notes = (unit.notes + target.notes).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .map { String($0.map { $0 == "\r" ? " " : $0 }) }
    properties = unit.properties.filter { $0.type.utf8.starts(with: "po:".utf8) }
    // One unit may stand for several forms whose texts are the same.
    let forms = unit.properties.filter { $0.type == POProperty.plural }.compactMap { Int($0.value) }
    for form in plural == nil ? [0] : forms where (0..<20).contains(form) {
      targets[form] = Self.fitted(target.content.withCodes, to: text)
    }
  }

  /// Whether it is no longer used.
  var isObsolete: Bool { properties.contains { $0.type == POProperty.obsolete } }

  /// The values of a property.
  func values(_ type: String) -> [String] { properties.filter { $0.type == type }.map(\.value) }

  /// Takes another message's translations and facts, unless it says something else.
  mutating func unite(_ other: POMessage) -> Bool {
    guard plural == other.plural, other.targets.allSatisfy({ targets[$0] == nil || targets[$0] == $1 }) else {
      return false
    }
    targets.merge(other.targets) { first, _ in first }
    isFuzzy = isFuzzy || other.isFuzzy
    notes += other.notes.filter { !notes.contains($0) }
    properties += other.properties.filter { !properties.contains($0) }
    return true
  }

  /// A translation that begins and ends with a line feed where its source does, which `msgfmt -c` asks for.
  static func fitted(_ target: String, to source: String) -> String {
    var bytes = target.utf8.drop { $0 == 0x0A }
    while bytes.last == 0x0A { bytes.removeLast() }
    let begins = (source.utf8.first == 0x0A, target.utf8.first == 0x0A)
    let ends = (source.utf8.last == 0x0A, target.utf8.last == 0x0A)
    if begins.0 == begins.1 && ends.0 == ends.1 { return target }
    let lead = target.utf8.prefix { $0 == 0x0A }.count
    let tail = target.utf8.count - lead - bytes.count
    let feeds = (begins.0 ? max(1, lead) : 0, ends.0 ? max(1, tail) : 0)
    return String(repeating: "\n", count: feeds.0) + String(decoding: bytes, as: UTF8.self)
      + String(repeating: "\n", count: feeds.1)
  }
}

extension InlineText {
  /// The text with its codes as they were written in it: tags in their notation, line breaks as line feeds.
  var withCodes: String {
    if codes.isEmpty { return text }
    var result = String.UnicodeScalarView()
    var rest = codes[...]
    func put(_ code: InlineCode) {
      let content = code.content.isEmpty && code.kind == .lineBreak ? "\n" : code.content
      result.append(contentsOf: content.unicodeScalars)
    }
    for (index, scalar) in text.unicodeScalars.enumerated() {
      while let code = rest.first, code.at <= index { put(rest.removeFirst()) }
      result.append(scalar)
    }
    for code in rest { put(code) }
    return String(result)
  }
}
