import CommandLineTool
import Interchange
import Languages
import Translation
import TranslationMemory

/// Reads and judges stored texts.
struct ReviewCommand: CommandGroup {
  static let name = "review"
  static let abstract = "List, approve, reject or edit stored translations."
  static let subcommands: [any Command.Type] = [List.self, Approve.self, Reject.self, Edit.self]

  /// Lists texts.
  struct List: Command {
    static let name = "list"
    static let abstract = "List stored texts with their status."

    @OptionGroup var selection: ReviewOptions
    @Option(short: "s", help: "this status alone") var status: [Status]
    @Option(help: "how to write the texts") var format = OutputForm.text
    @OptionGroup var options: MemoryOptions

    func run() throws -> ExitCode {
      let memory = try options.open(for: .reading)
      try memory.forEachUnit(toReview: selection.selection(statuses: Set(status))) { unit in
        switch format {
        case .text: try put(text(of: unit))
        case .json, .jsonl: try put(unit.json.compact + "\n")
        }
      }
      return .done
    }

    private func text(of unit: TranslationUnit) -> String {
      let place = unit.release.map { "  \($0) \(unit.position ?? 0)" } ?? ""
      let heading = Style.output(.dim, "unit \(unit.id ?? 0)\(place)")
      let lines = unit.variants.map { variant in
        let doubt = variant.confidence.map { $0 < Memory.doubtfulConfidence ? " (doubtful)" : "" } ?? ""
        return "  \(variant.language.tag)  \(Style.output(.dim, variant.status.rawValue + doubt))  \(variant.text)\n"
      }
      return heading + "\n" + lines.joined()
    }
  }

  /// Approves texts.
  struct Approve: Command {
    static let name = "approve"
    static let abstract = "Approve texts: of some units, or of a whole release."
    static let discussion = """
      Examples:
        concord review approve 12 13 --lang ru
        concord review approve --release 2016-04-07 --by Anna
      """

    @OptionGroup var judgement: JudgementOptions
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func run() throws -> ExitCode {
      try judgement.judge(.approved, in: options.open(for: .writing), Signature(author: history.author))
    }
  }

  /// Rejects texts.
  struct Reject: Command {
    static let name = "reject"
    static let abstract = "Reject texts, so that they are never served: of some units, or of a whole release."
    static let discussion = """
      Examples:
        concord review reject 12 --lang ru
      """

    @OptionGroup var judgement: JudgementOptions
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func run() throws -> ExitCode {
      try judgement.judge(.rejected, in: options.open(for: .writing), Signature(author: history.author))
    }
  }

  /// Edits a text.
  struct Edit: Command {
    static let name = "edit"
    static let abstract = "Put another text in the place of a stored one."
    static let discussion = """
      The history keeps the old text.

      Examples:
        concord review edit 12 --lang ru 'Журналистика — не преступление.'
      """

    @Operand(name: "UNIT", help: "the unit's number") var unit: Int
    @Operand(help: "the new text") var text: String
    @Option(short: "l", help: "language of the text") var lang: Language
    @Option(short: "s", help: "its status; as before where not given") var status: Status?
    @OptionGroup var options: MemoryOptions
    @OptionGroup var history: AuthorOptions

    func validate() throws(UsageError) {
      guard !text.isBlank, !text.contains(where: \.isNewline) else {
        throw UsageError(
          .invalidValue, "operand TEXT expects one line of text; 'review reject' takes a text out of use")
      }
    }

    func run() throws -> ExitCode {
      let memory = try options.open(for: .writing)
      let signature = Signature(author: history.author)
      let hasChanged = try memory.edit(unit: unit, in: lang, to: text, status: status, signature)
      try put(hasChanged ? "unit \(unit): \(lang) changed\n" : "unit \(unit): \(lang) is that already\n")
      return .done
    }
  }
}

extension TranslationUnit {
  /// The unit as `review list --format jsonl` writes it.
  fileprivate var json: JSONValue {
    [
      "unit": .int(id ?? 0), "release": release.map { .string($0) } ?? .null,
      "position": position.map { .int($0) } ?? .null, "kind": .string(kind.rawValue),
      "texts": .array(
        variants.map { variant in
          [
            "language": .string(variant.language.tag), "text": .string(variant.text),
            "status": .string(variant.status.rawValue),
            "confidence": variant.confidence.map { .double($0) } ?? .null,
          ]
        }),
    ]
  }
}
