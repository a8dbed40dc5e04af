import CommandLineTool
import Interchange
import Languages
import Terminology
import Translation
import TranslationMemory

extension TermsCommand {
  /// Lists concepts.
  struct List: Command {
    static let name = "list"
    static let abstract = "List the concepts of the glossary with their terms."
    static let discussion = """
      With --history what was changed is shown too, and the history of a concept that was removed, by its name.

      Examples:
        concord terms list --langs en,ru court
        concord terms list --history Kyiv
      """

    @Operand(help: "concepts with this in their name or in a term") var text: String?
    @Option(valueName: "LANGS", help: "terms in these languages alone, as en,ru") var langs: LanguageList?
    @Option(help: "how to write the concepts") var format = OutputForm.text
    @Flag(help: "say who changed what, and when") var history
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      var concepts = try memory.concepts(containing: text)
      if let langs {
        for index in concepts.indices {
          concepts[index].terms.removeAll { term in !langs.languages.contains { $0.matches(term.language) } }
        }
        concepts.removeAll(where: \.terms.isEmpty)
      }
      for concept in concepts {
        let events = history ? try memory.history(ofConcept: concept.id) : []
        try put(format == .text ? text(of: concept) + text(of: events) : json(concept, events).compact + "\n")
      }
      if history, let text { try putRemoved(text, try memory.history(ofConcept: text)) }
      return .done
    }

    private func text(of concept: Concept) -> String {
      let lines = concept.terms.map { term in
        let facts = [term.standing == .preferred ? "" : term.standing.rawValue, term.partOfSpeech, term.gender]
        let days = [term.validFrom.map { "from \($0)" }, term.validUntil.map { "until \($0)" }].compactMap(\.self)
        let forms = term.matchingForms.map(\.text)
        let all = (facts + days + forms).filter { !$0.isEmpty }.joined(separator: ", ")
        return "  \(term.language.tag)  \(term.text)\(all.isEmpty ? "" : Style.output(.dim, " (\(all))"))\n"
      }
      return "\(Style.output(.strong, concept.id))  \(Style.output(.dim, concept.kind.rawValue))\n" + lines.joined()
    }

    private func text(of events: [ConceptEvent]) -> String {
      events.map { event in
        let head = [event.authorship.date?.extended, event.action, event.authorship.author, event.file]
          .compactMap(\.self).joined(separator: "  ")
        return "  \(Style.output(.dim, head))\n" + Self.changes(event)
      }.joined()
    }

    /// What an event took away and what it brought, without what stayed.
    private static func changes(_ event: ConceptEvent) -> String {
      let before = event.before?.split(separator: "; ") ?? []
      let after = event.after?.split(separator: "; ") ?? []
      let lines = [
        ("-", before.filter { !after.contains($0) }), ("+", after.filter { !before.contains($0) }),
      ]
      return lines.filter { !$0.1.isEmpty }.map { "    \($0.0) \($0.1.joined(separator: "; "))\n" }.joined()
    }

    /// Writes the history of a concept that is there no longer.
    private func putRemoved(_ name: String, _ events: [ConceptEvent]) throws {
      guard events.first?.after == nil, !events.isEmpty else { return }
      let head = "\(Style.output(.strong, name))  \(Style.output(.dim, "removed"))\n"
      let record: JSONValue = ["concept": .string(name), "history": json(events)]
      try put(format == .text ? head + text(of: events) : record.compact + "\n")
    }

    private func json(_ concept: Concept, _ events: [ConceptEvent]) -> JSONValue {
      guard history, case .object(let members) = concept.json else { return concept.json }
      return .object(members + [JSONValue.Member("history", json(events))])
    }

    private func json(_ events: [ConceptEvent]) -> JSONValue {
      let list = events.map { event -> JSONValue in
        [
          "action": .string(event.action), "date": event.authorship.date.map { .string($0.extended) } ?? .null,
          "author": event.authorship.author.map { .string($0) } ?? .null,
          "file": event.file.map { .string($0) } ?? .null, "before": event.before.map { .string($0) } ?? .null,
          "after": event.after.map { .string($0) } ?? .null,
        ]
      }
      return .array(list)
    }
  }
}
