package import Languages
package import Translation

/// A reader of two files in step, as the Moses toolkit has them: line n of the one translates line n of the other.
///
/// Bytes of either file may come in any order; what one is ahead is kept, so callers push pieces of both in turn. The
/// account's places are those of the source file.
package final class MosesReader {
  /// Which of the two files.
  package enum Side: Hashable, Sendable {
    /// The texts to be translated.
    case source
    /// The translations.
    case target
  }

  /// The longest line that is read, in bytes.
  private static let longestLine = 16 << 20

  /// What was found so far.
  package private(set) var account: ReadingAccount

  private let settings: ReadingSettings
  private let languages: (source: Language, target: Language)
  private let hasEscapes: Bool
  private var source: Lines
  private var target: Lines

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - settings: The source file's name, and the status of the texts.
  ///   - languages: The languages of the two files.
  ///   - targetFile: The other file's name, for places.
  ///   - hasEscapes: Whether entities such as `&apos;` stand for characters.
  package init(
    settings: ReadingSettings, languages: (source: Language, target: Language), targetFile: String,
    hasEscapes: Bool = false
  ) {
    self.settings = settings
    self.languages = languages
    self.hasEscapes = hasEscapes
    source = Lines(file: settings.file)
    target = Lines(file: targetFile)
    account = ReadingAccount(file: settings.file)
    account.sourceLanguage = languages.source
    account.encoding = "UTF-8"
  }

  /// Reads the next bytes of one of the files.
  ///
  /// - Throws: `InterchangeError` where the bytes are no UTF-8, and whatever `deliver` throws.
  package func read(_ chunk: [UInt8], of side: Side, _ deliver: (TranslationUnit) throws -> Void) throws {
    switch side {
    case .source: try source.append(chunk, longest: Self.longestLine)
    case .target: try target.append(chunk, longest: Self.longestLine)
    }
    try pair(deliver)
  }

  /// Ends both files: refuses them unless they have the same number of lines.
  package func finish(_ deliver: (TranslationUnit) throws -> Void) throws {
    try source.finish()
    try target.finish()
    try pair(deliver)
    guard let longer = [source, target].first(where: { !$0.isEmpty }) else { return }
    let shorter = longer.file == source.file ? target : source
    let message = "'\(shorter.file)' ends after \(shorter.taken) lines; expected a line for each of this file"
    throw InterchangeError(.malformed, at: Place(file: longer.file, line: longer.taken + 1, column: 1), message)
  }

  private func pair(_ deliver: (TranslationUnit) throws -> Void) throws {
    while !source.isEmpty, !target.isEmpty {
      let texts = (text(source.next()), text(target.next()))
      let line = source.taken
      if texts.0.isEmpty || texts.1.isEmpty {
        account.untranslatedCount += texts.0.isEmpty ? 0 : 1
        if texts.0.isEmpty, !texts.1.isEmpty {
          account.report(.warning, "a translation of an empty line is left out", line: line, column: 1)
        }
        continue
      }
      account.unitCount += 1
      account.unitPlace = Place(file: settings.file, line: line, column: 1)
      try deliver(
        TranslationUnit([
          Variant(languages.source, InlineText(texts.0), status: settings.status),
          Variant(languages.target, InlineText(texts.1), status: settings.status),
        ]))
    }
  }

  private func text(_ line: String) -> String { hasEscapes ? MosesEscapes.unescaped(line) : line }
}

extension MosesReader {
  /// The lines of a file that have come and were not taken.
  private struct Lines {
    let file: String
    /// How many lines were taken.
    private(set) var taken = 0
    private var waiting: [String] = []
    private var first = 0
    private var rest: [UInt8] = []
    private var isStart = true

    init(file: String) { self.file = file }

    var isEmpty: Bool { first == waiting.count }

    mutating func append(_ chunk: [UInt8], longest: Int) throws(InterchangeError) {
      var start = 0
      for index in chunk.indices where chunk[index] == 0x0A {
        rest += chunk[start..<index]
        start = index + 1
        try end()
      }
      rest += chunk[start...]
      if rest.count > longest {
        throw InterchangeError(.tooLarge, at: place, "a line is longer than \(longest >> 20) MB")
      }
    }

    mutating func finish() throws(InterchangeError) {
      if !rest.isEmpty { try end() }
    }

    mutating func next() -> String {
      defer {
        first += 1
        taken += 1
        if first > 1_000, first * 2 > waiting.count {
          waiting.removeFirst(first)
          first = 0
        }
      }
      return waiting[first]
    }

    private var place: Place { Place(file: file, line: taken + waiting.count - first + 1, column: 1) }

    private mutating func end() throws(InterchangeError) {
      if isStart, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
      isStart = false
      if rest.last == 0x0D { rest.removeLast() }
      guard let line = String(validating: rest, as: UTF8.self) else {
        throw InterchangeError(.encoding, at: place, "bytes that are not UTF-8; save the file as UTF-8")
      }
      let bytes = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
      waiting.append(bytes.isEmpty ? "" : line)
      rest.removeAll(keepingCapacity: true)
    }
  }
}
