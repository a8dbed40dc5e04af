internal import Interchange

/// Where units or concepts come from.
enum ExchangeSource: Sendable {
  /// One file.
  case file(String)
  /// Two files of lines.
  case pair(MosesPair)

  /// The sources that paths name: two paths each where they are Moses files.
  ///
  /// - Throws: A `MemoryError` where a Moses file lacks its partner, or its language.
  static func all(_ paths: [String], _ options: ImportOptions) throws(MemoryError) -> [ExchangeSource] {
    guard options.format == .moses else { return paths.map { .file($0) } }
    guard paths.count.isMultiple(of: 2) else {
      throw MemoryError(.mismatch, "moses files come in pairs, such as corpus.en corpus.ru; got \(paths.count)")
    }
    var sources: [ExchangeSource] = []
    for index in stride(from: 0, to: paths.count, by: 2) {
      sources.append(.pair(try MosesPair(paths[index], paths[index + 1], options)))
    }
    return sources
  }

  /// The name of the file, or of the first one.
  var path: String {
    switch self {
    case .file(let path): path
    case .pair(let pair): pair.source
    }
  }

  /// Reads everything, and gives an account without what became of it.
  func read(_ options: ImportOptions, into sink: ExchangeFile.Sink) throws -> (ReadingAccount, holdsConcepts: Bool) {
    let settings = options.settings(for: path)
    switch self {
    case .pair(let pair): return (try pair.read(settings, into: sink), false)
    case .file(let path):
      let file = try ExchangeFile(path, options)
      return (try file.read(settings, into: sink), file.holdsConcepts)
    }
  }
}
