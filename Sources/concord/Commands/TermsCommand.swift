import CommandLineTool
import Files
import Interchange
import Languages
import Terminology
import Translation
import TranslationMemory

/// Keeps the glossary.
struct TermsCommand: CommandGroup {
  static let name = "terms"
  static let abstract = "List, find, add, import and export glossary terms."
  static let subcommands: [any Command.Type] = [List.self, Find.self, Add.self, Import.self, Export.self]

  /// Lists concepts.
  struct List: Command {
    static let name = "list"
    static let abstract = "List the concepts of the glossary with their terms."
    static let discussion = """
      Examples:
        concord terms list --langs en,ru court
      """

    @Operand(help: "concepts with a term that contains this") var text: String?
    @Option(valueName: "LANGS", help: "terms in these languages alone, as en,ru") var langs: LanguageList?
    @Option(help: "how to write the concepts") var format = OutputForm.text
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      var concepts = try options.open(for: .reading).concepts(containing: text)
      if let langs {
        for index in concepts.indices {
          concepts[index].terms.removeAll { term in !langs.languages.contains { $0.matches(term.language) } }
        }
        concepts.removeAll(where: \.terms.isEmpty)
      }
      for concept in concepts {
        try put(format == .text ? text(of: concept) : concept.json.compact + "\n")
      }
      return .done
    }

    private func text(of concept: Concept) -> String {
      let lines = concept.terms.map { term in
        let standing = term.standing == .preferred ? "" : Style.output(.dim, " (\(term.standing.rawValue))")
        return "  \(term.language.tag)  \(term.text)\(standing)\n"
      }
      return "\(Style.output(.strong, concept.id))  \(Style.output(.dim, concept.kind.rawValue))\n" + lines.joined()
    }
  }

  /// Finds terms in a text.
  struct Find: Command {
    static let name = "find"
    static let abstract = "Find the terms in a text, with their translations."
    static let discussion = """
      Terms are found in inflected forms too.

      Examples:
        concord terms find --from ru --to en 'Европейского суда по правам человека'
      """

    @Operand(help: "the text") var text: String
    @OptionGroup var pair: LanguagePair
    @Option(help: "how to write the terms") var format = OutputForm.text
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      let matches = try memory.terms(in: text, pair.from)
      var table = Table()
      for match in matches {
        let translations = match.concept.terms(in: pair.to).filter {
          $0.standing == .preferred || $0.standing == .admitted
        }
        switch format {
        case .text: table.add([match.term.text, translations.map(\.text).joined(separator: " | "), match.concept.id])
        case .json, .jsonl: try put(json(match.term, match.range, match.concept, translations).compact + "\n")
        }
      }
      try put(table.text)
      return matches.isEmpty ? .found : .done
    }

    private func json(_ term: Term, _ range: Range<Int>, _ concept: Concept, _ translations: [Term]) -> JSONValue {
      [
        "term": .string(term.text), "concept": .string(concept.id), "start": .int(range.lowerBound),
        "end": .int(range.upperBound),
        "translations": .array(
          translations.map { ["text": .string($0.text), "status": .string($0.standing.rawValue)] }),
      ]
    }
  }

  /// Adds terms.
  struct Add: Command {
    static let name = "add"
    static let abstract = "Add terms to a concept, which is made where it is not there."
    static let discussion = """
      Examples:
        concord terms add open-society 'en=open society' 'pl=społeczeństwo otwarte'
      """

    @Operand(help: "the concept's name, such as 'house-arrest'") var concept: String
    @Operand(name: "LANG=TERM", help: "the terms, each with its language") var terms: [LanguageTerm]
    @Option(help: "what sort of thing the concept is") var kind: Concept.Kind = .other
    @Option(help: "what may be done with the terms") var status = Term.Standing.preferred
    @Option(help: "field of use") var domain: String?
    @Option(help: "where the terms come from") var source: String?
    @Option(help: "a remark") var note: String?
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func validate() throws(UsageError) {
      if concept.isBlank { throw UsageError(.invalidValue, "operand CONCEPT expects a name such as 'house-arrest'") }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .writing)
      let concept = Concept(
        id: concept, kind: kind, domain: domain ?? "", source: source ?? "", note: note ?? "")
      let terms = terms.map { Term($0.text, $0.language, status) }
      try memory.addTerms(terms, to: concept, Signature(author: history.author))
      try put("\(concept.id): \(terms.count.of("term"))\n")
      return .done
    }
  }

  /// Imports a glossary.
  struct Import: Command {
    static let name = "import"
    static let abstract = "Take concepts from glossaries of other tools into the memory."
    static let discussion = """
      Read are our own table (concept, kind, status, a column for each language, source and note), TBX, UTX, and the \
      tables of OmegaT, MateCat, DeepL, memoQ and Weblate. Rows with errors are left out and reported, and the exit code \
      is 1.

      Examples:
        concord terms import names.csv
        concord terms import --from en --to ru glossary.txt
      """

    @Operand(name: "FILE", help: "the glossaries; '-' for standard input") var files: [String]
    @Flag(short: "n", help: "do everything but the storing") var dryRun
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func run() throws -> ExitCode {
      var settings = reading.options
      settings.readsGlossaries = true
      let accounts = try options.open(for: .writing)
        .importFiles(files, settings, dryRun: dryRun, Signature(author: history.author))
      for account in accounts {
        try report(account.faults)
        try put(account.text())
      }
      if dryRun { try put("nothing was stored\n") }
      return accounts.contains(where: \.isIncomplete) ? .found : .done
    }
  }

  /// Exports the glossary.
  struct Export: Command {
    static let name = "export"
    static let abstract = "Write the glossary for other tools."
    static let discussion = """
      The format is that of --output's name, else our own table. OmegaT, DeepL and UTX take two languages, the source \
      first; terms that must not be used are left out of OmegaT's.

      Examples:
        concord terms export --output glossary.tbx
        concord terms export --format omegat --langs en,ru --output glossary/terms.txt
      """

    @Option(help: "the format; else told by --output, else csv") var format: GlossaryFormat?
    @Option(short: "o", valueName: "FILE", help: "the file to write; else, or with '-', standard output") var output:
      String?
    @Option(short: "l", valueName: "LANGS", help: "these languages alone, as en,ru") var langs: LanguageList?
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      let format = format ?? output.flatMap { GlossaryFormat(named: $0) } ?? .csv
      let write = { (sink: @escaping ([UInt8]) throws -> Void) in
        try memory.exportGlossary(format, languages: langs?.languages ?? [], version: concordVersion, sink)
      }
      guard let output, output != "-" else {
        _ = try write { try put($0) }
        return .done
      }
      let count = try FileSystem.replace(output) { file in try write { try file.write($0) } }
      try put("\(output): \(count.of("concept"))\n")
      return .done
    }
  }
}

/// A format of glossaries is given by its name.
extension GlossaryFormat: ParameterValue {
  package static var valueName: String { "FORMAT" }
}

/// A term with its language, as `ru=открытое общество`.
struct LanguageTerm: ParameterValue {
  /// The language.
  let language: Language
  /// The term.
  let text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), let language = Language(String(argument[..<equals])) else {
      return nil
    }
    self.language = language
    text = String(argument[argument.index(after: equals)...])
    if text.isBlank { return nil }
  }

  var argument: String { "\(language)=\(text)" }
  static var valueName: String { "LANG=TERM" }
  static var expectation: String { "a language and a term such as 'en=open society'" }
}

/// A kind of concept is given by its name.
extension Concept.Kind: ParameterValue {}

/// What may be done with a term is given by its name.
extension Term.Standing: ParameterValue {}

extension Concept {
  /// The concept as `terms list --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "concept": .string(id), "kind": .string(kind.rawValue), "domain": .string(domain),
      "terms": .array(
        terms.map {
          [
            "language": .string($0.language.tag), "text": .string($0.text), "status": .string($0.standing.rawValue),
            "note": .string($0.note),
          ]
        }),
      "source": .string(source), "note": .string(note),
    ]
  }
}
