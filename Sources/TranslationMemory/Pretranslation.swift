internal import Files
internal import Gettext
internal import Interchange
public import Languages
internal import Matching
public import Translation
internal import UnitTables
internal import XLIFF
internal import XLIFF2

/// Fills files of other tools with translations from a memory, in place: what is no target stays as it is.
///
/// An exact match is filled in with its status, a fuzzy one from the lowest score on as a draft. What differs in a
/// number, a date, a name or a negation, or has several approved translations, is left to people.
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

  private let memory: Memory
  private let minimum: Int
  private let statuses: Set<Status>

  /// Prepares the filling.
  ///
  /// - Parameters:
  ///   - memory: Where translations are looked up.
  ///   - minimum: The lowest score that is filled in, 50 to 101.
  ///   - statuses: The statuses a translation may have.
  public init(from memory: Memory, minimum: Int = 100, statuses: Set<Status> = [.approved]) {
    self.memory = memory
    self.minimum = minimum
    self.statuses = statuses
  }

  /// Fills the empty targets of an XLIFF or PO file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - source: The source language where the file names none.
  ///   - target: The target language where the file names none.
  /// - Returns: The file's bytes with targets filled in.
  /// - Throws: An `InterchangeError` where the file is refused, a `MemoryError` where it is of another format.
  public func fill(
    _ path: String, from source: Language? = nil, to target: Language? = nil
  ) throws -> (bytes: [UInt8], account: Account) {
    let bytes = try FileBytes.all(path)
    let settings = ReadingSettings(file: path, source: source, target: target)
    var filler = Filler(memory, minimum: minimum, statuses)
    switch ExchangeFormat(head: Array(bytes.prefix(ExchangeFormat.headLength)), named: path) {
    case .xliff:
      let outcome = try XLIFFFilling(settings: settings).fill(bytes) { try filler.proposal(for: $0, in: settings) }
      return (outcome.bytes, filler.account)
    case .po:
      let filling = try POFilling(bytes, file: path) { try filler.answer(to: $0, in: settings) }
      return (filling.bytes, filler.account)
    default:
      throw MemoryError(.unknownFormat, "\(path): is neither XLIFF nor PO, which alone are filled in place")
    }
  }
}

/// Chooses the translations of one file's segments.
private struct Filler {
  var account = Pretranslation.Account()
  private let memory: Memory
  private let minimum: Int
  private let statuses: Set<Status>
  private var lookups: [[Language]: Lookup] = [:]

  init(_ memory: Memory, minimum: Int, _ statuses: Set<Status>) {
    self.memory = memory
    self.minimum = minimum
    self.statuses = statuses
  }

  /// The translation of a segment of an XLIFF file.
  mutating func proposal(
    for segment: XLIFFFilling.Segment, in settings: ReadingSettings
  ) throws -> XLIFFFilling.Proposal? {
    let pair = try pair(segment.sourceLanguage, segment.targetLanguage, settings)
    let neighbours = Neighbours(previous: segment.previous?.text, next: segment.next?.text)
    guard let match = try match(segment.source, neighbours, pair) else { return nil }
    let target = CodeTransfer.carry(match.target, from: match.source, to: segment.source)
    let status = target == nil || match.kind == .fuzzy ? .draft : match.status
    return XLIFFFilling.Proposal(
      target ?? InlineText(match.target.text), status: status, score: Double(min(match.score, 100)))
  }

  /// The translation of a message of a PO file.
  mutating func answer(to query: POFilling.Query, in settings: ReadingSettings) throws -> POFilling.Answer? {
    let pair = try pair(query.sourceLanguage, query.targetLanguage, settings)
    guard let match = try match(InlineText(query.source), nil, pair) else { return nil }
    return POFilling.Answer(match.target.text, isDraft: match.kind == .fuzzy || match.status == .draft)
  }

  /// The best match where it may be filled in.
  private mutating func match(_ text: InlineText, _ neighbours: Neighbours?, _ pair: [Language]) throws -> Match? {
    let lookup =
      lookups[pair] ?? memory.lookup(from: pair[0], to: pair[1], minimum: minimum, limit: 1, statuses: statuses)
    lookups[pair] = lookup
    account.asked += 1
    guard let match = try lookup(text, between: neighbours).first else { return nil }
    if match.stopsFilling {
      account.withheld += 1
      return nil
    }
    if match.kind == .fuzzy { account.fuzzy += 1 } else { account.exact += 1 }
    return match
  }

  private func pair(_ source: Language?, _ target: Language?, _ settings: ReadingSettings) throws -> [Language] {
    guard let source = source ?? settings.source, let target = target ?? settings.target else {
      throw MemoryError(
        .unknownLanguage, "\(settings.file): does not name its languages; give them, as with --from en --to ru")
    }
    return [source, target]
  }
}
