import CommandLineTool
import PlainText
import Translation
import TranslationMemory

/// Stores a release.
struct AddCommand: Command {
  static let name = "add"
  static let abstract = "Align the language versions of a release and store them."
  static let discussion = """
    The language of a file is the part of its name before the last ending, as in release.en.txt; or write it before an \
    equals sign, as in en=release.txt. Nothing is stored unless everything is.

    Examples:
      concord add release.en.txt release.pl.txt release.ru.txt
      concord add --name juncker --date 2016-04-07 -s approved release.??.txt
    """

  @Operand(name: "FILE", help: "the language versions, two or more", minimum: 2) var files: [String]
  @Option(valueName: "SLUG", help: "short name of the release; else that of the files") var name: String?
  @Option(help: "title; else the first heading") var title: String?
  @Option(valueName: "DATE", help: "day of publication, as 2016-04-07") var date: String?
  @Option(short: "s", help: "status of the texts") var status = Status.draft
  @Option(help: "what line breaks mean") var layout = Layout.auto
  @Flag(help: "put this release in the place of the one of the same name") var replace
  @OptionGroup var options: MemoryOptions
  @OptionGroup var history: AuthorOptions

  func validate() throws(UsageError) {
    if let name, name.isBlank { throw UsageError(.invalidValue, "option '--name' expects a name, got '\(name)'") }
    guard let date else { return }
    guard date.utf8.count == 10, Timestamp(date) != nil else {
      throw UsageError(.invalidValue, "option '--date' expects a day such as '2016-04-07', got '\(date)'")
    }
  }

  func run() throws -> ExitCode {
    var draft = ReleaseDraft(
      try files.map { try ReleaseFile($0) }, slug: name, status: status, layout: layout, replaces: replace)
    draft.title = title
    draft.date = date
    let memory = try options.open(for: .writing)
    let account = try memory.add(draft, Signature(author: history.author))
    try report(account.faults)
    let counts = account.segments.map { "\($0.language) \($0.count)" }.joined(separator: ", ")
    try put("\(account.slug): \(account.units.of("unit")), \(account.whole) in every language (\(counts))\n")
    if account.doubtful > 0 {
      try put("\(account.doubtful.of("text")) aligned with little confidence; see 'concord review'\n")
    }
    return .done
  }
}

/// A layout is given by its name.
extension Layout: ParameterValue {}
