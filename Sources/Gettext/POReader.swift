package import Interchange
internal import Languages
package import Translation

/// A reader of message catalogues of GNU gettext (PO).
///
/// The grammar is that of `msgfmt`, and what `msgfmt` refuses is refused: broken texts, a byte order mark, two
/// definitions of one message. What `msgfmt -c` has to say beyond that are warnings. The header, which names the
/// encoding, may stand anywhere, and a message may be defined once; so a catalogue is read whole when it ends.
///
/// Each translated message is a unit, each form of a plural one of its own: the first of `msgid` and `msgstr[0]`, the
/// others of `msgid_plural` and `msgstr[n]`. Where untranslated entries are kept, the same holds for each empty text; a
/// plural has at least two forms then.
package final class POReader: ExchangeReader {
  /// The longest catalogue that is read, in bytes.
  private static let longest = 1 << 30

  /// What was found so far.
  package private(set) var account: ReadingAccount
  /// What the catalogue says of itself; complete when the first unit comes.
  package private(set) var header = POHeader()
  /// Where the source text of the unit that is being handed over, or was last, stands in the catalogue, escapes aside.
  ///
  /// Offsets count bytes of the catalogue in UTF-8.
  package private(set) var sourceMap = SourceMap()

  private let settings: ReadingSettings
  private var bytes: [UInt8] = []

  /// Makes a reader for one catalogue.
  package init(settings: ReadingSettings) {
    self.settings = settings
    account = ReadingAccount(file: settings.file)
  }

  /// Takes the next bytes of the file.
  package func read(_ chunk: Span<UInt8>, _ deliver: (TranslationUnit) throws -> Void) throws {
    if bytes.count + chunk.count > Self.longest {
      let place = Place(file: settings.file, line: 1, column: 1)
      throw InterchangeError(.tooLarge, at: place, "the catalogue is longer than 1 GB")
    }
    bytes.append(chunk)
  }

  /// Reads the catalogue and hands over its units.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    let catalogue = try POCatalogue(bytes, name: settings.file)
    bytes = []
    account.encoding = catalogue.encoding
    let entries = try Self.entries(of: catalogue, file: settings.file)
    readHeader(entries, catalogue)
    let units = POUnits(settings: settings, languages: languages(), pluralForms: header["Plural-Forms"])
    for entry in entries where !entry.isHeader { try hand(over: entry, of: units, deliver) }
  }

  /// All messages, each defined once.
  static func entries(of catalogue: POCatalogue, file: String) throws(InterchangeError) -> [POEntry] {
    let scanner = POScanner(catalogue.bytes, file: file, isASCII: catalogue.isASCII)
    var reader = try POEntries(scanner)
    var entries: [POEntry] = []
    var lines: [[String?]: Int] = [:]
    while let entry = try reader.next() {
      if let line = lines.updateValue(entry.place.line, forKey: entry.key) {
        let message = "the message is defined on line \(line) already; remove one, or tell them apart by 'msgctxt'"
        throw InterchangeError(.malformed, at: entry.place, message)
      }
      if let refusal = POChecks.refusal(entry) { throw InterchangeError(.malformed, at: entry.place, refusal) }
      entries.append(entry)
    }
    return entries
  }

  private func hand(over entry: POEntry, of units: POUnits, _ deliver: (TranslationUnit) throws -> Void) throws {
    let place = entry.place
    account.unitPlace = place
    let translations = settings.passesTranslations ? [] : entry.translations
    if !settings.passesTranslations {
      for message in POChecks.complaints(entry) {
        account.report(.warning, message, line: place.line, column: place.column)
      }
    }
    for form in 0..<max(translations.count, entry.plural == nil ? 1 : 2) {
      let source = entry.source(ofForm: form)
      let translation = translations.dropFirst(form).first.flatMap { $0.isEmpty ? nil : $0 }
      guard translation != nil || settings.keepsUntranslated && !source.isEmpty else { continue }
      if translation != nil { account.unitCount += 1 }
      guard !source.isEmpty else {
        account.skip("a message without source text", line: place.line, column: place.column)
        continue
      }
      sourceMap = source.map
      try deliver(units.unit(of: entry, form: form, translation))
    }
    account.unitEntry += 1
    if translations.allSatisfy(\.isEmpty) { account.untranslatedCount += 1 }
  }
}

// The header, and what it leaves open.
extension POReader {
  private func readHeader(_ entries: [POEntry], _ catalogue: POCatalogue) {
    let entry = entries.first { $0.isHeader }
    if let entry {
      header = POHeader(entry.translations.first?.text ?? "")
    } else if !entries.isEmpty, !settings.passesTranslations {
      account.report(.warning, "the catalogue has no header; add a message with an empty msgid", line: 1, column: 1)
    }
    let place = entry?.place ?? Place(file: settings.file, line: 1, column: 1)
    if let doubt = catalogue.doubt { account.report(.warning, doubt, line: place.line, column: place.column) }
    if settings.passesTranslations { return }
    for message in POChecks.complaints(header, isThere: entry != nil, entries) {
      account.report(.warning, message, line: place.line, column: place.column)
    }
  }

  /// The languages of the catalogue: what the header says, else what the caller knows, else what the file is called.
  private func languages() -> (source: Language, target: Language) {
    var source = header.source ?? settings.source
    if settings.passesTranslations {
      account.sourceLanguage = source
      return (source ?? Self.undetermined, Self.undetermined)
    }
    let target = header.target ?? settings.target ?? Self.language(inName: settings.file)
    if source == nil, target.map({ $0.primary != "en" }) ?? true, let english = Language("en") {
      account.report(.note, "the catalogue names no source language; English is taken", line: 1, column: 1)
      source = english
    }
    if target == nil {
      let message = "the catalogue names no target language; add 'Language: ru' to its header or say which"
      account.report(.warning, message, line: 1, column: 1)
    }
    if source == nil || source == target {
      let tag = target?.tag ?? "und"
      let message = "the translations are in '\(tag)' and so would be the source; say which the source language is"
      account.report(.warning, message, line: 1, column: 1)
      source = nil
    }
    account.sourceLanguage = source
    return (source ?? Self.undetermined, target ?? Self.undetermined)
  }

  /// The tag for texts whose language nobody named (BCP 47, section 4.1).
  private static let undetermined: Language = {
    guard let language = Language("und") else { preconditionFailure("'und' is shaped like a language tag") }
    return language
  }()

  /// The language that a file is named by: `fr.po`, `app.fr.po`, `app_pt_BR.po`, `po/uk/app.po` is none.
  static func language(inName file: String) -> Language? {
    guard let name = file.split(separator: "/").last else { return nil }
    let stems = name.split(separator: ".").dropLast()
    guard let stem = stems.last else { return nil }
    let parts = stem.split { $0 == "_" || $0 == "-" }
    for count in stride(from: min(3, parts.count), through: 1, by: -1) {
      let tag = parts.suffix(count).joined(separator: "-")
      if let language = POHeader.language(tag), LanguageNames.isKnown(language), isTag(parts.suffix(count)) {
        return language
      }
    }
    return nil
  }

  /// Whether parts of a name are cased as those of a language tag are; `my_App` is none.
  private static func isTag(_ parts: ArraySlice<Substring>) -> Bool {
    guard let first = parts.first, first.allSatisfy(\.isLowercase) else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.utf8.count == 2 && part.allSatisfy { $0.isUppercase || $0.isLowercase }
        || part.utf8.count == 4 && part.first?.isUppercase == true
        || part.utf8.count == 3 && part.allSatisfy(\.isNumber)
    }
  }
}
