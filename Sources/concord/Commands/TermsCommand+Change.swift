import CommandLineTool
import Interchange
import Languages
import Translation
import TranslationMemory

extension TermsCommand {
  /// Puts a new term in an old one's place.
  struct Change: Command {
    static let name = "change"
    static let abstract = "Prefer a new term to an old one, and list every text that has the old one."
    static let discussion = """
      The old term becomes deprecated, so that 'check' reports it; texts stay as they are. With --impact nothing is \
      changed: the texts and releases that have OLD, in any form, are listed alone.

      Examples:
        concord terms change --lang en --impact Kiev Kyiv
        concord terms change --lang en Kiev Kyiv
      """

    @Operand(help: "the term as it is") var old: String
    @Operand(help: "the term to prefer") var new: String
    @Option(short: "l", help: "language of the terms") var lang: Language
    @Flag(help: "show what has the old term, and change nothing") var impact
    @Option(help: "how to write the texts") var format = OutputForm.text
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func validate() throws(UsageError) {
      if old == new || new.isBlank { throw UsageError(.conflict, "OLD and NEW are two different terms") }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: impact ? .reading : .writing)
      let found = try memory.impact(of: old, lang)
      if !impact {
        let concept = try memory.changeTerm(old, to: new, lang, Signature(author: history.author))
        if format == .text { try put("\(concept): '\(new)' is preferred, '\(old)' deprecated\n") }
      }
      switch format {
      case .text: try put(text(of: found))
      case .json, .jsonl: for place in found.places { try put(place.json.compact + "\n") }
      }
      return .done
    }

    private func text(of found: TermImpact) -> String {
      if found.places.isEmpty { return "no text has '\(old)'\n" }
      let releases = found.releases.map { "\($0.slug): \($0.count.of("text"))\n" }.joined()
      let lines = found.places.map { place in
        let excerpt = Excerpt(place.text, around: place.ranges.first, width: 72)
        let heading = "unit \(place.unit)\(place.release.map { "  \($0)" } ?? "")  \(place.status.rawValue)"
        return "\(Style.output(.dim, heading))\n  \(excerpt.line)\n  \(excerpt.marks)\n"
      }
      return "\(found.places.count.of("text")) with '\(old)'\n" + releases + lines.joined()
    }
  }
}

extension TermImpact.Place {
  /// The place as `terms change --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "unit": .int(unit), "release": release.map { .string($0) } ?? .null, "status": .string(status.rawValue),
      "text": .string(text),
      "places": .array(ranges.map { ["start": .int($0.lowerBound), "end": .int($0.upperBound)] }),
    ]
  }
}
