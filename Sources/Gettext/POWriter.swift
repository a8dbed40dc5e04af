package import Interchange
internal import Languages
package import Translation

/// Writes a message catalogue of GNU gettext (PO) that `msgfmt -c` takes; the same units give the same bytes.
///
/// A catalogue has one source and one target language and defines a message once. So units are kept until the end, the
/// units of one plural are put together, equal ones are united, and where one source text has several translations,
/// later ones get a `msgctxt`: the release, the identifier or a number.
package struct POWriter: ExchangeWriter {
  /// How many units were written.
  package private(set) var unitCount = 0

  private let settings: WritingSettings
  private let header: POHeader
  private let sink: ([UInt8]) throws -> Void
  private var messages: [POMessage] = []
  private var indices: [POMessage.Key: Int] = [:]
  private var languages: (source: Language, target: Language)?

  /// Makes a writer.
  ///
  /// - Parameter header: Fields to take over from another catalogue; languages, encoding and plurals are written anew.
  package init(
    settings: WritingSettings, header: POHeader = POHeader(), sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.settings = settings
    self.header = header
    self.sink = sink
  }

  /// Takes a unit, unless it lacks one of the two languages, a text in one of them, or was rejected.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    guard let (source, target) = settings.pair(of: unit), target.status != .rejected else { return false }
    let asked = languages ?? (source.language, target.language)
    guard source.language.matches(asked.source), target.language.matches(asked.target) else { return false }
    let message = POMessage(unit, source: source, target: target)
    guard !message.key.source.isEmpty, message.targets.values.contains(where: { !$0.isEmpty }) else { return false }
    languages = asked
    add(message, names: [unit.release, unit.externalID].compactMap { $0 })
    unitCount += 1
    return true
  }

  /// Writes the catalogue; one without units has a header.
  package mutating func finish() throws {
    var text = headerLines().joined(separator: "\n") + "\n"
    for message in messages {
      text += "\n" + lines(message).joined(separator: "\n") + "\n"
      guard text.utf8.count > 1 << 16 else { continue }
      try sink(Array(text.utf8))
      text = ""
    }
    try sink(Array(text.utf8))
  }

  private mutating func add(_ message: POMessage, names: [String]) {
    var message = message
    let context = message.key.context
    let prefix = context.map { "\($0) " } ?? ""
    var number = 1
    var names = names[...]
    while let index = indices[message.key] {
      if messages[index].unite(message) { return }
      if let name = names.popFirst() {
        message.key.context = prefix + name
      } else {
        number += 1
        message.key.context = prefix + String(number)
      }
    }
    indices[message.key] = messages.count
    messages.append(message)
  }
}

// What is on the lines.
extension POWriter {
  private func headerLines() -> [String] {
    let target = settings.languages.dropFirst().first ?? languages?.target
    let source = settings.languages.first ?? settings.source ?? languages?.source
    let own: [(name: String, value: String?)] = [
      ("Project-Id-Version", header["Project-Id-Version"] ?? "concord \(settings.toolVersion)"),
      ("PO-Revision-Date", settings.date.map(Self.date) ?? header["PO-Revision-Date"] ?? "1970-01-01 00:00+0000"),
      ("Last-Translator", header["Last-Translator"] ?? "concord"),
      ("Language-Team", header["Language-Team"] ?? target?.tag ?? "none"),
      ("Language", target.map(POHeader.name) ?? "und"),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
      ("Plural-Forms", pluralForms(target)), ("X-Source-Language", source.map(POHeader.name)),
    ]
    let others = header.fields.filter { field in !own.contains { $0.name.lowercased() == field.name.lowercased() } }
    let fields = own.compactMap { field in field.value.map { "\(field.name): \($0)\n" } }
    return POWrapping(width: .max).lines("msgid", "")
      + POWrapping(width: .max).lines("msgstr", (fields + others.map { "\($0.name): \($0.value)\n" }).joined())
  }

  /// The rule that the messages came with, where it fits their forms, or that of the language.
  private func pluralForms(_ target: Language?) -> String? {
    let given = messages.lazy.compactMap { $0.values(POProperty.pluralForms).first }.first ?? header["Plural-Forms"]
    if let given, POHeader("Plural-Forms: \(given)").pluralCount != nil { return given }
    return target.map(PluralForms.field)
  }

  private var formCount: Int {
    let target = settings.languages.dropFirst().first ?? languages?.target
    return POHeader("Plural-Forms: \(pluralForms(target) ?? "")").pluralCount ?? 2
  }

  private static func date(_ date: Timestamp) -> String {
    let text = date.extended
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))+0000"
  }

  private func lines(_ message: POMessage) -> [String] {
    let isObsolete = message.isObsolete
    var lines = message.notes.map { $0.isEmpty ? "#" : "# \($0)" }
    lines += message.values(POProperty.extracted).flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    .map { $0.isEmpty ? "#." : "#. \($0)" }
    lines += message.values(POProperty.reference).map { "#: \($0)" }
    var flags = message.values(POProperty.flag).filter { $0 != "fuzzy" || message.isFuzzy }
    if message.isFuzzy, !flags.contains("fuzzy") { flags.insert("fuzzy", at: 0) }
    if !flags.isEmpty { lines.append("#, \(flags.joined(separator: ", "))") }
    let before = POWrapping(lead: isObsolete ? "#~| " : "#| ")
    for (type, keyword) in [
      (POProperty.previousContext, "msgctxt"), (POProperty.previousSource, "msgid"),
      (POProperty.previousPlural, "msgid_plural"),
    ] {
      let value = message.values(type).first
      if let value, message.isFuzzy { lines += before.lines(keyword, value) }
    }
    return lines + texts(message, POWrapping(lead: isObsolete ? "#~ " : ""))
  }

  private func texts(_ message: POMessage, _ wrapping: POWrapping) -> [String] {
    var lines = message.key.context.map { wrapping.lines("msgctxt", $0) } ?? []
    lines += wrapping.lines("msgid", message.key.source)
    guard let plural = message.plural else { return lines + wrapping.lines("msgstr", message.targets[0] ?? "") }
    lines += wrapping.lines("msgid_plural", plural)
    for form in 0..<max(1, formCount) { lines += wrapping.lines("msgstr[\(form)]", message.targets[form] ?? "") }
    return lines
  }
}
