public import Languages
internal import Matching
internal import Retrieval
internal import Text
public import Translation

/// Counts how much of some documents is known already: repeated, in the memory, or similar to what stands earlier.
public final class Analysis {
  /// What is in one document.
  public struct Account: Hashable, Sendable {
    /// The document.
    public var path: String
    /// By band what the memory knows, and what is repeated.
    public var counts: [AnalysisBand: TextCount] = [:]
    /// By band what is more like an earlier segment of the documents than like anything in the memory.
    public var internalCounts: [AnalysisBand: TextCount] = [:]

    /// Counts nothing yet.
    public init(path: String) { self.path = path }

    /// What is in it altogether.
    public var total: TextCount { (Array(counts.values) + internalCounts.values).reduce(TextCount(), +) }

    /// The words, each at the cost of its band.
    public func weightedWords(_ weights: AnalysisWeights) -> Double {
      (Array(counts) + Array(internalCounts)).reduce(0) { $0 + weights[$1.key] * Double($1.value.words) }
    }
  }

  private static let batch = 256

  private let lookup: Lookup?
  private let earlier: EarlierSegments?
  private let boundaries: Boundaries
  /// The file, by number, that had a text first.
  private var seen: [String: Int] = [:]
  private var files = 0

  /// Prepares to count documents that are to be translated.
  ///
  /// - Parameters:
  ///   - memory: Where translations are looked up; nowhere where `nil`.
  ///   - statuses: The statuses a translation may have.
  ///   - comparesInternally: Whether segments are compared with earlier ones of the documents too.
  public init(
    from source: Language, to target: Language, with memory: Memory?, statuses: Set<Status> = [.approved],
    comparesInternally: Bool = true
  ) throws {
    let options = LookupOptions(minimum: AnalysisBand.lowestScore, limit: 1, statuses: statuses)
    lookup = try memory?.lookup(from: source, to: target, options)
    earlier = comparesInternally ? try EarlierSegments(source) : nil
    boundaries = Boundaries(.word, locale: source.primary)
  }

  /// Counts a document; what stood in documents before it counts as known.
  public func callAsFunction(_ document: DocumentFile) throws -> Account {
    var account = Account(path: document.path)
    let texts = document.segments.map(\.text)
    let scores = try self.scores(of: document)
    files += 1
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let form = text.exactForm
      if let file = seen[form] {
        account.counts[file == files ? .repetition : .crossFile, default: TextCount()].add(text, boundaries)
        continue
      }
      seen[form] = files
      let similar = try earlier?.best(for: text) ?? 0
      let band = AnalysisBand(score: max(scores[index], similar))
      if similar > scores[index], band != .new {
        account.internalCounts[band, default: TextCount()].add(text, boundaries)
      } else {
        account.counts[band, default: TextCount()].add(text, boundaries)
      }
    }
    return account
  }

  /// The score of the best match of each segment; 0 where there is none.
  private func scores(of document: DocumentFile) throws -> [Int] {
    let segments = document.segments
    guard let lookup else { return segments.map { _ in 0 } }
    var scores: [Int] = []
    for start in stride(from: 0, to: segments.count, by: Self.batch) {
      let questions = (start..<min(segments.count, start + Self.batch)).map { index in
        let previous = index > 0 ? segments[index - 1].text : nil
        let next = index + 1 < segments.count ? segments[index + 1].text : nil
        return (text: segments[index].content, neighbours: Neighbours(previous: previous, next: next) as Neighbours?)
      }
      scores += try lookup(questions).map { $0.first?.score ?? 0 }
    }
    return scores
  }
}

extension TextCount {
  fileprivate mutating func add(_ text: String, _ boundaries: Boundaries) {
    segments += 1
    words += boundaries.spans(of: text).count(where: \.isWord)
    characters += text.unicodeScalars.count { !$0.properties.isWhitespace }
  }
}

/// The segments of the documents so far, to be compared with the next.
private final class EarlierSegments {
  private let tokenizer: Tokenizer
  private let index: SegmentIndex
  private var texts: [ComparableText] = []

  init(_ language: Language) throws {
    tokenizer = Tokenizer(language)
    index = try SegmentIndex(MemoryBlobs())
  }

  /// The score of the most similar earlier segment, 0 where none is similar; the text is an earlier one from now on.
  func best(for text: String) throws -> Int {
    let query = Query(InlineText(text), tokenizer)
    guard !query.text.isEmpty else { return 0 }
    var best = 0
    try index.search(query.outline, minimum: AnalysisBand.lowestScore) { document, _ in
      let floor = max(AnalysisBand.lowestScore, best)
      if let found = query.comparison(to: texts[document], minimum: floor) { best = max(best, found.score.value) }
      return max(AnalysisBand.lowestScore, best)
    }
    try index.add(texts.count, query.outline)
    texts.append(query.text)
    if texts.count % 4096 == 0 { try index.settle() }
    return best >= AnalysisBand.lowestScore ? best : 0
  }
}
