import CommandLineTool
import Files
import Interchange
import Languages
import Matching
import PlainText
import Translation
import TranslationMemory

/// Looks a text up.
struct LookupCommand: Command {
  static let name = "lookup"
  static let abstract = "Find the best approved translations of a text."
  static let discussion = """
    Without TEXT, or with '-', every line of standard input is a query, and its neighbours are its context; with \
    --document the segments of a file are. A score of 100 is the same text, 101 the same text between the same \
    neighbours. On a terminal the words of a stored text that the query lacks are coloured. With --fragments a query \
    without a match is answered by the longest runs of its words that the memory knows, each with what stands for it \
    in the translations, where counting them tells that surely.

    Examples:
      concord lookup --from en --to ru 'Journalism is not a crime.'
      concord lookup --from pl --to uk --min 50 --format jsonl - <queries.txt
      concord lookup --from en --to kk --pivot --document statement.docx
    """

  @Operand(help: "the text to look up; '-' for standard input") var text: String?
  @OptionGroup var pair: LanguagePair
  @Option(valueName: "SCORE", help: "lowest score to show") var min = 70
  @Option(short: "n", help: "most matches to show") var limit = 5
  @Option(short: "s", help: "status a translation may have") var status: [Status]
  @Option(short: "r", valueName: "SLUG", help: "this release alone") var release: [String]
  @Option(valueName: "SLUG", help: "not this release") var excludeRelease: [String]
  @Option(help: "points that translations of a release or an imported file lose") var penalty: [OriginPenalty]
  @Flag(short: "b", help: "the text may be in either language") var both
  @Flag(help: "also translations that are found through a third language") var pivot
  @Flag(help: "where nothing matches, the longest runs of words that the memory knows") var fragments
  @Option(short: "d", valueName: "FILE", help: "look up the segments of a document") var document: String?
  @Option(help: "what line breaks mean in a document") var layout = Layout.auto
  @Option(help: "how to write the matches") var format = OutputForm.text
  @Flag(help: "exit with 1 where a query has no match") var require
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    guard (0...101).contains(min) else {
      throw UsageError(.invalidValue, "option '--min' expects a score from 0 to 101, got '\(min)'")
    }
    guard limit > 0 else { throw UsageError(.invalidValue, "option '--limit' expects at least 1, got '\(limit)'") }
    if text != nil, document != nil { throw UsageError(.conflict, "name a TEXT or a '--document', not both") }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let lookup = try memory.lookup(from: pair.from, to: pair.to, lookupOptions)
    var isComplete = true
    try queries { queries in
      for (query, matches) in zip(queries, try lookup(queries.map { (InlineText($0.text), $0.neighbours) })) {
        if matches.isEmpty { isComplete = false }
        try write(
          query.text, matches, fragments && matches.isEmpty ? lookup.fragments(of: query.text, limit: limit) : [])
      }
    }
    try status.explainSilence(of: memory, in: pair.to)
    return require && !isComplete ? .found : .done
  }

  private var lookupOptions: LookupOptions {
    var options = LookupOptions(
      minimum: min, limit: limit, statuses: status.orApproved, releases: release.isEmpty ? nil : Set(release),
      excludedReleases: Set(excludeRelease))
    options.originPenalties = penalty.byOrigin
    options.isBothWays = both
    options.allowsPivots = pivot
    return options
  }

  /// Hands out what is to be looked up, in batches.
  private func queries(_ body: ([QueryLines.Query]) throws -> Void) throws {
    guard let document else { return try QueryLines.read(text, body) }
    let file = try DocumentFile(document, in: pair.from, layout: layout)
    try report(file.document.faults, withNotes: false)
    try QueryLines.read(lines: file.segments.map(\.text), body)
  }

  private func write(_ query: String, _ matches: [Match], _ found: [Fragment]) throws {
    switch format {
    case .text: try put(MatchText(query, matches).text + FragmentText(found).text)
    case .json, .jsonl:
      var members = [JSONValue.Member("query", .string(query)), .init("matches", .array(matches.map(\.json)))]
      if fragments { members.append(.init("fragments", .array(found.map(\.json)))) }
      let answer = JSONValue.object(members)
      try put((format == .json ? answer.pretty : answer.compact) + "\n")
    }
  }
}

/// The texts to look up: one from the command line, or the lines of standard input, each with the lines around it.
private struct QueryLines {
  /// A text, and what stands around it where that is known.
  typealias Query = (text: String, neighbours: Neighbours?)

  /// How many lines are answered at once.
  private static let batch = 1024

  private var waiting: [Query] = []
  private var previous: String?
  private var current: String?

  /// Hands out the texts in batches; empty lines too, so that answers can be counted.
  static func read(_ text: String?, _ body: ([Query]) throws -> Void) throws {
    if let text, text != "-" { return try body([(text, nil)]) }
    var lines = QueryLines()
    try FileBytes.lines(of: "-") { chunk in
      for line in chunk.dropLast(chunk.last == UInt8(ascii: "\n") ? 1 : 0)
        .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      {
        try lines.add(String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self), body)
      }
    }
    try lines.add(nil, body)
    if !lines.waiting.isEmpty { try body(lines.waiting) }
  }

  /// Hands out lines in batches.
  static func read(lines texts: [String], _ body: ([Query]) throws -> Void) throws {
    var lines = QueryLines()
    for text in texts { try lines.add(text, body) }
    try lines.add(nil, body)
    if !lines.waiting.isEmpty { try body(lines.waiting) }
  }

  /// Takes the next line, or the end, which completes the line before it.
  private mutating func add(_ line: String?, _ body: ([Query]) throws -> Void) throws {
    if let current { waiting.append((current, Neighbours(previous: previous, next: line))) }
    (previous, current) = (current, line)
    guard waiting.count >= Self.batch else { return }
    try body(waiting)
    waiting = []
  }
}
