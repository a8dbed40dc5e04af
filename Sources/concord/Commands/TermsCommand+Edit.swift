import CommandLineTool
import Languages
import Translation
import TranslationMemory

extension TermsCommand {
  /// Changes a concept or one of its terms.
  struct Edit: Command {
    static let name = "edit"
    static let abstract = "Change a concept, or one of its terms."
    static let discussion = """
      With LANG=TERM the options are about that term, else about the concept. The history keeps what was there before; \
      'terms list --history' shows it.

      Examples:
        concord terms edit kyiv en=Kiev --status deprecated --note 'Russian form'
        concord terms edit open-society 'en=open society' --text 'Open Society'
        concord terms edit open-society --kind organisation --domain civil-society
      """

    @Operand(help: "the concept's name") var concept: String
    @Operand(name: "LANG=TERM", help: "the term to change") var term: LanguageTerm?
    @Option(help: "what the term is to be called") var text: String?
    @Option(help: "what may be done with the term") var status: Term.Standing?
    @Option(help: "what sort of thing the concept is") var kind: Concept.Kind?
    @Option(help: "field of use of the concept") var domain: String?
    @Option(help: "what the concept is, in English") var definition: String?
    @Option(help: "where the term, or the concept, comes from") var source: String?
    @Option(help: "a remark on the term, or on the concept") var note: String?
    @Option(valueName: "FACT", help: "forget what is known of the term") var clear: [TermFact]
    @OptionGroup var facts: TermFacts
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func validate() throws(UsageError) {
      if term == nil, text != nil || status != nil || !clear.isEmpty || !facts.isEmpty {
        throw UsageError(
          .missingOperand, "name the term that --text, --status or its facts are about, such as 'en=open society'")
      }
      if term != nil, kind != nil || domain != nil || definition != nil {
        throw UsageError(.conflict, "--kind, --domain and --definition are about a concept; leave LANG=TERM out")
      }
      if let text, !text.hasLetter {
        throw UsageError(.invalidValue, "option '--text' expects a term; 'terms remove' takes one out")
      }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .writing)
      let signature = Signature(author: history.author)
      let hasChanged =
        try term.map { try memory.editTerm($0.text, $0.language, of: concept, signature, edit) }
        ?? memory.editConcept(concept, signature, edit)
      try put(hasChanged ? "\(concept): changed\n" : "\(concept): is that already\n")
      return .done
    }

    private func edit(_ term: inout Term) {
      if let text { term.text = text }
      if let status { term.standing = status }
      if let source { term.source = source }
      if let note { term.note = note }
      for fact in clear { fact.clear(in: &term) }
      facts.apply(to: &term)
    }

    private func edit(_ concept: inout Concept) {
      if let kind { concept.kind = kind }
      if let domain { concept.domain = domain }
      if let source { concept.source = source }
      if let note { concept.note = note }
      guard let definition, let english = Language("en") else { return }
      concept.definitions.removeAll { $0.language == english }
      concept.definitions.append(Definition(definition, english))
    }
  }
}
