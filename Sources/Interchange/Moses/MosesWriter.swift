package import Translation

/// Writes two files in step, as the Moses toolkit has them: a line for a segment, the lines of each number translations
/// of each other.
package struct MosesWriter: ExchangeWriter {
  /// A byte sink.
  package typealias Sink = ([UInt8]) throws -> Void

  /// How many units were written.
  package private(set) var unitCount = 0

  private let settings: WritingSettings
  private let hasEscapes: Bool
  private let sinks: (source: Sink, target: Sink)
  private var lines: (source: [UInt8], target: [UInt8]) = ([], [])

  /// Makes a writer; `hasEscapes` puts entities for characters that the toolkit's decoder gives a meaning.
  package init(settings: WritingSettings, hasEscapes: Bool = false, source: @escaping Sink, target: @escaping Sink) {
    self.settings = settings
    self.hasEscapes = hasEscapes
    sinks = (source, target)
  }

  /// Writes a unit, unless it lacks one of the two languages or a text in one of them.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    guard let (source, target) = settings.pair(of: unit) else { return false }
    let texts = (line(source.text), line(target.text))
    guard texts.0.count > 1, texts.1.count > 1 else { return false }
    lines.source += texts.0
    lines.target += texts.1
    unitCount += 1
    if lines.source.count + lines.target.count > 1 << 17 { try flush() }
    return true
  }

  /// Hands over the last lines.
  package mutating func finish() throws { try flush() }

  private mutating func flush() throws {
    try sinks.source(lines.source)
    try sinks.target(lines.target)
    lines = ([], [])
  }

  /// The text on one line: white space of any sort is one space.
  private func line(_ text: String) -> [UInt8] {
    let words = text.unicodeScalars.split {
      $0 == " " || ("\t"..."\r").contains($0) || "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
    }
    let line = words.map { String($0) }.joined(separator: " ")
    return Array((hasEscapes ? MosesEscapes.escaped(line) : line).utf8) + [0x0A]
  }
}
