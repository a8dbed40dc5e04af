internal import Files
internal import Interchange
internal import Languages

/// Two files of lines that translate each other.
struct MosesPair: Sendable {
  /// The file of source texts.
  let source: String
  /// The file of translations.
  let target: String
  private let languages: (source: Language, target: Language)

  /// Two files, whose languages are given or end their names: `corpus.en` and `corpus.ru`.
  ///
  /// - Throws: A `MemoryError` where a language is neither.
  init(_ source: String, _ target: String, _ options: ImportOptions) throws(MemoryError) {
    self.source = source
    self.target = target
    let from = if let source = options.source { source } else { try Self.language(of: source, "--from") }
    let to = if let target = options.target { target } else { try Self.language(of: target, "--to") }
    languages = (from, to)
  }

  /// The files of one name whose ends are the languages given.
  init(named name: String, _ options: ImportOptions) throws(MemoryError) {
    guard let from = options.source, let to = options.target else {
      throw MemoryError(
        .unknownLanguage, "\(name): moses is two files, such as \(name).en and \(name).ru; give --from en --to ru")
    }
    try self.init("\(name).\(from.tag)", "\(name).\(to.tag)", options)
  }

  /// Reads both files in step.
  func read(_ settings: ReadingSettings, into sink: ExchangeFile.Sink) throws -> ReadingAccount {
    var settings = settings
    settings.file = source
    let reader = MosesReader(settings: settings, languages: languages, targetFile: target)
    let deliver = { try sink.unit($0, reader.account.unitPlace) }
    let left = try UnpackedBytes(source)
    let right = try UnpackedBytes(target)
    try reader.read(left.head(1), of: .source, deliver)
    try reader.read(right.head(1), of: .target, deliver)
    var isOpen = true
    while isOpen {
      let (one, other) = (try left.next(), try right.next())
      isOpen = !one.isEmpty || !other.isEmpty
      try reader.read(one, of: .source, deliver)
      try reader.read(other, of: .target, deliver)
      try sink.progress(left.packedCount)
    }
    try reader.finish(deliver)
    return reader.account
  }

  private static func language(of path: String, _ option: String) throws(MemoryError) -> Language {
    let name = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
    if let tag = name.split(separator: ".").last, let language = Language(String(tag)), tag.count < name.count {
      return language
    }
    throw MemoryError(
      .unknownLanguage, "\(path): its name does not end with a language as 'corpus.en' does; give it with \(option)")
  }
}
