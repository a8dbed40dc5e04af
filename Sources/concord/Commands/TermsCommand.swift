import CommandLineTool

/// Keeps the glossary.
struct TermsCommand: CommandGroup {
  static let name = "terms"
  static let abstract = "Keep the glossary: find, match, add, exchange, audit terms."
  static let subcommands: [any Command.Type] = [
    List.self, Find.self, Match.self, Add.self, Edit.self, Remove.self, Change.self, Import.self, Export.self,
    Audit.self,
  ]
}
