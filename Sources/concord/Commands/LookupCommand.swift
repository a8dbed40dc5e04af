import CommandLineTool
import Documents
import Files
import Interchange
import Languages
import Matching
import Translation
import TranslationMemory

/// Looks a text up.
struct LookupCommand: Command {
  static let name = "lookup"
  static let abstract = "Find the best approved translations of a text."
  static let discussion = """
    Without TEXT, or with '-', every line of standard input is a query, and its neighbours are its context. A score of \
    100 is the same text, 101 the same text between the same neighbours.

    Examples:
      concord lookup --from en --to ru 'Journalism is not a crime.'
      concord lookup --from pl --to uk --min 50 --format jsonl - <queries.txt
    """

  @Operand(help: "the text to look up; '-' for standard input") var text: String?
  @OptionGroup var pair: LanguagePair
  @Option(valueName: "SCORE", help: "lowest score to show") var min = 70
  @Option(short: "n", help: "most matches to show") var limit = 5
  @Option(short: "s", help: "status a translation may have") var status: [Status]
  @Option(help: "how to write the matches") var format = OutputForm.text
  @Flag(help: "exit with 1 where a query has no match") var require
  @OptionGroup var options: MemoryOptions

  func validate() throws(UsageError) {
    guard (0...101).contains(min) else {
      throw UsageError(.invalidValue, "option '--min' expects a score from 0 to 101, got '\(min)'")
    }
    guard limit > 0 else { throw UsageError(.invalidValue, "option '--limit' expects at least 1, got '\(limit)'") }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let lookup = memory.lookup(
      from: pair.from, to: pair.to, minimum: min, limit: limit, statuses: status.orApproved)
    var isComplete = true
    let answer = { (query: String, neighbours: Neighbours?) throws in
      let matches = try lookup(InlineText(query), between: neighbours)
      if matches.isEmpty { isComplete = false }
      try write(query, matches)
    }
    if let text, text != "-" {
      try answer(text, nil)
    } else {
      try QueryLines.read(answer)
    }
    return require && !isComplete ? .found : .done
  }

  private func write(_ query: String, _ matches: [Match]) throws {
    switch format {
    case .text: try put(MatchText(query, matches).text)
    case .json, .jsonl:
      let answer: JSONValue = ["query": .string(query), "matches": .array(matches.map(\.json))]
      try put((format == .json ? answer.pretty : answer.compact) + "\n")
    }
  }
}

/// The lines of standard input, each with the lines around it.
enum QueryLines {
  /// Hands out each line; empty lines are answered too, so that answers can be counted.
  static func read(_ body: (String, Neighbours?) throws -> Void) throws {
    var (previous, current): (String?, String?) = (nil, nil)
    try forEachLine { line in
      if let current { try body(current, Neighbours(previous: previous, next: line)) }
      (previous, current) = (current, line)
    }
    if let current { try body(current, Neighbours(previous: previous, next: nil)) }
  }

  private static func forEachLine(_ body: (String) throws -> Void) throws {
    try FileBytes.lines(of: "-") { chunk in
      var lines = chunk.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      for line in lines {
        try body(String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self))
      }
    }
  }
}
