import CommandLineTool
import Interchange
import Languages
import Translation
import TranslationMemory

extension TermsCommand {
  /// Reports how terms were in fact translated.
  struct Audit: Command {
    static let name = "audit"
    static let abstract = "Report how each term was in fact translated across the memory."
    static let discussion = """
      For each concept that the source names: its renderings with counts, first and last use and releases. 'drift' marks \
      a concept whose later half of uses prefers another term than its earlier half. With --gaps the concepts that lack \
      a term in a language are listed instead, the most recently used first; with --names the spellings of one name \
      that differ within a language, and the names of a source that sound like nothing in the translation. The exit \
      code is 1 where there is something to see to.

      Examples:
        concord terms audit --from en --to ru
        concord terms audit --from en --to uk torture house-arrest
        concord terms audit --gaps --langs kk,uk
        concord terms audit --names --from en --to ru
        concord terms audit --from en --to ru --format html > terms.html
      """

    @Operand(name: "CONCEPT", help: "these concepts alone", minimum: 0) var concepts: [String]
    @Option(short: "f", help: "language of the source") var from: Language?
    @Option(short: "t", help: "language of the translation") var to: Language?
    @Option(valueName: "SLUG", help: "this release alone") var release: String?
    @Flag(help: "list concepts that lack a term") var gaps
    @Flag(help: "list names that are spelt in several ways, or lost") var names
    @Option(short: "l", valueName: "LANGS", help: "languages for --gaps and --names, as kk,uk; else all") var langs:
      LanguageList?
    @Option(help: "how to write the report") var format = ReportForm.text
    @OptionGroup var options: MemoryOptions

    func validate() throws(UsageError) {
      if format == .html, gaps || names {
        throw UsageError(.conflict, "--format html is for renderings; ask for --gaps and --names as text or json")
      }
      if gaps && names { throw UsageError(.conflict, "--gaps and --names are two reports; ask for one") }
      if !gaps, !names, from == nil || to == nil {
        throw UsageError(.missingOption, "name the direction with --from and --to, or ask for --gaps or --names")
      }
      if (from == nil) != (to == nil) {
        throw UsageError(.missingOption, "--from and --to belong together")
      }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      if gaps { return try reportGaps(memory.termGaps(in: langs?.languages ?? [])) }
      if names { return try reportNames(memory) }
      guard let from, let to else { return .failed }
      return try report(memory.termAudit(from: from, to: to, concepts: concepts, release: release))
    }

    private func report(_ audits: [TermAudit]) throws -> ExitCode {
      if format == .html {
        let direction = [from, to].compactMap { $0?.tag }.joined(separator: " → ")
        try put(TermAuditPage(audits, direction: direction).html)
      }
      for audit in audits where format != .html {
        try put(format == .text ? text(of: audit) : audit.json.compact + "\n")
      }
      return audits.contains(where: \.needsCare) ? .found : .done
    }

    private func text(of audit: TermAudit) -> String {
      var table = Table(numeric: [1])
      for rendering in audit.renderings {
        let name = rendering.term?.text ?? "(no term of the glossary)"
        let standing = rendering.term.map { $0.standing == .preferred ? "" : $0.standing.rawValue } ?? ""
        let days = [rendering.uses.first?.day, rendering.uses.last?.day].compactMap(\.self).filter { !$0.isEmpty }
        let span = Set(days).count == 1 ? days[0] : days.joined(separator: "…")
        let releases = rendering.releases
        let list = releases.prefix(3).joined(separator: ",") + (releases.count > 3 ? ",…" : "")
        table.add(["  \(name)", "\(rendering.uses.count)", standing, span, list])
      }
      let drift = audit.hasDrifted ? "  " + Style.output(.warning, "drift") : ""
      return "\(Style.output(.strong, audit.concept.id))\(drift)\n" + table.text
    }

    private func reportGaps(_ gaps: [TermGap]) throws -> ExitCode {
      var table = Table(numeric: [1])
      for gap in gaps {
        let languages = gap.missing.map(\.tag).joined(separator: ",")
        if format == .text {
          table.add([gap.concept.id, "\(gap.count)", gap.lastUse?.day ?? "", languages])
        } else {
          try put(gap.json.compact + "\n")
        }
      }
      try put(table.text)
      return gaps.isEmpty ? .done : .found
    }

    private func reportNames(_ memory: Memory) throws -> ExitCode {
      let spellings = try memory.nameSpellings(in: langs?.languages ?? [])
      var lost: [LostName] = []
      if let from, let to { lost = try memory.lostNames(from: from, to: to, release: release) }
      for group in spellings { try put(format == .text ? text(of: group) : group.json.compact + "\n") }
      for name in lost { try put(format == .text ? text(of: name) : name.json.compact + "\n") }
      return spellings.isEmpty && lost.isEmpty ? .done : .found
    }

    private func text(of group: NameSpellings) -> String {
      var table = Table(numeric: [1])
      for spelling in group.spellings {
        table.add([
          "  \(spelling.text)", "\(spelling.uses.count)", spelling.uses.first?.day ?? "", spelling.uses.last?.day ?? "",
        ])
      }
      return "\(Style.output(.strong, group.language.tag))\n" + table.text
    }

    private func text(of name: LostName) -> String {
      let places = name.lost.prefix(5).map { "unit \($0.unit)" }.joined(separator: ", ")
      return
        "\(Style.output(.strong, name.text)): no name sounds like it in \(places); found in \(name.found.of("other"))\n"
    }
  }
}

extension TermUse {
  fileprivate var json: JSONValue {
    ["day": .string(day), "release": release.map { .string($0) } ?? .null, "unit": .int(unit)]
  }
}

extension TermAudit {
  /// The report as `terms audit --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "concept": .string(concept.id), "language": .string(language.tag), "count": .int(count),
      "drift": .bool(hasDrifted),
      "renderings": .array(
        renderings.map { rendering in
          [
            "term": rendering.term.map { .string($0.text) } ?? .null,
            "status": rendering.term.map { .string($0.standing.rawValue) } ?? .null,
            "count": .int(rendering.uses.count), "first": rendering.uses.first?.json ?? .null,
            "last": rendering.uses.last?.json ?? .null,
            "releases": .array(rendering.releases.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension TermGap {
  /// The gap as `terms audit --gaps --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "concept": .string(concept.id), "missing": .array(missing.map { .string($0.tag) }), "count": .int(count),
      "last": lastUse?.json ?? .null,
    ]
  }
}

extension NameSpellings {
  /// The spellings as `terms audit --names --format jsonl` writes them.
  fileprivate var json: JSONValue {
    [
      "language": .string(language.tag),
      "spellings": .array(
        spellings.map { spelling in
          [
            "text": .string(spelling.text), "count": .int(spelling.uses.count),
            "first": spelling.uses.first?.json ?? .null, "last": spelling.uses.last?.json ?? .null,
          ]
        }),
    ]
  }
}

extension LostName {
  /// The name as `terms audit --names --format jsonl` writes it.
  fileprivate var json: JSONValue {
    ["name": .string(text), "found": .int(found), "lost": .array(lost.map(\.json))]
  }
}
