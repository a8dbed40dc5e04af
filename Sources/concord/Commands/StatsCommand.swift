import CommandLineTool
import Interchange
import Languages
import Translation
import TranslationMemory

/// Says what is inside.
struct StatsCommand: Command {
  static let name = "stats"
  static let abstract = "Say what is in the memory."
  static let discussion = """
    The page has plots of the texts by language and of the memory's growth; a unit of a release counts from the \
    release's date, any other from the day on which it was made.

    Examples:
      concord stats
      concord stats --format html > memory.html
    """

  @Option(help: "how to write the numbers") var format = ReportForm.text
  @OptionGroup var options: MemoryOptions

  func run() throws -> ExitCode {
    let memory = try options.open(for: .reading)
    let summary = try memory.summary()
    switch format {
    case .text: try put(text(of: summary, memory.path))
    case .json, .jsonl: try put(summary.json.pretty + "\n")
    case .html: try put(StatisticsPage(summary, growth: memory.growth(), path: memory.path).html)
    }
    return .done
  }

  private func text(of summary: MemorySummary, _ path: String) -> String {
    var text = "\(path): \(summary.bytes / 1_024) KB, \(summary.units.of("unit")), \(summary.concepts.of("concept")), "
    text += "\(summary.events.of("change"))\n"
    if !summary.releases.isEmpty { text += "\n" + releases(of: summary) }
    if !summary.texts.isEmpty { text += "\n" + languages(of: summary) }
    return text
  }

  private func releases(of summary: MemorySummary) -> String {
    var table = Table(numeric: [1])
    table.add(["release", "units", "languages", "date", "title"])
    for count in summary.releases {
      let languages = count.release.editions.map(\.language.tag).joined(separator: ",")
      table.add([
        count.release.slug, "\(count.units)", languages, count.release.date ?? "", shortened(count.release.title),
      ])
    }
    return table.text
  }

  private func languages(of summary: MemorySummary) -> String {
    let statuses = Status.allCases
    let terms = Dictionary(uniqueKeysWithValues: summary.terms.map { ($0.language, $0.count) })
    var table = Table(numeric: Set(1...statuses.count + 1))
    table.add(["language"] + statuses.map(\.rawValue) + ["terms"])
    for language in Set(summary.texts.map(\.language)).union(terms.keys).sorted() {
      let counts = statuses.map { status in
        summary.texts.first { $0.language == language && $0.status == status }?.count ?? 0
      }
      table.add([language.tag] + (counts + [terms[language] ?? 0]).map(String.init))
    }
    return table.text
  }

  private func shortened(_ title: String) -> String {
    let room = 40
    return title.count <= room ? title : title.prefix(room - 1) + "…"
  }
}

extension MemorySummary {
  /// The numbers as `stats --format json` writes them.
  fileprivate var json: JSONValue {
    [
      "bytes": .int(bytes), "units": .int(units), "concepts": .int(concepts), "events": .int(events),
      "releases": .array(
        releases.map { count in
          [
            "release": .string(count.release.slug), "title": .string(count.release.title),
            "date": count.release.date.map { .string($0) } ?? .null, "units": .int(count.units),
            "languages": .array(count.release.editions.map { .string($0.language.tag) }),
          ]
        }),
      "texts": .array(
        texts.map {
          ["language": .string($0.language.tag), "status": .string($0.status.rawValue), "count": .int($0.count)]
        }),
      "terms": .array(terms.map { ["language": .string($0.language.tag), "count": .int($0.count)] }),
    ]
  }
}
