import CommandLineTool
import Languages
import Translation
import TranslationMemory

extension TermsCommand {
  /// Removes terms or a concept.
  struct Remove: Command {
    static let name = "remove"
    static let abstract = "Take a concept, or some of its terms, out of the glossary."
    static let discussion = """
      The history keeps what was removed. A term that is no longer to be used is better kept and marked: see 'terms \
      edit --status deprecated'.

      Examples:
        concord terms remove open-society
        concord terms remove open-society 'pl=społeczeństwo otwarte'
      """

    @Operand(help: "the concept's name") var concept: String
    @Operand(name: "LANG=TERM", help: "these terms alone", minimum: 0) var terms: [LanguageTerm]
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .writing)
      let signature = Signature(author: history.author)
      if terms.isEmpty {
        try memory.removeConcept(concept, signature)
        try put("\(concept): removed\n")
      } else {
        try memory.removeTerms(terms.map { ($0.text, $0.language) }, of: concept, signature)
        try put("\(concept): \(terms.count.of("term")) removed\n")
      }
      return .done
    }
  }
}
