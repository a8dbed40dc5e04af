import CommandLineTool
import Languages
import Terminology
import Translation
import TranslationMemory

extension TermsCommand {
  /// Adds terms.
  struct Add: Command {
    static let name = "add"
    static let abstract = "Add terms to a concept, which is made where it is not there."
    static let discussion = """
      Words are met in the forms that the language's table knows. '=' before a term keeps it to its letters, '|' in a \
      word marks the stem that any ending may follow, and --form lists more.

      Examples:
        concord terms add open-society 'en=open society' 'pl=społeczeństwo otwarte'
        concord terms add kyiv 'en=Kiev' --status deprecated --valid-from 2022-02-24
      """

    @Operand(help: "the concept's name, such as 'house-arrest'") var concept: String
    @Operand(name: "LANG=TERM", help: "the terms, each with its language") var terms: [LanguageTerm]
    @Option(help: "what sort of thing the concept is") var kind: Concept.Kind = .other
    @Option(help: "what may be done with the terms") var status = Term.Standing.preferred
    @Option(help: "field of use") var domain: String?
    @Option(help: "where the terms come from") var source: String?
    @Option(help: "a remark") var note: String?
    @Option(help: "what the concept is, in English") var definition: String?
    @OptionGroup var facts: TermFacts
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func validate() throws(UsageError) {
      if concept.isBlank { throw UsageError(.invalidValue, "operand CONCEPT expects a name such as 'house-arrest'") }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .writing)
      var concept = Concept(
        id: concept, kind: kind, domain: domain ?? "", source: source ?? "", note: note ?? "")
      if let definition { concept.definitions = [Definition(definition, Language("en"))] }
      let terms = terms.map { pair in
        var term = pair.term(status)
        facts.apply(to: &term)
        return term
      }
      try memory.addTerms(terms, to: concept, Signature(author: history.author))
      try put("\(concept.id): \(terms.count.of("term"))\n")
      return .done
    }
  }
}
