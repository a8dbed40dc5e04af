internal import Files
internal import Interchange
internal import Languages
internal import Matching
public import PlainText
public import Translation
internal import XLIFF2

extension Pretranslation {
  /// The formats that the segments of a document are written in.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// XLIFF 2.1 with all segments; those without a translation have no target.
    case xliff
    /// TMX with the segments that have a translation.
    case tmx
    /// A line for each segment: its translation, or nothing.
    case text
  }

  /// How a document is read and its segments are written.
  public struct Writing: Hashable, Sendable {
    /// The format; XLIFF where `nil`.
    public var form: Form?
    /// What line breaks mean in formats without markup.
    public var layout: Layout
    /// The version of the program, which the file may name.
    public var toolVersion: String
    /// The moment that the file names; none where `nil`.
    public var date: Timestamp?

    /// Makes a description.
    public init(_ form: Form? = nil, layout: Layout = .auto, toolVersion: String, date: Timestamp? = nil) {
      self.form = form
      self.layout = layout
      self.toolVersion = toolVersion
      self.date = date
    }
  }

  /// How many segments are looked up at once.
  private static let batch = 256

  /// Looks up the segments of a document, each with those around it, and writes them.
  ///
  /// - Throws: A `MemoryError` where the document has no text or is in another language.
  func translate(
    _ document: DocumentFile, from source: Language, to target: Language, _ writing: Writing
  ) throws -> Outcome {
    try document.confirmLanguage()
    if document.segments.isEmpty { throw MemoryError(.noText, "\(document.path): no text in it; check the file") }
    var (bytes, account) = ([UInt8](), Account())
    let settings = WritingSettings(
      languages: [source, target], source: source, toolVersion: writing.toolVersion, date: writing.date,
      keepsUntranslated: true)
    var writer: any ExchangeWriter =
      switch writing.form ?? .xliff {
      case .xliff: XLIFF2Writer(settings: settings) { bytes += $0 }
      case .tmx: TMXWriter(settings) { bytes += $0 }
      case .text: LineWriter(language: target) { bytes += $0 }
      }
    let name = document.path == "-" ? nil : FileSystem.name(of: document.path)
    try forEachMatch(of: document.segments, lookup(from: source, to: target)) { segment, match in
      var unit = TranslationUnit([Variant(source, segment.content)], kind: segment.kind)
      unit.properties = name.map { [Property(type: "xliff:original", value: $0)] } ?? []
      if let (text, status) = account.usable(match)?.translation(of: segment.content) {
        unit.variants[0].status = status
        unit.variants.append(Variant(target, text, status: status))
      }
      try writer.write(unit)
    }
    try writer.finish()
    return Outcome(bytes: bytes, account: account, faults: document.document.faults)
  }

  /// Hands out the segments with their best matches, in order.
  private func forEachMatch(
    of segments: [Segment], _ lookup: Lookup, _ body: (Segment, Match?) throws -> Void
  ) throws {
    for start in stride(from: 0, to: segments.count, by: Self.batch) {
      let batch = start..<min(segments.count, start + Self.batch)
      let matches = try lookup(
        batch.map { index in
          let previous = index > 0 ? segments[index - 1].text : nil
          let next = index + 1 < segments.count ? segments[index + 1].text : nil
          return (segments[index].content, Matching.Neighbours(previous: previous, next: next))
        })
      for (index, found) in zip(batch, matches) { try body(segments[index], found.first) }
    }
  }

  /// The look-ups in a direction: the best match of each text.
  func lookup(from source: Language, to target: Language) throws -> Lookup {
    var options = LookupOptions(minimum: minimum, limit: 1, statuses: statuses)
    options.originPenalties = originPenalties
    return try memory.lookup(from: source, to: target, options)
  }
}

extension Pretranslation.Account {
  /// Counts a segment and its best match, which is given where it may be filled in.
  mutating func usable(_ match: Match?) -> Match? {
    asked += 1
    guard let match else { return nil }
    if match.stopsFilling {
      withheld += 1
      return nil
    }
    if match.kind == .fuzzy { fuzzy += 1 } else { exact += 1 }
    return match
  }
}

extension Match {
  /// The translation with the codes of the text that was looked up; a draft without codes where these cannot be told
  /// apart, and a draft where the text is another one.
  func translation(of source: InlineText) -> (text: InlineText, status: Status) {
    let text = CodeTransfer.carry(target, from: self.source, to: source)
    return (text ?? InlineText(target.text), text == nil || kind == .fuzzy ? .draft : status)
  }
}

/// Writes the texts of one language, a line for each unit; units without one give an empty line.
///
/// A line break inside a text becomes a space; no-break spaces stay.
private struct LineWriter: ExchangeWriter {
  private(set) var unitCount = 0
  private let language: Language
  private let sink: ([UInt8]) throws -> Void

  init(language: Language, sink: @escaping ([UInt8]) throws -> Void) {
    self.language = language
    self.sink = sink
  }

  mutating func write(_ unit: TranslationUnit) throws -> Bool {
    let text = unit.variants.first { $0.language == language }?.text ?? ""
    let pieces = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    try sink(Array((pieces.joined(separator: " ") + "\n").utf8))
    unitCount += 1
    return true
  }

  mutating func finish() throws {}
}
