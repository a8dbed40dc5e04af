import CommandLineTool
import Files
import Languages
import Terminology
import Translation
import TranslationMemory

extension TermsCommand {
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
      if format == .csv { try warnOfFacts(memory) }
      guard let output, output != "-" else {
        _ = try write { try put($0) }
        return .done
      }
      let count = try FileSystem.replace(output) { file in try write { try file.write($0) } }
      try put("\(output): \(count.of("concept"))\n")
      return .done
    }

    /// Says how many terms have facts that a table has no place for.
    private func warnOfFacts(_ memory: Memory) throws {
      let count = try memory.concepts().reduce(0) { $0 + $1.terms.count(where: \.hasFactsBeyondTables) }
      guard count > 0 else { return }
      try complaints.write(
        "concord: a table leaves out the gender, part of speech, days or further forms of \(count.of("term")); "
          + "TBX keeps them\n")
    }
  }
}

extension Term {
  /// Whether more is known of it than a cell of our table can say.
  fileprivate var hasFactsBeyondTables: Bool {
    let forms = matchingForms
    return !gender.isEmpty || !partOfSpeech.isEmpty || validFrom != nil || validUntil != nil
      || forms.count > (forms.contains(where: \.replacesTerm) ? 1 : 0)
  }
}

/// A format of glossaries is given by its name.
extension GlossaryFormat: ParameterValue {
  package static var valueName: String { "FORMAT" }
}
