import CommandLineTool
import Interchange
import Languages
import Translation
import TranslationMemory

/// Looks for words in the texts of the memory.
struct SearchCommand: Command {
  static let name = "search"
  static let abstract = "Find words in context, in every language of the memory."
  static let discussion = """
    A text is found that has all words of PATTERN, in any order and whatever their capitals; 'prison*' is any word that \
    begins so. With --phrase the words follow each other; with --regex PATTERN is a regular expression in ICU's \
    notation. Exits with 1 where nothing was found.

    Examples:
      concord search --lang ru --to en 'правозащитник*'
      concord search --phrase --lang en --sort right 'press conference'
      concord search --lang en --to pl --count translation 'Contacts for the press'
    """

  @Operand(help: "what to look for") var pattern: String
  @Flag(short: "p", help: "the words follow each other") var phrase
  @Flag(short: "e", help: "the pattern is a regular expression") var regex
  @Option(short: "l", help: "texts in this language alone") var lang: Language?
  @Option(short: "t", help: "show the translations into this language") var to: Language?
  @Option(short: "r", valueName: "SLUG", help: "texts of this release alone") var release: String?
  @Option(short: "s", help: "texts of this status alone") var status: [Status]
  @Option(help: "order of the lines: by what stands left or right of the find") var sort = Order.none
  @Option(valueName: "WHAT", help: "count by release, language or translation") var count: Subject?
  @Option(short: "n", help: "most lines to show; 0 for all") var limit = 100
  @Option(help: "how to write the finds") var format = Form.text
  @OptionGroup var options: MemoryOptions

  /// How the finds are written.
  enum Form: String, CaseIterable, ParameterValue {
    case text, jsonl
    static var valueName: String { "FORMAT" }
  }

  /// The order of the lines.
  enum Order: String, CaseIterable, ParameterValue {
    case none, left, right
    static var valueName: String { "SIDE" }
  }

  /// What is counted.
  enum Subject: String, CaseIterable, ParameterValue {
    case release, language, translation
  }

  func validate() throws(UsageError) {
    if phrase, regex { throw UsageError(.conflict, "choose '--phrase' or '--regex', not both") }
    if limit < 0 { throw UsageError(.invalidValue, "option '--limit' expects at least 0, got '\(limit)'") }
    if count == .translation, to == nil {
      throw UsageError(.conflict, "'--count translation' needs '--to', the language of the translations")
    }
  }

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    var query = ConcordanceQuery(pattern, regex ? .expression : phrase ? .phrase : .words, in: lang)
    query.release = release
    query.statuses = status.isEmpty ? nil : Set(status)
    if let count { return try write(counts(of: query, by: count, in: memory)) }
    var (lines, found): ([ConcordanceLine], Int) = ([], 0)
    try memory.forEachHit(query) { hit in
      found += 1
      let new = hit.ranges.map { ConcordanceLine(hit, $0) }
      // Lines that are to be sorted must all be there first.
      if sort == .none { try write(format == .jsonl ? Array(new.prefix(1)) : new, in: memory) } else { lines += new }
      return sort != .none || limit == 0 || found < limit
    }
    if sort != .none {
      let sorted = lines.sorted { $0.key(sort == .left) < $1.key(sort == .left) }
      try write(limit == 0 ? sorted : Array(sorted.prefix(limit)), in: memory)
    }
    return found == 0 ? .found : .done
  }

  private func write(_ lines: [ConcordanceLine], in memory: Memory) throws {
    for line in lines {
      let translations = try to.map { try memory.translations(of: line.hit.unit, into: $0) } ?? []
      switch format {
      case .text: try put(line.text(translations))
      case .jsonl: try put(line.hit.json(translations, isAsked: to != nil).compact + "\n")
      }
    }
  }

  /// The number of texts by what is asked, the most frequent first.
  private func counts(
    of query: ConcordanceQuery, by subject: Subject, in memory: Memory
  ) throws -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    try memory.forEachHit(query) { hit in
      switch subject {
      case .release: counts[hit.release ?? "", default: 0] += 1
      case .language: counts[hit.language.tag, default: 0] += 1
      case .translation:
        for text in try to.map({ try memory.translations(of: hit.unit, into: $0) }) ?? [] {
          counts[text.text, default: 0] += 1
        }
      }
      return true
    }
    return counts.map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private func write(_ counts: [(name: String, count: Int)]) throws -> ExitCode {
    let shown = limit == 0 ? counts : Array(counts.prefix(limit))
    if format == .jsonl {
      for (name, count) in shown {
        let name: JSONValue = name.isEmpty ? .null : .string(name)
        let line: JSONValue = ["name": name, "count": .int(count)]
        try put(line.compact + "\n")
      }
    } else {
      var table = Table(numeric: [0])
      for (name, count) in shown { table.add(["\(count)", name.isEmpty ? "(no release)" : name]) }
      try put(table.text)
    }
    return counts.isEmpty ? .found : .done
  }
}
