internal import Files
internal import Gettext
internal import Interchange
public import Languages
internal import Matching
public import Translation
internal import XLIFF

/// Translates files from a memory: those of other tools in place, and documents into a new file.
///
/// An exact match is taken with its status, a fuzzy one from the lowest score on as a draft. What differs in a number, a
/// date, a name or a negation, or has several approved translations, is left to people.
public struct Pretranslation {
  /// What became of the segments of a file.
  public struct Account: Hashable, Sendable {
    /// The segments without a translation that were looked up.
    public var asked = 0
    /// Those filled by a match of 100 or 101.
    public var exact = 0
    /// Those filled by a fuzzy match, as drafts.
    public var fuzzy = 0
    /// Those with a match that a person must judge.
    public var withheld = 0
  }

  /// What came of a file.
  public struct Outcome: Sendable {
    /// The file to write.
    public var bytes: [UInt8]
    /// What became of its segments.
    public var account: Account
    /// What is wrong with the file that was read.
    public var faults: [Fault] = []
    /// Whether the targets of the file were filled in place, and no new file was made of its segments.
    public var isInPlace = false
  }

  let memory: Memory
  let minimum: Int
  let statuses: Set<Status>
  let originPenalties: [String: Int]

  /// Prepares the work.
  ///
  /// - Parameters:
  ///   - memory: Where translations are looked up.
  ///   - minimum: The lowest score that is filled in, 50 to 101.
  ///   - statuses: The statuses a translation may have.
  ///   - originPenalties: The points that translations lose for where they come from, as in `LookupOptions`.
  public init(
    from memory: Memory, minimum: Int = 100, statuses: Set<Status> = [.approved], originPenalties: [String: Int] = [:]
  ) {
    self.memory = memory
    self.minimum = minimum
    self.statuses = statuses
    self.originPenalties = originPenalties
  }

  /// Fills the empty targets of an XLIFF or PO file, or makes a new file of the segments of another document.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - source: The source language; `nil` where an XLIFF or PO file names it.
  ///   - target: The target language; `nil` where an XLIFF or PO file names it.
  ///   - writing: How a new file is written, and how the document is read.
  /// - Throws: An `InterchangeError` where the file is refused, a `MemoryError` where it holds translations in another
  ///   format, or a language is missing.
  public func callAsFunction(
    _ path: String, from source: Language? = nil, to target: Language? = nil, _ writing: Writing
  ) throws -> Outcome {
    let bytes = try FileBytes.all(path)
    let settings = ReadingSettings(file: path, source: source, target: target)
    switch ExchangeFormat(head: Array(bytes.prefix(ExchangeFormat.headLength)), named: path) {
    case .xliff where writing.form != nil, .po where writing.form != nil:
      throw MemoryError(
        .unknownFormat, "\(path): is filled in place, and stays what it is; leave --format out, or convert the result")
    case .xliff: return try fill(xliff: bytes, settings)
    case .po: return try fill(po: bytes, settings)
    case nil, .docx:
      guard let source, let target else {
        throw MemoryError(.unknownLanguage, "\(path): name the languages, as with --from en --to ru")
      }
      return try translate(
        DocumentFile(bytes, named: path, in: source, layout: writing.layout), from: source, to: target, writing)
    case let format?:
      throw MemoryError(
        .unknownFormat,
        "\(path): is \(format.rawValue), which holds translations already; documents, XLIFF and PO can be translated")
    }
  }

  private func fill(xliff bytes: [UInt8], _ settings: ReadingSettings) throws -> Outcome {
    var filler = Filler(self)
    let outcome = try XLIFFFilling(settings: settings).fill(bytes) { try filler.proposal(for: $0, in: settings) }
    return Outcome(bytes: outcome.bytes, account: filler.account, isInPlace: true)
  }

  private func fill(po bytes: [UInt8], _ settings: ReadingSettings) throws -> Outcome {
    var filler = Filler(self)
    let filling = try POFilling(bytes, file: settings.file) { try filler.answer(to: $0, in: settings) }
    return Outcome(bytes: filling.bytes, account: filler.account, isInPlace: true)
  }
}

/// Chooses the translations of one file's segments.
private struct Filler {
  var account = Pretranslation.Account()
  private let work: Pretranslation
  private var lookups: [[Language]: Lookup] = [:]

  init(_ work: Pretranslation) { self.work = work }

  /// The translation of a segment of an XLIFF file.
  mutating func proposal(
    for segment: XLIFFFilling.Segment, in settings: ReadingSettings
  ) throws -> XLIFFFilling.Proposal? {
    let pair = try pair(segment.sourceLanguage, segment.targetLanguage, settings)
    let neighbours = Neighbours(previous: segment.previous?.text, next: segment.next?.text)
    guard let match = try match(segment.source, neighbours, pair) else { return nil }
    let (target, status) = match.translation(of: segment.source)
    return XLIFFFilling.Proposal(target, status: status, score: Double(min(match.score, 100)))
  }

  /// The translation of a message of a PO file.
  mutating func answer(to query: POFilling.Query, in settings: ReadingSettings) throws -> POFilling.Answer? {
    let pair = try pair(query.sourceLanguage, query.targetLanguage, settings)
    guard let match = try match(InlineText(query.source), nil, pair) else { return nil }
    return POFilling.Answer(match.target.text, isDraft: match.kind == .fuzzy || match.status == .draft)
  }

  /// The best match where it may be filled in.
  private mutating func match(_ text: InlineText, _ neighbours: Neighbours?, _ pair: [Language]) throws -> Match? {
    let lookup = try lookups[pair] ?? work.lookup(from: pair[0], to: pair[1])
    lookups[pair] = lookup
    return try account.usable(lookup(text, between: neighbours).first)
  }

  private func pair(_ source: Language?, _ target: Language?, _ settings: ReadingSettings) throws -> [Language] {
    guard let source = source ?? settings.source, let target = target ?? settings.target else {
      throw MemoryError(
        .unknownLanguage, "\(settings.file): does not name its languages; give them, as with --from en --to ru")
    }
    return [source, target]
  }
}
